package org.plenary.consultations.coding;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.consultations.contributing.Passage;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.FormAgain;
import org.plenary.shared.web.Refusal;
import org.plenary.shared.web.RefusedException;

/** Reading and coding answers, and how far coders agree. */
@Path("/consultations/{id}/coding")
@Produces(MediaType.TEXT_HTML)
@Blocking
class CodingPages {
    @CheckedTemplate(basePath = "coding")
    static class Templates {
        static native TemplateInstance coding(CodingSheet sheet, Errors errors);

        static native TemplateInstance agreement(
                String href, String title, Agreement.Report report, boolean convenor);
    }

    private final Coders coders;
    private final CodingViews views;
    private final CodingAnswers answers;
    private final Agreement agreement;
    private final Below below;
    private final CurrentActor current;

    CodingPages(
            Coders coders,
            CodingViews views,
            CodingAnswers answers,
            Agreement agreement,
            Below below,
            CurrentActor current) {
        this.coders = coders;
        this.views = views;
        this.answers = answers;
        this.agreement = agreement;
        this.below = below;
        this.current = current;
    }

    @GET
    @Transactional
    public TemplateInstance read(@RestPath UUID id, @BeanParam CodingFilter.Sent sent) {
        Actor actor = current.signedIn();
        return Templates.coding(
                views.sheet(
                        coders.coded(id, actor), sent.filter(), actor, CodingSheet.Kept.NOTHING),
                Errors.none());
    }

    @POST
    @Path("answers/{answer}/codings")
    public Response give(
            @RestPath UUID id,
            @RestPath UUID answer,
            @BeanParam CodingFilter.Sent sent,
            @RestForm List<String> passage,
            @RestForm String quote,
            @RestForm String code,
            @RestForm String comment) {
        Actor actor = current.signedIn();
        List<String> places = passage == null ? List.of() : passage;
        try {
            answers.give(
                    id,
                    answer,
                    new Picked(passages(answer, places), quote),
                    CodeForm.id(code),
                    comment,
                    actor);
            return back(id, sent, answer);
        } catch (RefusedException refused) {
            CodingSheet.Kept kept =
                    new CodingSheet.Kept(answer, places, typed(quote), typed(code), typed(comment));
            return again(id, sent, actor, kept, refused.refusal());
        }
    }

    private static String typed(String value) {
        return value == null ? "" : value;
    }

    @POST
    @Path("codings/{coding}/removal")
    public Response take(
            @RestPath UUID id,
            @RestPath UUID coding,
            @BeanParam CodingFilter.Sent sent,
            @RestForm String answer) {
        answers.take(id, coding, current.signedIn());
        return back(id, sent, CodeForm.id(answer));
    }

    @POST
    @Path("answers/{answer}/done")
    public Response done(
            @RestPath UUID id,
            @RestPath UUID answer,
            @BeanParam CodingFilter.Sent sent,
            @RestForm boolean done) {
        answers.done(id, answer, done, current.signedIn());
        return back(id, sent, answer);
    }

    @GET
    @Path("agreement")
    @Transactional
    public TemplateInstance agreement(@RestPath UUID id) {
        Actor actor = current.signedIn();
        var consultation = coders.coded(id, actor);
        return Templates.agreement(
                consultation.href(),
                consultation.title(),
                agreement.of(consultation),
                below.all(consultation, actor));
    }

    private Response again(
            UUID id, CodingFilter.Sent sent, Actor actor, CodingSheet.Kept kept, Refusal refusal) {
        return FormAgain.with(
                () ->
                        Templates.coding(
                                views.sheet(coders.coded(id, actor), sent.filter(), actor, kept),
                                Errors.none().and("a-" + kept.answer(), refusal)));
    }

    /** Places as {@code from-to}; what is none is refused as one. */
    static List<Passage> passages(UUID answer, List<String> places) {
        List<Passage> read = new ArrayList<>();
        for (String place : places) {
            if (!place.matches("[0-9]{1,6}-[0-9]{1,6}")) {
                throw Refusal.invalid("contributing.refused.passage").asException();
            }
            int dash = place.indexOf('-');
            read.add(
                    new Passage(
                            answer,
                            Integer.parseInt(place.substring(0, dash)),
                            Integer.parseInt(place.substring(dash + 1))));
        }
        return read;
    }

    private static Response back(UUID id, CodingFilter.Sent sent, UUID answer) {
        String query = sent.filter().query();
        return Response.seeOther(
                        URI.create(
                                "/consultations/"
                                        + id
                                        + "/coding"
                                        + (query.isEmpty() ? "" : "?" + query)
                                        + (answer == null ? "" : "#a-" + answer)))
                .build();
    }
}
