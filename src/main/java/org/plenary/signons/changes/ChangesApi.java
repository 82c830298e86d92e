package org.plenary.signons.changes;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.time.Deadline;
import org.plenary.shared.web.Idempotent;
import org.plenary.signons.Letter;
import org.plenary.signons.LetterText;
import org.plenary.signons.LetterTexts;
import org.plenary.signons.Letters;
import org.plenary.signons.TextChange;

/** Text and deadline of an open letter, and writing to its signatories. */
@Path("/api/v1/letters/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Open letters")
class ChangesApi {
    /** A text that the letter bound. */
    @Schema(name = "LetterText")
    record TextJson(
            int version,
            String sha256,
            @Schema(examples = "editorial") String change,
            @Schema(description = "Whether signatories were asked to sign anew") boolean renewal,
            String explanation,
            Instant at) {
        static TextJson of(LetterText text) {
            return new TextJson(
                    text.version(),
                    text.sha256(),
                    text.change().slug(),
                    text.renewal(),
                    text.explanation(),
                    text.at());
        }
    }

    /** Binds a newer version. */
    @Schema(name = "NewLetterText")
    record NewText(
            int version,
            @NotNull @Pattern(regexp = "editorial|substantive") String change,
            @NotBlank String explanation) {}

    /** A deadline that was put off. */
    @Schema(name = "LetterExtension")
    record ExtensionJson(Instant before, Instant after, String zone, String reason, Instant at) {
        static ExtensionJson of(LetterExtension e) {
            return new ExtensionJson(e.before(), e.after(), e.zone(), e.reason(), e.at());
        }
    }

    /** Puts the deadline off. */
    @Schema(name = "NewLetterExtension")
    record NewExtension(@NotBlank String deadline, String zone, @NotBlank String reason) {}

    /** A message to all signatories. */
    @Schema(name = "NewMessage")
    record NewMessage(@NotBlank String subject, @NotBlank String body) {}

    /** How far a message has gone round. */
    @Schema(name = "MessageToSignatories")
    record MessageJson(UUID id, String subject, int sent, int unreachable, boolean finished) {
        static MessageJson of(Notice notice) {
            return new MessageJson(
                    notice.id(),
                    notice.subject(),
                    notice.sent(),
                    notice.unreachable(),
                    notice.isFinished());
        }
    }

    private final Letters letters;
    private final LetterTexts texts;
    private final LetterExtensions extensions;
    private final Notices notices;
    private final ChangingText changing;
    private final Extending extending;
    private final WritingToSignatories writing;
    private final CurrentActor current;

    ChangesApi(
            Letters letters,
            LetterTexts texts,
            LetterExtensions extensions,
            Notices notices,
            ChangingText changing,
            Extending extending,
            WritingToSignatories writing,
            CurrentActor current) {
        this.letters = letters;
        this.texts = texts;
        this.extensions = extensions;
        this.notices = notices;
        this.changing = changing;
        this.extending = extending;
        this.writing = writing;
        this.current = current;
    }

    @GET
    @Path("texts")
    @Transactional
    @Operation(summary = "Every text the letter bound, the first one first")
    public List<TextJson> texts(@RestPath UUID id) {
        return texts.of(visible(current.get(), id)).stream().map(TextJson::of).toList();
    }

    @POST
    @Authenticated
    @Idempotent
    @Path("texts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            summary = "Let the letter bind a newer version",
            description =
                    "An editorial change keeps the sign-ons, a substantive one asks for new ones; the letter's rule has the last word.")
    @APIResponse(responseCode = "201", description = "Bound; signatories are being told")
    @APIResponse(responseCode = "409", description = "Closed, or promised not to change")
    public Response bind(@RestPath UUID id, @Valid @NotNull NewText wanted) {
        LetterText text =
                changing.bind(
                        id,
                        wanted.version(),
                        "substantive".equals(wanted.change())
                                ? TextChange.SUBSTANTIVE
                                : TextChange.EDITORIAL,
                        wanted.explanation(),
                        current.signedIn());
        return created(id, "texts", TextJson.of(text));
    }

    @GET
    @Path("extensions")
    @Transactional
    @Operation(summary = "Every time the deadline was put off")
    public List<ExtensionJson> extensions(@RestPath UUID id) {
        return extensions.of(visible(current.get(), id)).stream().map(ExtensionJson::of).toList();
    }

    @POST
    @Authenticated
    @Idempotent
    @Path("extensions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Put the deadline off")
    @APIResponse(responseCode = "201", description = "Put off")
    @APIResponse(responseCode = "409", description = "The letter is closed")
    public Response extend(@RestPath UUID id, @Valid @NotNull NewExtension wanted) {
        LetterExtension extension =
                extending.extend(
                        id,
                        Deadline.read(wanted.deadline(), wanted.zone()),
                        wanted.reason(),
                        current.signedIn());
        return created(id, "extensions", ExtensionJson.of(extension));
    }

    @GET
    @Authenticated
    @Path("messages")
    @Transactional
    @Operation(summary = "What was written to all signatories, the newest first")
    public List<MessageJson> messages(@RestPath UUID id) {
        Actor actor = current.signedIn();
        Letter letter = letters.coordinated(actor, id);
        return notices.of(letter).stream().map(MessageJson::of).toList();
    }

    @POST
    @Authenticated
    @Idempotent
    @Path("messages")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Write to all signatories")
    @APIResponse(responseCode = "201", description = "On its way")
    public Response write(@RestPath UUID id, @Valid @NotNull NewMessage wanted) {
        Notice notice = writing.write(id, wanted.subject(), wanted.body(), current.signedIn());
        return created(id, "messages", MessageJson.of(notice));
    }

    private Letter visible(Actor actor, UUID id) {
        return letters.shown(actor, id);
    }

    private static Response created(UUID letter, String what, Object entity) {
        return Response.created(URI.create("/api/v1/letters/" + letter + "/" + what))
                .entity(entity)
                .build();
    }
}
