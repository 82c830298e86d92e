package org.plenary.signons.approving;

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
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.signons.Letter;
import org.plenary.signons.SignOnState;

/** Where the second person decides. */
@Path("/letters/{id}/approvals/{signOn}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ApprovalPages {
    @CheckedTemplate(basePath = "approving")
    static class Templates {
        static native TemplateInstance approve(View view);
    }

    /**
     * A signature that waits for its second person, or has been decided.
     *
     * @param own whether the reader asked for it themself
     */
    record View(
            String action,
            String letter,
            String letterHref,
            String sha256,
            String organisation,
            String asker,
            Instant at,
            Instant until,
            String zone,
            String state,
            boolean open,
            boolean own) {
        public String stateKey() {
            return "signons.standing." + state;
        }
    }

    private final CurrentActor current;
    private final Approving approving;
    private final ApprovalMails mails;

    ApprovalPages(CurrentActor current, Approving approving, ApprovalMails mails) {
        this.current = current;
        this.approving = approving;
        this.mails = mails;
    }

    @GET
    @Transactional
    public TemplateInstance approve(@RestPath UUID id, @RestPath UUID signOn) {
        Actor actor = current.signedIn();
        Approving.Asked asked = approving.asked(id, signOn, actor);
        Letter letter = asked.letter();
        return Templates.approve(
                new View(
                        "/letters/" + id + "/approvals/" + signOn,
                        letter.title(),
                        letter.href(),
                        asked.signOn().sha256(),
                        asked.who().name(),
                        mails.name(asked.who().person()),
                        asked.signOn().at(),
                        letter.deadline().at().plus(letter.conditions().grace()),
                        letter.deadline().zone().getId(),
                        asked.signOn().state().slug(),
                        asked.signOn().state() == SignOnState.AWAITING_APPROVAL,
                        asked.isAskedBy(actor)));
    }

    @POST
    @Path("approval")
    public Response agree(@RestPath UUID id, @RestPath UUID signOn, @RestForm String sha256) {
        approving.approve(id, signOn, sha256 == null ? "" : sha256, current.signedIn());
        return back(id, signOn);
    }

    @POST
    @Path("refusal")
    public Response refuse(@RestPath UUID id, @RestPath UUID signOn, @RestForm String reason) {
        approving.refuse(id, signOn, shortened(reason), current.signedIn());
        return back(id, signOn);
    }

    private static Response back(UUID id, UUID signOn) {
        return Response.seeOther(URI.create("/letters/" + id + "/approvals/" + signOn)).build();
    }

    private static String shortened(String reason) {
        return reason == null || reason.length() <= 1000 ? reason : reason.substring(0, 1000);
    }
}
