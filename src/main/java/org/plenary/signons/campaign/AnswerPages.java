package org.plenary.signons.campaign;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.shared.i18n.Languages;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Htmx;
import org.plenary.shared.web.RefusedException;
import org.plenary.signons.Letter;
import org.plenary.statements.Visibility;

/**
 * Behind the personal link in a mail that asks to sign. Looking marks the invitation as opened and
 * does nothing else, since programs that look into mails open links; every answer takes a button.
 */
@Path("/letters/{id}/invitation")
@Produces(MediaType.TEXT_HTML)
@Blocking
class AnswerPages {
    @CheckedTemplate(basePath = "campaign")
    static class Templates {
        static native TemplateInstance answer(AnswerPage page, Errors errors);
    }

    private final Answering answering;
    private final DatabaseClock clock;
    private final Htmx htmx;

    AnswerPages(Answering answering, DatabaseClock clock, Htmx htmx) {
        this.answering = answering;
        this.clock = clock;
        this.htmx = htmx;
    }

    @GET
    @Transactional
    public Response open(
            @RestPath UUID id, @RestQuery("i") String token, @RestQuery boolean stopped) {
        SignatureInvitation invitation = answering.meant(id, token);
        answering.opened(invitation);
        return page(
                Templates.answer(
                        view(invitation, token, AnswerForm.EMPTY, stopped), Errors.none()));
    }

    /** Programs that only ask whether the page is there. */
    @HEAD
    @Transactional
    public Response look(@RestPath UUID id, @RestQuery("i") String token) {
        answering.meant(id, token);
        return page(null);
    }

    @POST
    @Path("answers")
    @Transactional
    public Response answer(
            @RestPath UUID id,
            @RestForm("i") String token,
            @RestForm String answer,
            @RestForm String on,
            @RestForm String reason) {
        SignatureInvitation invitation = answering.meant(id, token);
        AnswerForm form = new AnswerForm(answer, on, reason);
        try {
            answering.answer(invitation, form.said());
            return Response.seeOther(URI.create(href(id) + "?i=" + token + "#answered")).build();
        } catch (RefusedException refused) {
            String field = refused.refusal().messageKey().endsWith(".day") ? "on" : "answer";
            TemplateInstance again =
                    Templates.answer(
                            view(invitation, token, form, false),
                            Errors.none().and(field, refused.refusal()));
            return htmx.invalid(again, again);
        }
    }

    // The address is a secret: it goes into no cache, no index, and to no other site.
    private static Response page(TemplateInstance page) {
        return Response.ok(page, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .build();
    }

    static String href(UUID letter) {
        return "/letters/" + letter + "/invitation";
    }

    private AnswerPage view(
            SignatureInvitation invitation, String token, AnswerForm form, boolean stopped) {
        Letter letter = invitation.letter();
        Instant now = clock.now();
        ZoneId zone = letter.deadline().zone();
        return new AnswerPage(
                letter.href(),
                letter.title(),
                letter.addressees(),
                letter.introduction(),
                letter.language(),
                Languages.direction(Locale.forLanguageTag(letter.language())),
                letter.statement().visibility() == Visibility.PUBLIC,
                letter.isOpen(now),
                letter.deadline().at(),
                zone.getId(),
                invitation.name(),
                letter.statement().coalition().name(),
                token,
                invitation.state(),
                invitation.dueOn().orElse(null),
                Boards.today(letter, now),
                letter.deadline().at().atZone(zone).toLocalDate(),
                form,
                stopped);
    }
}
