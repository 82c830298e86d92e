package org.plenary.consultations.findings;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;
import org.plenary.shared.web.RefusedException;

/** What convenors do with a finding once it is written: review, publish, hand up. */
@Path("/consultations/{id}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class FindingActs {
    private final ReadableFindings readable;
    private final WritingFindings writing;
    private final Promoting promoting;
    private final FindingViews views;
    private final CurrentActor current;

    FindingActs(
            ReadableFindings readable,
            WritingFindings writing,
            Promoting promoting,
            FindingViews views,
            CurrentActor current) {
        this.readable = readable;
        this.writing = writing;
        this.promoting = promoting;
        this.views = views;
        this.current = current;
    }

    @POST
    @Path("findings/{finding}/evidence/{evidence}/removal")
    public Response remove(@RestPath UUID id, @RestPath UUID finding, @RestPath UUID evidence) {
        Actor actor = current.signedIn();
        return done(id, finding, () -> writing.remove(id, finding, evidence, actor));
    }

    @POST
    @Path("findings/{finding}/support")
    public Response addFinding(@RestPath UUID id, @RestPath UUID finding, @RestForm UUID below) {
        Actor actor = current.signedIn();
        return done(id, finding, () -> writing.addFinding(id, finding, below, actor));
    }

    @POST
    @Path("findings/{finding}/support/{below}/removal")
    public Response removeFinding(@RestPath UUID id, @RestPath UUID finding, @RestPath UUID below) {
        Actor actor = current.signedIn();
        return done(id, finding, () -> writing.removeFinding(id, finding, below, actor));
    }

    @POST
    @Path("findings/{finding}/review-requests")
    public Response askForReview(@RestPath UUID id, @RestPath UUID finding) {
        Actor actor = current.signedIn();
        return done(id, finding, () -> writing.askForReview(id, finding, actor));
    }

    @POST
    @Path("findings/{finding}/reviews")
    public Response review(
            @RestPath UUID id,
            @RestPath UUID finding,
            @RestForm String outcome,
            @RestForm int round,
            @RestForm String reason) {
        Actor actor = current.signedIn();
        return done(
                id,
                finding,
                () -> writing.review(id, finding, "agreed".equals(outcome), round, reason, actor));
    }

    @POST
    @Path("findings/{finding}/publication")
    public Response publish(@RestPath UUID id, @RestPath UUID finding) {
        Actor actor = current.signedIn();
        return done(id, finding, () -> writing.publish(id, finding, actor));
    }

    @POST
    @Path("findings/{finding}/promotions")
    public Response promote(@RestPath UUID id, @RestPath UUID finding) {
        Actor actor = current.signedIn();
        return done(id, finding, () -> promoting.promote(id, finding, actor));
    }

    @POST
    @Path("promotions/{promotion}/decision")
    public Response decide(
            @RestPath UUID id,
            @RestPath UUID promotion,
            @RestForm String decision,
            @RestForm String reason) {
        Promotion.State to =
                Promotion.State.decision(decision)
                        .orElseThrow(
                                () -> Refusal.invalid("findings.refused.decision").asException());
        Promotion decided = promoting.decide(id, promotion, to, reason, current.signedIn());
        return Response.seeOther(URI.create("/consultations/" + decided.into().id() + "/findings"))
                .build();
    }

    // What is refused is told on the finding's page, above everything that is there by now.
    private Response done(UUID id, UUID finding, Runnable act) {
        try {
            act.run();
            return FindingPages.to(finding, id);
        } catch (RefusedException refused) {
            if (refused.refusal().status() != 409 && refused.refusal().status() != 422) {
                throw refused;
            }
            Errors errors = Errors.none().and("act", refused.refusal());
            return QuarkusTransaction.requiringNew()
                    .call(
                            () ->
                                    FindingPages.page(
                                            refused.refusal().status(),
                                            again(id, finding, errors)));
        }
    }

    private TemplateInstance again(UUID id, UUID finding, Errors errors) {
        Actor actor = current.get();
        return readable.one(id, finding, actor)
                .map(shown -> FindingPages.Templates.finding(views.page(shown, actor), errors))
                .orElseThrow(() -> new NotVisibleException("finding " + finding));
    }
}
