package org.plenary.statements.comparing;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;
import org.plenary.statements.Statements;
import org.plenary.statements.Version;
import org.plenary.statements.Versions;
import org.plenary.text.TextFormatException;
import org.plenary.text.diff.ComparisonJson;
import org.plenary.text.diff.Summary;

/** A text of one's own against a version, in the API; nothing is saved. */
@Path("/api/v1/statements/{id}/comparisons/with")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Statements")
public class UnsavedTextApi {
    private static final String NO_STORE = "private, no-store";

    private final Statements statements;
    private final Versions versions;
    private final CurrentActor actor;

    UnsavedTextApi(Statements statements, Versions versions, CurrentActor actor) {
        this.statements = statements;
        this.versions = versions;
        this.actor = actor;
    }

    /**
     * A text to hold against a version.
     *
     * @param version number; the newest if absent
     * @param format markdown, text or html
     */
    @Schema(name = "UnsavedText")
    public record UnsavedTextJson(
            Integer version,
            @NotBlank
                    @Schema(
                            examples = "markdown",
                            enumeration = {"markdown", "text", "html"})
                    String format,
            @NotBlank @Schema(examples = "1. We call on States to …") String content) {}

    /**
     * How a version became the text.
     *
     * @param sha256 of the text that was sent
     * @param algorithm the version of the comparing algorithm
     * @param changes every block of both texts in reading order
     */
    @Schema(name = "ComparisonWithUnsavedText")
    public record ComparedTextJson(
            int version,
            String label,
            String sha256,
            int algorithm,
            Summary summary,
            List<ComparisonJson.ChangeJson> changes) {
        static ComparedTextJson of(Version version, UnsavedText text) {
            ComparisonJson json = text.comparison().json();
            return new ComparedTextJson(
                    version.number(),
                    version.label(),
                    text.text().sha256(),
                    json.algorithm(),
                    json.summary(),
                    json.changes());
        }
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Compares a version with a text of yours, which is not saved",
            description =
                    "For whoever may read the version."
                            + " With Accept: text/plain, the changes alone as plain text.")
    @APIResponse(responseCode = "404", description = "No such version for you to read")
    @APIResponse(responseCode = "422", description = "The text cannot be read, or is too large")
    @Transactional
    public Response compare(@RestPath UUID id, @Valid @NotNull UnsavedTextJson wanted) {
        Version version = version(id, wanted.version());
        return answer(ComparedTextJson.of(version, read(version, wanted)));
    }

    @POST
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(hidden = true)
    @Transactional
    public Response compareInText(@RestPath UUID id, @Valid @NotNull UnsavedTextJson wanted) {
        return answer(read(version(id, wanted.version()), wanted).comparison().toText());
    }

    private static Response answer(Object entity) {
        return Response.ok(entity).header("Cache-Control", NO_STORE).build();
    }

    private static UnsavedText read(Version version, UnsavedTextJson wanted) {
        try {
            return UnsavedText.against(version, wanted.format(), wanted.content());
        } catch (TextFormatException unreadable) {
            throw Refusal.invalid(unreadable.key(), unreadable.args().toArray()).asException();
        }
    }

    private Version version(UUID id, Integer number) {
        return statements
                .visibleTo(actor.get(), id)
                .flatMap(
                        statement ->
                                versions.of(
                                        statement,
                                        number == null ? statement.latestVersion() : number))
                .orElseThrow(
                        () -> new NotVisibleException("version %s of %s".formatted(number, id)));
    }
}
