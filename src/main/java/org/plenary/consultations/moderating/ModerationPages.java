package org.plenary.consultations.moderating;

import io.quarkus.narayana.jta.QuarkusTransaction;
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
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.Consultations;
import org.plenary.consultations.contributing.Answer;
import org.plenary.consultations.contributing.Contributions;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.RefusedException;

/** Where those who look after a consultation look after what was said. */
@Path("/consultations/{id}/moderation")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ModerationPages {
    private static final int PAGE = 20;

    @CheckedTemplate(basePath = "moderating")
    static class Templates {
        static native TemplateInstance queue(QueueViews.Queue queue);

        static native TemplateInstance desk(DeskViews.Desk desk, Typed typed, Errors errors);
    }

    /** What was typed at the workbench; reasons are those to choose from. */
    record Typed(
            String reason,
            String note,
            boolean whole,
            String words,
            String decision,
            String decisionWords,
            List<Reason> reasons) {
        static final Typed NOTHING = new Typed("", "", false, "", "", "");

        Typed(
                String reason,
                String note,
                boolean whole,
                String words,
                String decision,
                String decisionWords) {
            this(
                    text(reason),
                    text(note),
                    whole,
                    text(words),
                    text(decision),
                    text(decisionWords),
                    List.of(Reason.values()));
        }

        private static String text(String typed) {
            return typed == null ? "" : typed;
        }
    }

    private final Consultations consultations;
    private final Contributions contributions;
    private final Moderating moderating;
    private final Redacting redacting;
    private final DeskViews views;
    private final QueueViews queues;
    private final CurrentActor current;

    ModerationPages(
            Consultations consultations,
            Contributions contributions,
            Moderating moderating,
            Redacting redacting,
            DeskViews views,
            QueueViews queues,
            CurrentActor current) {
        this.consultations = consultations;
        this.contributions = contributions;
        this.moderating = moderating;
        this.redacting = redacting;
        this.views = views;
        this.queues = queues;
        this.current = current;
    }

    @GET
    @Transactional
    public TemplateInstance queue(
            @RestPath UUID id, @RestQuery String show, @RestQuery UUID after) {
        return Templates.queue(queues.queue(convened(id), QueueViews.Pile.of(show), after, PAGE));
    }

    @GET
    @Path("answers/{answer}")
    @Transactional
    public Response desk(@RestPath UUID id, @RestPath UUID answer) {
        return page(200, id, answer, Typed.NOTHING, Errors.none());
    }

    @POST
    @Path("answers/{answer}/hiding")
    public Response hide(
            @RestPath UUID id,
            @RestPath UUID answer,
            @RestForm String reason,
            @RestForm String note,
            @RestForm boolean whole) {
        Typed typed = new Typed(reason, note, whole, "", "", "");
        return acted(
                id,
                answer,
                typed,
                "reason",
                () ->
                        moderating.hide(
                                id,
                                answer,
                                whole,
                                Reason.of(reason)
                                        .orElseThrow(
                                                () ->
                                                        org.plenary.shared.web.Refusal.invalid(
                                                                        "moderating.refused.no-reason")
                                                                .asException()),
                                note,
                                current.signedIn()));
    }

    @POST
    @Path("answers/{answer}/keeping")
    public Response keep(@RestPath UUID id, @RestPath UUID answer) {
        moderating.keep(id, answer, current.signedIn());
        return Response.seeOther(URI.create("/consultations/" + id + "/moderation")).build();
    }

    @POST
    @Path("answers/{answer}/hidings/{hiding}/lifting")
    public Response putBack(@RestPath UUID id, @RestPath UUID answer, @RestPath UUID hiding) {
        return acted(
                id,
                answer,
                Typed.NOTHING,
                "",
                () -> moderating.putBack(id, hiding, current.signedIn()));
    }

    @POST
    @Path("answers/{answer}/hidings/{hiding}/decision")
    public Response decide(
            @RestPath UUID id,
            @RestPath UUID answer,
            @RestPath UUID hiding,
            @RestForm String decision,
            @RestForm String decisionWords) {
        return acted(
                id,
                answer,
                new Typed("", "", false, "", decision, decisionWords),
                "decisionWords",
                () ->
                        moderating.decide(
                                id,
                                hiding,
                                Decision.of(decision).orElse(Decision.UPHELD),
                                decisionWords,
                                current.signedIn()));
    }

    /** Takes out what was ticked, and the words that were typed, each on a line of its own. */
    @POST
    @Path("answers/{answer}/redactions")
    public Response redact(
            @RestPath UUID id,
            @RestPath UUID answer,
            @RestForm List<String> stretch,
            @RestForm String words) {
        return acted(
                id,
                answer,
                new Typed("", "", false, words, "", ""),
                "words",
                () ->
                        redacting.redact(
                                id,
                                answer,
                                Marks.read(stretch),
                                words == null ? List.of() : Arrays.asList(words.split("\\R")),
                                current.signedIn()));
    }

    private Response acted(UUID id, UUID answer, Typed typed, String field, Runnable act) {
        try {
            act.run();
            return Response.seeOther(
                            URI.create("/consultations/" + id + "/moderation/answers/" + answer))
                    .build();
        } catch (RefusedException refused) {
            int status = refused.refusal().status();
            if (!Stream.of(403, 409, 422).toList().contains(status)) {
                throw refused;
            }
            String at = status == 422 ? field : "";
            return QuarkusTransaction.requiringNew()
                    .call(
                            () ->
                                    page(
                                            status,
                                            id,
                                            answer,
                                            typed,
                                            Errors.none().and(at, refused.refusal())));
        }
    }

    private Response page(int status, UUID id, UUID answer, Typed typed, Errors errors) {
        Actor actor = current.signedIn();
        Consultation consultation = convened(id);
        Answer found =
                contributions
                        .answer(consultation, answer)
                        .filter(Answer::isCurrent)
                        .orElseThrow(() -> new NotVisibleException("answer " + answer));
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(Templates.desk(views.desk(consultation, found, actor), typed, errors))
                .header("Cache-Control", "private, no-store")
                .build();
    }

    private Consultation convened(UUID id) {
        return consultations.convened(current.signedIn(), id);
    }
}
