package org.plenary.signons.campaign;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Htmx;
import org.plenary.shared.web.RefusedException;
import org.plenary.signons.Letter;

/** Mails to those who are asked to sign: looked at first, then sent, and what was sent. */
@Path("/letters/{id}/reminders")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ReminderPages {
    @CheckedTemplate(basePath = "campaign")
    static class Templates {
        static native TemplateInstance preview(ReminderPreview preview, Errors errors);

        static native TemplateInstance reminders(
                String letterHref, String title, List<Round> rounds, UUID newest);
    }

    /** A round of mails as it is listed. */
    record Round(UUID id, Instant at, int chosen, int sent, int firstMails, String words) {
        public int heldBack() {
            return chosen - sent;
        }

        static Round of(Reminder reminder) {
            return new Round(
                    reminder.id(),
                    reminder.at(),
                    reminder.chosen(),
                    reminder.sent(),
                    reminder.firstMails(),
                    reminder.words());
        }
    }

    private final CoordinatedLetters letters;
    private final SignatureInvitations invitations;
    private final Reminders reminders;
    private final Reminding reminding;
    private final ReminderPreviews previews;
    private final CurrentActor current;
    private final DatabaseClock clock;
    private final Htmx htmx;

    ReminderPages(
            CoordinatedLetters letters,
            SignatureInvitations invitations,
            Reminders reminders,
            Reminding reminding,
            ReminderPreviews previews,
            CurrentActor current,
            DatabaseClock clock,
            Htmx htmx) {
        this.letters = letters;
        this.invitations = invitations;
        this.reminders = reminders;
        this.reminding = reminding;
        this.previews = previews;
        this.current = current;
        this.clock = clock;
        this.htmx = htmx;
    }

    @GET
    @Transactional
    public TemplateInstance list(@RestPath UUID id) {
        Letter letter = letters.of(current.signedIn(), id);
        List<Round> rounds =
                reminders.list("letter = ?1 order by id desc", letter).stream()
                        .limit(100)
                        .map(Round::of)
                        .toList();
        return Templates.reminders(
                letter.href(),
                letter.title(),
                rounds,
                rounds.isEmpty() ? null : rounds.get(0).id());
    }

    /** Nothing is sent by it; a POST because hundreds of rows fit into no address. */
    @POST
    @Path("preview")
    @Transactional
    public TemplateInstance preview(
            @RestPath UUID id,
            @RestForm List<UUID> chosen,
            @RestForm boolean all,
            @RestForm String which,
            @RestForm String q,
            @RestForm String words) {
        Actor actor = current.signedIn();
        Letter letter = letters.of(actor, id);
        return Templates.preview(
                previews.of(
                        letter, new Choice(chosen, all, BoardFilter.read(which, q)), words, actor),
                Errors.none());
    }

    @POST
    @Transactional
    public Response send(
            @RestPath UUID id,
            @RestForm List<UUID> chosen,
            @RestForm boolean all,
            @RestForm String which,
            @RestForm String q,
            @RestForm String words) {
        Actor actor = current.signedIn();
        Letter letter = letters.of(actor, id);
        Choice choice = new Choice(chosen, all, BoardFilter.read(which, q));
        try {
            Reminder sent =
                    reminding.send(
                            letter,
                            choice.ids(invitations, letter, actor, clock.now()),
                            words == null ? "" : words,
                            actor);
            return Response.seeOther(URI.create(letter.href() + "/reminders#r-" + sent.id()))
                    .build();
        } catch (RefusedException refused) {
            TemplateInstance page =
                    Templates.preview(
                            previews.of(letter, choice, words, actor),
                            Errors.none().and("words", refused.refusal()));
            return htmx.invalid(page, page);
        }
    }
}
