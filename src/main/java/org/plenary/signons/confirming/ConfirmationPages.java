package org.plenary.signons.confirming;

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
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.signons.Letter;
import org.plenary.signons.LetterText;
import org.plenary.signons.LetterTexts;

/** Where the link in the mail leads: a look changes nothing, a press on the button does. */
@Path("/letters/{id}/confirmations/{token}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ConfirmationPages {
    @CheckedTemplate(basePath = "confirming")
    static class Templates {
        static native TemplateInstance confirm(ConfirmationView view);

        static native TemplateInstance confirmed(ConfirmationView.Done done);
    }

    private final Confirming confirming;
    private final LetterTexts texts;

    ConfirmationPages(Confirming confirming, LetterTexts texts) {
        this.confirming = confirming;
        this.texts = texts;
    }

    @GET
    @Transactional
    public Response look(@RestPath UUID id, @RestPath String token) {
        Confirming.Opened opened = confirming.open(id, token);
        TemplateInstance page =
                opened.signOn()
                        .map(
                                signOn ->
                                        Templates.confirmed(
                                                new ConfirmationView.Done(
                                                        opened.letter().href(),
                                                        opened.letter().title(),
                                                        signOn.state().counts())))
                        .orElseGet(() -> Templates.confirm(view(opened, token)));
        return Response.ok(page).header("Referrer-Policy", "no-referrer").build();
    }

    @POST
    public Response confirm(@RestPath UUID id, @RestPath String token, @RestForm String sha256) {
        confirming.confirm(id, token, sha256 == null ? "" : sha256);
        return Response.seeOther(URI.create("/letters/" + id + "/confirmations/" + token)).build();
    }

    private ConfirmationView view(Confirming.Opened opened, String token) {
        Letter letter = opened.letter();
        Said said = opened.said().orElseThrow();
        boolean changed = !letter.binds(opened.submission().sha256());
        return new ConfirmationView(
                SubmissionViews.of(letter),
                token,
                said.inOwnName(),
                said.name(),
                said.country(),
                said.contact(),
                said.role(),
                said.visibility(),
                said.members(),
                said.words(),
                changed,
                changed ? difference(letter, opened.submission().sha256()) : "");
    }

    /** Where the words beside the form are compared with those that the letter binds now. */
    private String difference(Letter letter, String before) {
        return texts.of(letter).stream()
                .filter(text -> text.sha256().equals(before))
                .map(LetterText::version)
                .findFirst()
                .map(
                        version ->
                                letter.statement().href()
                                        + "/compare/"
                                        + version
                                        + ".."
                                        + letter.version())
                .orElse(letter.href());
    }
}
