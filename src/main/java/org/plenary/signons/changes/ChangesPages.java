package org.plenary.signons.changes;

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
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.time.Deadline;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Htmx;
import org.plenary.shared.web.Refusal;
import org.plenary.shared.web.RefusedException;
import org.plenary.signons.Letter;
import org.plenary.signons.LetterTexts;
import org.plenary.signons.Letters;
import org.plenary.signons.TextChange;
import org.plenary.signons.counting.Tallies;

/** Text and deadline of an open letter, and writing to its signatories: for its coordinators. */
@Path("/letters/{id}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ChangesPages {
    @CheckedTemplate(basePath = "changes")
    static class Templates {
        static native TemplateInstance changes(
                ChangesView view, ChangesForm form, List<String> zones, Errors errors);
    }

    private final Letters letters;
    private final LetterTexts texts;
    private final LetterExtensions extensions;
    private final Notices notices;
    private final Tallies tallies;
    private final ChangingText changing;
    private final Extending extending;
    private final WritingToSignatories writing;
    private final CurrentActor current;
    private final Htmx htmx;
    private final DatabaseClock clock;

    ChangesPages(
            Letters letters,
            LetterTexts texts,
            LetterExtensions extensions,
            Notices notices,
            Tallies tallies,
            ChangingText changing,
            Extending extending,
            WritingToSignatories writing,
            CurrentActor current,
            Htmx htmx,
            DatabaseClock clock) {
        this.letters = letters;
        this.texts = texts;
        this.extensions = extensions;
        this.notices = notices;
        this.tallies = tallies;
        this.changing = changing;
        this.extending = extending;
        this.writing = writing;
        this.current = current;
        this.htmx = htmx;
        this.clock = clock;
    }

    @GET
    @Path("changes")
    @Transactional
    public TemplateInstance changes(@RestPath UUID id) {
        return page(id, current.signedIn(), ChangesForm.EMPTY, Errors.none());
    }

    @POST
    @Path("texts")
    @Transactional
    public Response bind(
            @RestPath UUID id,
            @RestForm int version,
            @RestForm String change,
            @RestForm String explanation) {
        Actor actor = current.signedIn();
        return answer(
                id,
                actor,
                ChangesForm.EMPTY.explaining(version, change, explanation),
                () ->
                        changing.bind(
                                id,
                                version,
                                TextChange.SUBSTANTIVE.slug().equals(change)
                                        ? TextChange.SUBSTANTIVE
                                        : TextChange.EDITORIAL,
                                explanation,
                                actor));
    }

    @POST
    @Path("extensions")
    @Transactional
    public Response extend(
            @RestPath UUID id,
            @RestForm String deadline,
            @RestForm String zone,
            @RestForm String reason) {
        Actor actor = current.signedIn();
        return answer(
                id,
                actor,
                ChangesForm.EMPTY.extending(deadline, zone, reason),
                () -> extending.extend(id, Deadline.read(deadline, zone), reason, actor));
    }

    @POST
    @Path("messages")
    @Transactional
    public Response write(@RestPath UUID id, @RestForm String subject, @RestForm String body) {
        Actor actor = current.signedIn();
        return answer(
                id,
                actor,
                ChangesForm.EMPTY.writing(subject, body),
                () -> writing.write(id, subject, body, actor));
    }

    private Response answer(UUID id, Actor actor, ChangesForm form, Runnable act) {
        try {
            act.run();
            return Response.seeOther(URI.create("/letters/" + id + "/changes")).build();
        } catch (RefusedException refused) {
            Refusal why = refused.refusal();
            if (why.status() != 422) {
                throw refused;
            }
            TemplateInstance page =
                    page(id, actor, form, Errors.none().and(ChangesForm.fieldOf(why), why));
            return htmx.invalid(page, page);
        }
    }

    private TemplateInstance page(UUID id, Actor actor, ChangesForm form, Errors errors) {
        Letter letter = letters.coordinated(actor, id);
        return Templates.changes(
                ChangesView.of(
                        letter,
                        clock.now(),
                        tallies.of(id),
                        texts.of(letter),
                        changing.newer(letter),
                        extensions.of(letter),
                        notices.of(letter)),
                form,
                Deadline.zones(),
                errors);
    }
}
