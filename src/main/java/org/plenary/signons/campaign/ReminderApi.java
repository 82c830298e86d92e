package org.plenary.signons.campaign;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.Idempotent;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.signons.Letter;

/** Mails to those who are asked to sign, in the API. */
@Path("/api/v1/letters/{id}/reminders")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Authenticated
@Tag(name = "Campaigns")
class ReminderApi {
    private static final int PAGE = 50;

    /**
     * A round of mails to send.
     *
     * @param invitations to whom; absent for all that pass {@code which} and {@code q}
     * @param words your own, in every mail
     */
    @Schema(
            name = "NewReminder",
            examples = "{\"which\": \"unopened\", \"words\": \"Ten days left.\"}")
    record NewReminder(
            @Size(max = 2000) List<UUID> invitations,
            String which,
            String q,
            @Size(max = 2000) String words) {}

    /** A round of mails; chosen − sent were held back. */
    @Schema(name = "Reminder")
    record ReminderJson(UUID id, Instant at, int chosen, int sent, int firstMails, String words) {
        static ReminderJson of(Reminder reminder) {
            return new ReminderJson(
                    reminder.id(),
                    reminder.at(),
                    reminder.chosen(),
                    reminder.sent(),
                    reminder.firstMails(),
                    reminder.words());
        }
    }

    /** A page in the order they left; {@code next} is the address of the following. */
    @Schema(name = "Reminders")
    record Page(List<ReminderJson> items, String next) {}

    private final CoordinatedLetters letters;
    private final SignatureInvitations invitations;
    private final Reminders reminders;
    private final Reminding reminding;
    private final CurrentActor current;
    private final DatabaseClock clock;

    ReminderApi(
            CoordinatedLetters letters,
            SignatureInvitations invitations,
            Reminders reminders,
            Reminding reminding,
            CurrentActor current,
            DatabaseClock clock) {
        this.letters = letters;
        this.invitations = invitations;
        this.reminders = reminders;
        this.reminding = reminding;
        this.current = current;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(summary = "Rounds of mails that were sent")
    @APIResponse(responseCode = "404", description = "No such letter for you to look after")
    public Page list(@RestPath UUID id, @RestQuery UUID after) {
        List<Reminder> found = reminders.after(letters.of(current.signedIn(), id), after, PAGE + 1);
        List<ReminderJson> page = found.stream().limit(PAGE).map(ReminderJson::of).toList();
        return new Page(
                page,
                found.size() > PAGE
                        ? "/api/v1/letters/" + id + "/reminders?after=" + page.get(PAGE - 1).id()
                        : null);
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            summary = "Write to those who have not answered",
            description =
                    "Who has signed, declined, bounced or asked not to be written to gets nothing, nor who got a mail"
                            + " about any letter of the coalition within its pause.")
    @APIResponse(responseCode = "201", description = "On their way; the answer says how many")
    @APIResponse(responseCode = "409", description = "The letter is closed")
    public Response send(@RestPath UUID id, @Valid @NotNull NewReminder wanted) {
        Actor actor = current.signedIn();
        Letter letter = letters.of(actor, id);
        Choice choice =
                new Choice(
                        wanted.invitations(),
                        wanted.invitations() == null,
                        BoardFilter.read(wanted.which(), wanted.q()));
        Reminder sent =
                reminding.send(
                        letter,
                        choice.ids(invitations, letter, actor, clock.now()),
                        wanted.words() == null ? "" : wanted.words(),
                        actor);
        return Response.created(URI.create("/api/v1/letters/" + id + "/reminders/" + sent.id()))
                .entity(ReminderJson.of(sent))
                .build();
    }

    @GET
    @Path("{reminder}")
    @Transactional
    @Operation(summary = "A round of mails")
    public ReminderJson show(@RestPath UUID id, @RestPath UUID reminder) {
        return reminders
                .of(letters.of(current.signedIn(), id), reminder)
                .map(ReminderJson::of)
                .orElseThrow(() -> new NotVisibleException("reminder " + reminder));
    }
}
