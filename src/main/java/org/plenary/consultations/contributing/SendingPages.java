package org.plenary.consultations.contributing;

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
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.consultations.Consultation;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.i18n.Language;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.RefusedException;

/** Checking one's answers, sending them, and taking them back. */
@Path("/consultations/{id}/answers/{key}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class SendingPages {
    @CheckedTemplate(basePath = "contributing")
    static class Templates {
        static native TemplateInstance check(DraftSheet.Check check, Errors errors);

        static native TemplateInstance sent(DraftSheet.Check check);

        static native TemplateInstance withdrawn(String href, String title);
    }

    private final Beginning beginning;
    private final SendingContributions sending;
    private final DraftViews views;
    private final CurrentActor current;
    private final Language language;

    SendingPages(
            Beginning beginning,
            SendingContributions sending,
            DraftViews views,
            CurrentActor current,
            Language language) {
        this.beginning = beginning;
        this.sending = sending;
        this.views = views;
        this.current = current;
        this.language = language;
    }

    @GET
    @Transactional
    public Response check(@RestPath UUID id, @RestPath String key) {
        Holder holder = holder(key);
        Consultation consultation = beginning.visible(id, holder.actor());
        if (beginning.required(consultation, holder).state() == ContributionState.WITHDRAWN) {
            return AnswerPages.page(
                    200, Templates.withdrawn(consultation.href(), consultation.title()));
        }
        return AnswerPages.page(
                200, Templates.check(views.check(consultation, holder, null), Errors.none()));
    }

    @POST
    @Path("sending")
    public Response send(
            @RestPath UUID id,
            @RestPath String key,
            @RestForm String publication,
            @RestForm String email,
            @RestForm String country) {
        Holder holder = holder(key);
        Errors errors = Errors.none();
        Publication how = Publication.of(publication).orElse(null);
        if (how == null) {
            errors = errors.and("publication", "contributing.refused.publication");
        }
        String address = email == null || email.isBlank() ? null : email.strip();
        if (holder.bearer() != Bearer.NOBODY) {
            address = current.email().isBlank() ? null : current.email();
        } else if (address != null
                && !address.matches("[^@\\s]{1,64}@[^@\\s]{1,190}\\.[^@\\s.]+")) {
            errors = errors.and("email", "shared.error.email");
        }
        Manner manner =
                new Manner(
                        how,
                        address,
                        language.tag(),
                        country == null || country.isBlank() ? null : country);
        if (!errors.any()) {
            try {
                sending.send(id, holder, manner);
                return AnswerPages.to("/consultations/" + id + "/answers/" + key + "/sent");
            } catch (RefusedException refused) {
                if (refused.refusal().status() != 409 && refused.refusal().status() != 422) {
                    throw refused;
                }
                errors = errors.and("", refused.refusal());
                return again(id, holder, manner, refused.refusal().status(), errors);
            }
        }
        return again(id, holder, manner, 422, errors);
    }

    private Response again(UUID id, Holder holder, Manner manner, int status, Errors errors) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                AnswerPages.page(
                                        status,
                                        Templates.check(
                                                views.check(
                                                        beginning.visible(id, holder.actor()),
                                                        holder,
                                                        manner),
                                                errors)));
    }

    @GET
    @Path("sent")
    @Transactional
    public Response sent(@RestPath UUID id, @RestPath String key) {
        Holder holder = holder(key);
        return AnswerPages.page(
                200,
                Templates.sent(views.check(beginning.visible(id, holder.actor()), holder, null)));
    }

    @POST
    @Path("withdrawal")
    public Response withdraw(@RestPath UUID id, @RestPath String key) {
        Holder holder = holder(key);
        sending.withdraw(id, holder);
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            Consultation consultation = beginning.visible(id, holder.actor());
                            return AnswerPages.page(
                                    200,
                                    Templates.withdrawn(consultation.href(), consultation.title()));
                        });
    }

    private Holder holder(String key) {
        return Holder.of(key, Holder.wantsSignIn(key) ? current.signedIn() : current.get());
    }
}
