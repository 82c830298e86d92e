package org.plenary.signons.managing;

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
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.shared.i18n.Language;
import org.plenary.shared.i18n.Messages;
import org.plenary.shared.secrecy.Vault;
import org.plenary.shared.web.Option;
import org.plenary.signons.Identity;
import org.plenary.signons.NameVisibility;
import org.plenary.signons.SignOn;
import org.plenary.signons.SignOnKind;
import org.plenary.signons.SignOnState;

/** Where the personal link leads. */
@Path("/letters/{id}/my-signature/{token}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ManagePages {
    @CheckedTemplate(basePath = "managing")
    static class Templates {
        static native TemplateInstance mine(ManageView view);

        static native TemplateInstance erased(ManageView.Erased erased);
    }

    private final Managing managing;
    private final Vault vault;
    private final Messages messages;
    private final Language language;

    ManagePages(Managing managing, Vault vault, Messages messages, Language language) {
        this.managing = managing;
        this.vault = vault;
        this.messages = messages;
        this.language = language;
    }

    @GET
    @Transactional
    public Response mine(@RestPath UUID id, @RestPath String token) {
        return Response.ok(Templates.mine(view(managing.open(id, token), id, token)))
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    @POST
    @Path("withdrawal")
    @Transactional
    public Response withdraw(@RestPath UUID id, @RestPath String token, @RestForm String reason) {
        managing.withdraw(
                managing.open(id, token),
                reason == null || reason.length() <= 1000 ? reason : reason.substring(0, 1000));
        return back(id, token);
    }

    @POST
    @Path("visibility")
    @Transactional
    public Response showTo(@RestPath UUID id, @RestPath String token, @RestForm String visibility) {
        managing.showTo(managing.open(id, token), NameVisibility.of(visibility));
        return back(id, token);
    }

    @POST
    @Path("erasure")
    @Transactional
    public TemplateInstance erase(
            @RestPath UUID id, @RestPath String token, @RestForm boolean name) {
        SignOn signOn = managing.open(id, token);
        managing.erase(signOn, name);
        return Templates.erased(
                new ManageView.Erased(signOn.letter().href(), signOn.letter().title()));
    }

    private ManageView view(SignOn signOn, UUID id, String token) {
        Identity who = signOn.identity(vault);
        return new ManageView(
                signOn.letter().href(),
                signOn.letter().title(),
                "/letters/" + id + "/my-signature/" + token,
                signOn.id(),
                who.name(),
                signOn.kind() == SignOnKind.INDIVIDUAL,
                signOn.at(),
                signOn.sha256(),
                signOn.state().slug(),
                signOn.state().counts(),
                !signOn.state().leadsTo(SignOnState.WITHDRAWN),
                signOn.visibility().slug(),
                Stream.of(NameVisibility.values())
                        .filter(signOn.visibility()::isAsOpenAs)
                        .map(
                                one ->
                                        new Option(
                                                one.slug(),
                                                say("signons.visibility." + one.slug()),
                                                say(
                                                        "confirming.visibility."
                                                                + one.slug()
                                                                + ".hint"),
                                                one == signOn.visibility()))
                        .toList());
    }

    private String say(String key) {
        return messages.text(language.locale(), key);
    }

    private static Response back(UUID id, String token) {
        return Response.seeOther(URI.create("/letters/" + id + "/my-signature/" + token)).build();
    }
}
