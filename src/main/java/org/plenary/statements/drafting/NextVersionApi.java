package org.plenary.statements.drafting;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Idempotent;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;
import org.plenary.statements.Statement;
import org.plenary.statements.Statements;
import org.plenary.statements.Version;
import org.plenary.statements.VersionJson;
import org.plenary.statements.VersionKind;
import org.plenary.text.Text;
import org.plenary.text.TextFormatException;
import org.plenary.text.diff.Identities;
import org.plenary.text.format.TextFormat;
import org.plenary.text.merge.Conflict;

/** The next version of a statement in the API: reading it, changing it, saving it. */
@Path("/api/v1/statements/{id}/next")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Statements")
public class NextVersionApi {
    private final Statements statements;
    private final WorkingTexts workingTexts;
    private final Drafting drafting;
    private final CurrentActor actor;

    NextVersionApi(
            Statements statements,
            WorkingTexts workingTexts,
            Drafting drafting,
            CurrentActor actor) {
        this.statements = statements;
        this.workingTexts = workingTexts;
        this.drafting = drafting;
        this.actor = actor;
    }

    /**
     * The text that will be the next version.
     *
     * @param seen send it back with an edit: it names the words you had before you
     * @param revision how often it was changed; 0 while nobody has begun
     * @param base the newest version whose words it has taken in
     */
    @Schema(name = "NextVersion")
    public record NextVersionJson(
            String seen,
            int revision,
            int base,
            @JsonRawValue @Schema(type = SchemaType.OBJECT) String text) {}

    /**
     * A change to make.
     *
     * @param content Markdown: of the whole text, or of the paragraph
     * @param against of a conflict that was answered before, with one of {@code sides} for each
     *     conflict: the index of a side, or -1 for the words as both began
     */
    @Schema(name = "Edit")
    public record EditJson(
            @NotBlank String seen,
            @NotNull String content,
            @Size(max = 500) String note,
            String against,
            List<Integer> sides) {
        Edit.Decisions decisions() {
            return against == null || sides == null
                    ? null
                    : new Edit.Decisions(Seen.parse(against), sides);
        }
    }

    /** Both changed the same words; nothing was saved. */
    @Schema(name = "EditConflict")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ConflictsJson(
            String type,
            String title,
            int status,
            String seen,
            String against,
            List<Conflict> conflicts) {}

    /** What was made of an edit: saved, merged or nothing. */
    @Schema(name = "Edited")
    public record EditedJson(String outcome, NextVersionJson next) {}

    /** The working text as a version. */
    @Schema(name = "PublishedVersion")
    public record PublishJson(
            int revision,
            @NotBlank @Size(max = 80) String label,
            @Size(max = 2_000) String note,
            @NotBlank @Schema(examples = "revision") String kind) {}

    @GET
    @Operation(summary = "Reads the text that will be the next version, as one who drafts it")
    @Transactional
    public NextVersionJson show(@RestPath UUID id) {
        return next(drafted(id));
    }

    @PUT
    @Path("text")
    @Operation(summary = "Changes the whole text")
    @APIResponse(responseCode = "409", description = "Others changed the same words: decide")
    @Transactional
    public Response whole(@RestPath UUID id, @Valid @NotNull EditJson wanted) {
        Statement statement = drafted(id);
        Seen seen = Seen.parse(wanted.seen());
        Text before = drafting.text(statement, seen);
        Text text = Identities.carriedOver(before, read(wanted.content()));
        return answer(statement, new Edit(seen, text, null, said(wanted), wanted.decisions()));
    }

