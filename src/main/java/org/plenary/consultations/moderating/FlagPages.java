package org.plenary.consultations.moderating;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.consultations.contributing.Answer;
import org.plenary.consultations.questions.Mask;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.abuse.NetworkAddress;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.RefusedException;

/** Where readers flag an answer, without an account. */
@Path("/consultations/{id}/contributions/{contribution}/flag")
@Produces(MediaType.TEXT_HTML)
@Blocking
class FlagPages {
    @CheckedTemplate(basePath = "moderating")
    static class Templates {
        static native TemplateInstance flag(Form form, Errors errors);

        static native TemplateInstance flagged(String href);
    }

    /** The form, with what is flagged. */
    record Form(
            String href,
            UUID question,
            String words,
            String language,
            String reason,
            String typed,
            List<Reason> reasons) {}

    private final Flagging flagging;
    private final CurrentActor current;
    private final CurrentVertxRequest request;

    FlagPages(Flagging flagging, CurrentActor current, CurrentVertxRequest request) {
        this.flagging = flagging;
        this.current = current;
        this.request = request;
    }

    @GET
    @Transactional
    public Response form(@RestPath UUID id, @RestPath UUID contribution, @RestQuery UUID question) {
        return page(200, id, contribution, question, "", "", Errors.none());
    }

    @POST
    public Response flag(
            @RestPath UUID id,
            @RestPath UUID contribution,
            @RestForm UUID question,
            @RestForm String reason,
            @RestForm String words) {
        String typed = words == null ? "" : words;
        Reason why = Reason.of(reason).orElse(null);
        Errors errors =
                why == null ? Errors.on("reason", "moderating.refused.no-reason") : Errors.none();
        int status = 422;
        if (why != null) {
            try {
                flagging.flag(
                        id,
                        contribution,
                        question,
                        why,
                        typed,
                        current.get(),
                        NetworkAddress.of(
                                request.getCurrent().request().remoteAddress().hostAddress()));
                return Response.ok(Templates.flagged("/consultations/" + id + "/contributions"))
                        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                        .header("Cache-Control", "private, no-store")
                        .build();
            } catch (RefusedException refused) {
                status = refused.refusal().status();
                errors = errors.and("", refused.refusal());
            }
        }
        int answer = status;
        Errors wrong = errors;
        return QuarkusTransaction.requiringNew()
                .call(() -> page(answer, id, contribution, question, reason, typed, wrong));
    }

    private Response page(
            int status,
            UUID id,
            UUID contribution,
            UUID question,
            String reason,
            String typed,
            Errors errors) {
        Answer answer = flagging.readable(id, contribution, question, current.get());
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(
                        Templates.flag(
                                new Form(
                                        "/consultations/" + id + "/contributions/" + contribution,
                                        question,
                                        Mask.shown(answer.given().allWords(), Mask.LABEL),
                                        answer.language(),
                                        reason == null ? "" : reason,
                                        typed,
                                        List.of(Reason.values())),
                                errors))
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
