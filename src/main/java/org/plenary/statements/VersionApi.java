package org.plenary.statements;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.i18n.Language;
import org.plenary.shared.i18n.Messages;
import org.plenary.shared.web.Idempotent;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;
import org.plenary.text.TextFormatException;
import org.plenary.text.format.Imported;
import org.plenary.text.format.TextFormat;

/** The versions of a statement in the API, and how they differ. */
@Path("/api/v1/statements/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Statements")
public class VersionApi {
    private static final String MARKDOWN = "text/markdown;charset=UTF-8";
    private static final String PLAIN = "text/plain;charset=UTF-8";

    private final Statements statements;
    private final Versions versions;
    private final Comparisons comparisons;
    private final Writing writing;
    private final CurrentActor actor;
    private final Messages messages;
    private final Language language;

    VersionApi(
            Statements statements,
            Versions versions,
            Comparisons comparisons,
            Writing writing,
            CurrentActor actor,
            Messages messages,
            Language language) {
        this.statements = statements;
        this.versions = versions;
        this.comparisons = comparisons;
        this.writing = writing;
        this.actor = actor;
        this.messages = messages;
        this.language = language;
    }

    /**
     * A text to save as the next version.
     *
     * @param format markdown, text or html
     * @param base number of the newest version you know of; if given and outdated, the answer is
     *     409
     */
    @Schema(name = "NewVersion")
    public record NewVersionJson(
            @NotBlank @Size(max = 80) @Schema(examples = "Zero draft") String label,
            @Size(max = 2_000) @Schema(examples = "From 164 consultation answers") String note,
            @NotBlank
                    @Schema(
                            examples = "markdown",
                            enumeration = {"markdown", "text", "html"})
                    String format,
            @NotBlank @Schema(examples = "# Moving with dignity\n\n1. We call on States to …")
                    String content,
            Integer base) {}

    @POST
    @Authenticated
    @Idempotent
    @Path("versions")
    @Operation(summary = "Saves a text as the statement's next version")
    @APIResponse(responseCode = "201", description = "Saved; Location names the version")
    @APIResponse(
            responseCode = "409",
            description = "A newer version than `base` was saved meanwhile")
    public Response save(@RestPath UUID id, @Valid @NotNull NewVersionJson wanted) {
        var me = actor.signedIn();
        Imported imported = read(wanted);
        String note = wanted.note() == null ? "" : wanted.note().strip();
        Version version =
                writing.save(
                        id,
                        new Draft(imported.text(), wanted.label().strip(), note, wanted.base()),
                        me);
        List<VersionJson.WarningJson> warnings =
                imported.warnings().stream()
                        .map(
                                w ->
                                        new VersionJson.WarningJson(
                                                messages.text(
                                                        language.locale(),
                                                        w.key(),
                                                        w.args().toArray()),
                                                w.place()))
                        .toList();
        return Response.created(URI.create("/api/v1" + version.href()))
                .entity(VersionJson.of(version, warnings, null))
                .build();
    }

    private static Imported read(NewVersionJson wanted) {
        try {
            return TextFormat.parse(wanted.format()).read(wanted.content());
        } catch (TextFormatException unreadable) {
            throw Refusal.invalid(unreadable.key(), unreadable.args().toArray()).asException();
        }
    }

    /**
     * An older version to bring back.
     *
     * @param base the newest version you know of
     */
    @Schema(name = "Restoration")
    public record RestorationJson(
            @NotBlank @Size(max = 80) String label,
            @NotBlank(message = "history.error.note") @Size(max = 2_000) String note,
            int base) {}

    @POST
    @Authenticated
    @Idempotent
    @Path("versions/{number}/restoration")
    @Operation(summary = "Brings an older version back as the next one")
    @APIResponse(responseCode = "201", description = "Saved; Location names the new version")
    @Transactional
    public Response restore(
            @RestPath UUID id, @RestPath int number, @Valid @NotNull RestorationJson wanted) {
        Version version =
                writing.restore(
                        id,
                        number,
                        wanted.label().strip(),
                        wanted.note().strip(),
                        wanted.base(),
                        actor.signedIn());
        return Response.created(URI.create("/api/v1" + version.href()))
                .entity(VersionJson.withText(version))
                .build();
    }

    @GET
    @Path("versions")
    @Operation(summary = "Lists the versions, newest first")
    @Transactional
    public List<VersionJson> list(@RestPath UUID id) {
        return versions.linesOf(statement(id)).stream().map(VersionJson::of).toList();
    }

    @GET
    @Path("versions/{number}")
    @Operation(
            summary = "Reads a version",
            description =
                    "As JSON with the document; or as Markdown, plain text or HTML, by the Accept header.")
    @Transactional
    public VersionJson show(@RestPath UUID id, @RestPath int number) {
        return VersionJson.withText(version(id, number));
    }

    @GET
    @Path("versions/{number}")
    @Produces(MARKDOWN)
    @Operation(hidden = true)
    @Transactional
    public String markdown(@RestPath UUID id, @RestPath int number) {
        return TextFormat.MARKDOWN.write(version(id, number).text());
    }

    @GET
    @Path("versions/{number}")
    @Produces(PLAIN)
    @Operation(hidden = true)
    @Transactional
    public String plain(@RestPath UUID id, @RestPath int number) {
        return TextFormat.TEXT.write(version(id, number).text());
    }

    @GET
    @Path("versions/{number}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    @Transactional
    public String html(@RestPath UUID id, @RestPath int number) {
        return TextFormat.HTML.write(version(id, number).text());
    }

    @GET
    @Path("comparisons/" + VersionRange.PATH)
    @Operation(
            summary = "Compares two versions",
            description =
                    "A summary, then every block of both texts in reading order."
                            + " With Accept: text/plain, the changes alone as plain text.")
    @Parameter(
            name = "range",
            example = "1..2",
            schema =
                    @Schema(
                            type =
                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                            .STRING))
    @Transactional
    public ComparedVersionsJson compare(@RestPath UUID id, @RestPath String range) {
        VersionRange wanted = VersionRange.parse(range).orElseThrow();
        Version from = version(id, wanted.from());
        Version to = version(id, wanted.to());
        return ComparedVersionsJson.of(from, to, comparisons.between(from, to));
    }

    @GET
    @Path("comparisons/" + VersionRange.PATH)
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(hidden = true)
    @Transactional
    public String compareInText(@RestPath UUID id, @RestPath String range) {
        VersionRange wanted = VersionRange.parse(range).orElseThrow();
        return comparisons.between(version(id, wanted.from()), version(id, wanted.to())).toText();
    }

    private Statement statement(UUID id) {
        return statements.shown(actor.get(), id);
    }

    private Version version(UUID id, int number) {
        return versions.of(statement(id), number)
                .orElseThrow(
                        () -> new NotVisibleException("version %d of %s".formatted(number, id)));
    }
}