    @PUT
    @Path("paragraphs/{block}")
    @Operation(summary = "Changes one paragraph; empty content removes it")
    @APIResponse(responseCode = "409", description = "Others changed the same words: decide")
    @Transactional
    public Response paragraph(
            @RestPath UUID id, @RestPath String block, @Valid @NotNull EditJson wanted) {
        Statement statement = drafted(id);
        Seen seen = Seen.parse(wanted.seen());
        OneBlock one =
                OneBlock.of(drafting.text(statement, seen), block)
                        .orElseThrow(() -> new NotVisibleException("paragraph " + block));
        try {
            return answer(
                    statement,
                    new Edit(
                            seen,
                            one.written(wanted.content()),
                            block,
                            said(wanted),
                            wanted.decisions()));
        } catch (TextFormatException unreadable) {
            throw Refusal.invalid(unreadable.key(), unreadable.args().toArray()).asException();
        }
    }

    @POST
    @Path("version")
    @Idempotent
    @Operation(summary = "Saves the text as the statement's next version, as a coordinator")
    @APIResponse(responseCode = "201", description = "Saved; Location names the version")
    @Transactional
    public Response publish(@RestPath UUID id, @Valid @NotNull PublishJson wanted) {
        VersionKind kind =
                VersionKind.of(wanted.kind())
                        .orElseThrow(() -> Refusal.invalid("drafting.error.kind").asException());
        String note = wanted.note() == null ? "" : wanted.note().strip();
        Version version =
                drafting.publish(id, wanted.revision(), wanted.label().strip(), note, kind, me());
        return Response.created(URI.create("/api/v1" + version.href()))
                .entity(VersionJson.withText(version))
                .build();
    }

    @POST
    @Path("catching-up")
    @Operation(summary = "Brings in a version that was saved since the text was begun")
    @APIResponse(responseCode = "409", description = "Both changed the same words: decide")
    @Transactional
    public Response catchUp(@RestPath UUID id, BranchApi.BringInJson decided) {
        Edited edited = drafting.catchUp(id, decided == null ? null : decided.decisions(), me());
        return edited instanceof Edited.Clash clash
                ? conflicts(clash)
                : Response.ok(next(drafted(id))).build();
    }

    @DELETE
    @Operation(summary = "Gives the text up, as a coordinator")
    @APIResponse(responseCode = "204", description = "Given up; its edits stay in the record")
    public void abandon(@RestPath UUID id, @RestQuery int revision) {
        drafting.abandon(id, revision, me());
    }

    private Response answer(Statement statement, Edit edit) {
        Edited edited = drafting.edit(statement.id(), edit, me());
        if (edited instanceof Edited.Clash clash) {
            return conflicts(clash);
        }
        String outcome =
                edited instanceof Edited.Saved saved
                        ? saved.meanwhile() ? "merged" : "saved"
                        : "nothing";
        return Response.ok(new EditedJson(outcome, next(statement))).build();
    }

    static Response conflicts(Edited.Clash clash) {
        return Response.status(409)
                .type("application/problem+json")
                .entity(
                        new ConflictsJson(
                                "about:blank",
                                "Others changed the same words",
                                409,
                                clash.seen().toString(),
                                clash.against().toString(),
                                clash.merge().conflicts()))
                .build();
    }

    private NextVersionJson next(Statement statement) {
        Optional<WorkingText> working = workingTexts.of(statement);
        return new NextVersionJson(
                drafting.seen(statement).toString(),
                working.map(WorkingText::revision).orElse(0),
                working.map(WorkingText::base).orElse(statement.latestVersion()),
                drafting.text(statement).toJson());
    }

    private static Text read(String markdown) {
        try {
            return TextFormat.MARKDOWN.read(markdown).text();
        } catch (TextFormatException unreadable) {
            throw Refusal.invalid(unreadable.key(), unreadable.args().toArray()).asException();
        }
    }

    private static String said(EditJson edit) {
        return edit.note() == null ? "" : edit.note().strip();
    }

    private Actor me() {
        return actor.signedIn();
    }

    private Statement drafted(UUID id) {
        Statement statement = statements.shown(me(), id);
        Drafting.refuses(statement, me())
                .ifPresent(
                        refusal -> {
                            throw refusal.asException();
                        });
        return statement;
    }
}
