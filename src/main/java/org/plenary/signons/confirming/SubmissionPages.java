package org.plenary.signons.confirming;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.shared.abuse.NetworkAddress;
import org.plenary.shared.abuse.ProofOfWork;
import org.plenary.shared.i18n.Language;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Forms;
import org.plenary.shared.web.Htmx;
import org.plenary.signons.Letter;
import org.plenary.signons.SignOnKind;

/** Signing without an account: the form, and what comes after it is sent. */
@Path("/letters/{id}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class SubmissionPages {
    @CheckedTemplate(basePath = "confirming")
    static class Templates {
        static native TemplateInstance sign(SubmissionView view);

        static native TemplateInstance sign$form(SubmissionView view);

        static native TemplateInstance work(Work work);

        static native TemplateInstance sent(Sent sent);
    }

    /**
     * A browser is asked for work.
     *
     * @param kept what was typed
     */
    record Work(
            String href,
            String title,
            String challenge,
            int bits,
            List<Map.Entry<String, String>> kept) {}

    /** Look into your mail; the same for everybody. */
    record Sent(String href, String title, String email, long days, Errors errors) {}

    private final Submitting submitting;
    private final SubmissionViews views;
    private final SealedAddresses addresses;
    private final SubmissionSettings settings;
    private final Language language;
    private final Forms forms;
    private final Htmx htmx;
    private final CurrentVertxRequest request;

    SubmissionPages(
            Submitting submitting,
            SubmissionViews views,
            SealedAddresses addresses,
            SubmissionSettings settings,
            Language language,
            Forms forms,
            Htmx htmx,
            CurrentVertxRequest request) {
        this.submitting = submitting;
        this.views = views;
        this.addresses = addresses;
        this.settings = settings;
        this.language = language;
        this.forms = forms;
        this.htmx = htmx;
        this.request = request;
    }

    @GET
    @Path("sign")
    @Transactional
    public Response form(@RestPath UUID id, @RestQuery String as) {
        Letter letter = submitting.open(id);
        SignOnKind kind =
                SignOnKind.INDIVIDUAL.slug().equals(as) && letter.allowsIndividuals()
                        ? SignOnKind.INDIVIDUAL
                        : SignOnKind.ORGANISATION;
        SubmissionView view =
                views.form(
                        letter,
                        SubmissionForm.blank(kind, letter.sha256(), language.tag()),
                        Errors.none());
        return Response.ok(htmx.wantsFragment() ? Templates.sign$form(view) : Templates.sign(view))
                .header("Vary", "HX-Request")
                .build();
    }

    @POST
    @Path("submissions")
    public Response submit(@RestPath UUID id, @BeanParam SubmissionFields fields) {
        SubmissionForm form = fields.form();
        Errors errors = form.errors(forms);
        if (errors.any()) {
            TemplateInstance page =
                    QuarkusTransaction.requiringNew()
                            .call(
                                    () ->
                                            Templates.sign(
                                                    views.form(submitting.open(id), form, errors)));
            return htmx.invalid(page, page);
        }
        Sender sender = new Sender(here(), fields.challenge, fields.work);
        Optional<ProofOfWork.Challenge> challenge =
                submitting.take(id, form.said(), form.sha256(), sender, fields.patient);
        if (challenge.isPresent()) {
            return work(id, form, challenge.get());
        }
        return toSent(id, form.email());
    }

    @GET
    @Path("submissions/sent")
    @Transactional
    public TemplateInstance sent(@RestPath UUID id, @RestQuery("for") String sealed) {
        return Templates.sent(sent(id, addresses.open(sealed), Errors.none()));
    }

    @POST
    @Path("submissions/again")
    public Response again(@RestPath UUID id, @RestForm String email) {
        AgainForm form = new AgainForm(email);
        Errors errors = forms.check(form);
        if (errors.any()) {
            TemplateInstance page =
                    QuarkusTransaction.requiringNew()
                            .call(() -> Templates.sent(sent(id, form.email(), errors)));
            return htmx.invalid(page, page);
        }
        submitting.again(id, form.email());
        return toSent(id, form.email());
    }

    private Response work(UUID id, SubmissionForm form, ProofOfWork.Challenge challenge) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            Letter letter = submitting.open(id);
                            return Response.ok(
                                            Templates.work(
                                                    new Work(
                                                            letter.href(),
                                                            letter.title(),
                                                            challenge.text(),
                                                            challenge.bits(),
                                                            SubmissionFields.kept(form))))
                                    .build();
                        });
    }

    private Sent sent(UUID id, String email, Errors errors) {
        Letter letter = submitting.visible(id);
        return new Sent(
                letter.href(), letter.title(), email, settings.confirmWithin().toDays(), errors);
    }

    private Response toSent(UUID id, String email) {
        return Response.seeOther(
                        URI.create(
                                "/letters/"
                                        + id
                                        + "/submissions/sent?for="
                                        + addresses.seal(email)))
                .build();
    }

    private NetworkAddress here() {
        return NetworkAddress.of(request.getCurrent().request().remoteAddress().hostAddress());
    }
}
