package org.plenary.signons.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
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
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.time.Deadline;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Forms;
import org.plenary.shared.web.Htmx;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.RefusedException;
import org.plenary.signons.Letters;

/** What was delivered of a letter, to whom, what they answered, and what was corrected. */
@Path("/letters/{id}/deliveries")
@Produces(MediaType.TEXT_HTML)
@Blocking
class DeliveryPages {
    @CheckedTemplate(basePath = "delivery")
    static class Templates {
        static native TemplateInstance deliveries(DeliveriesView page);

        static native TemplateInstance delivery(
                DeliveryView page, ResponseForm form, Errors errors);

        static native TemplateInstance record(
                SnapshotView page,
                DeliveryForm form,
                List<String> zones,
                boolean concludable,
                Errors errors);
    }

    private final Letters letters;
    private final Deliveries deliveries;
    private final DeliveryViews views;
    private final Delivering delivering;
    private final RecordingResponses recording;
    private final TellingRecipients telling;
    private final CurrentActor current;
    private final Forms forms;
    private final Htmx htmx;
    private final DatabaseClock clock;

    DeliveryPages(
            Letters letters,
            Deliveries deliveries,
            DeliveryViews views,
            Delivering delivering,
            RecordingResponses recording,
            TellingRecipients telling,
            CurrentActor current,
            Forms forms,
            Htmx htmx,
            DatabaseClock clock) {
        this.letters = letters;
        this.deliveries = deliveries;
        this.views = views;
        this.delivering = delivering;
        this.recording = recording;
        this.telling = telling;
        this.current = current;
        this.forms = forms;
        this.htmx = htmx;
        this.clock = clock;
    }

    @GET
    @Transactional
    public TemplateInstance all(@RestPath UUID id) {
        return Templates.deliveries(views.all(current.get(), id));
    }

    @GET
    @Path("new")
    @Transactional
    public TemplateInstance form(@RestPath UUID id, @RestQuery UUID snapshot) {
        if (snapshot == null) {
            throw new NotVisibleException("snapshot");
        }
        return form(
                current.signedIn(), id, DeliveryForm.about(snapshot, clock.now()), Errors.none());
    }

    @POST
    public Response deliver(@RestPath UUID id, @BeanParam DeliveryForm form) {
        Actor actor = current.signedIn();
        if (form.snapshot() == null) {
            throw new NotVisibleException("snapshot");
        }
        Errors errors = forms.check(form).and(form.errors());
        if (!errors.any()) {
            try {
                String made =
                        QuarkusTransaction.requiringNew()
                                .call(() -> delivering.deliver(id, form.told(), actor).href());
                return Response.seeOther(URI.create(made)).build();
            } catch (RefusedException refused) {
                errors = errors.and(fieldOf(refused), refused.refusal());
            }
        }
        Errors found = errors;
        TemplateInstance page =
                QuarkusTransaction.requiringNew().call(() -> form(actor, id, form, found));
        return htmx.invalid(page, page);
    }

    private static String fieldOf(RefusedException refused) {
        return switch (refused.refusal().messageKey()) {
            case "delivery.refused.recipients" -> "name";
            case "delivery.refused.not-closed" -> "concludes";
            default -> "at";
        };
    }

    @GET
    @Path("{delivery}")
    @Transactional
    public TemplateInstance show(@RestPath UUID id, @RestPath UUID delivery) {
        return Templates.delivery(
                views.delivery(current.get(), id, delivery), ResponseForm.empty(), Errors.none());
    }

    @POST
    @Path("{delivery}/responses")
    public Response respond(
            @RestPath UUID id, @RestPath UUID delivery, @BeanParam ResponseForm form) {
        Actor actor = current.signedIn();
        QuarkusTransaction.requiringNew().run(() -> coordinated(actor, id, delivery));
        Errors errors = forms.check(form).and(form.errors());
        if (!errors.any()) {
            try {
                QuarkusTransaction.requiringNew()
                        .run(
                                () ->
                                        recording.record(
                                                coordinated(actor, id, delivery),
                                                form.told(),
                                                actor));
                return back(id, delivery, "responses");
            } catch (RefusedException refused) {
                String at =
                        switch (refused.refusal().messageKey()) {
                            case "delivery.refused.no-such-day" -> "on";
                            case "delivery.refused.no-link" -> "link";
                            default -> "words";
                        };
                errors = errors.and(at, refused.refusal());
            }
        }
        Errors found = errors;
        TemplateInstance page =
                QuarkusTransaction.requiringNew()
                        .call(
                                () ->
                                        Templates.delivery(
                                                views.delivery(actor, id, delivery), form, found));
        return htmx.invalid(page, page);
    }

    @POST
    @Path("{delivery}/notices")
    @Transactional
    public Response tell(@RestPath UUID id, @RestPath UUID delivery, @RestForm String note) {
        Actor actor = current.signedIn();
        String words = note == null ? "" : note;
        telling.tell(
                coordinated(actor, id, delivery),
                words.length() > 2000 ? words.substring(0, 2000) : words,
                actor);
        return back(id, delivery, "corrections");
    }

    private TemplateInstance form(Actor actor, UUID id, DeliveryForm form, Errors errors) {
        return Templates.record(
                views.snapshot(actor, id, form.snapshot()),
                form,
                Deadline.zones(),
                letters.coordinatedBy(actor, id).filter(Delivering::mayConclude).isPresent(),
                errors);
    }

    private Delivery coordinated(Actor actor, UUID id, UUID delivery) {
        return letters.coordinatedBy(actor, id)
                .flatMap(letter -> deliveries.of(letter, delivery))
                .orElseThrow(() -> new NotVisibleException("delivery " + delivery));
    }

    private static Response back(UUID id, UUID delivery, String anchor) {
        return Response.seeOther(
                        URI.create("/letters/" + id + "/deliveries/" + delivery + "#" + anchor))
                .build();
    }
}
