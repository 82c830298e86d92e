package org.plenary.organisations.access;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Organisation;
import org.plenary.organisations.Organisations;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Option;
import org.plenary.shared.web.ReturnTo;

/** Choosing the organisation one acts for. */
@Path("/acting-for")
class ActingForPages {
    @CheckedTemplate(basePath = "access")
    static class Templates {
        static native TemplateInstance actingFor(List<Option> options, String back, Errors errors);
    }

    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    private final CurrentActor actor;
    private final Organisations organisations;

    ActingForPages(CurrentActor actor, Organisations organisations) {
        this.actor = actor;
        this.organisations = organisations;
    }

    @GET
    public Response choose(@RestQuery("return") String wanted) {
        return page(200, wanted, Errors.none());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response chosen(
            @RestForm String organisation, @RestForm("return") String wanted, UriInfo uri) {
        Actor person = actor.signedIn();
        var choice =
                organisations.byIds(person.memberOf()).stream()
                        .filter(mine -> mine.id().toString().equals(organisation))
                        .findFirst();
        if (choice.isEmpty()) {
            return page(422, wanted, Errors.on("organisation", "access.acting-for.choose"));
        }
        return Response.seeOther(ReturnTo.within(wanted))
                .cookie(
                        new NewCookie.Builder(CurrentActor.COOKIE)
                                .value(choice.get().id().toString())
                                .path("/")
                                .httpOnly(true)
                                .secure("https".equals(uri.getRequestUri().getScheme()))
                                .sameSite(NewCookie.SameSite.LAX)
                                .maxAge(60 * 60 * 24 * 90)
                                .build())
                .build();
    }

    private Response page(int status, String wanted, Errors errors) {
        Actor person = actor.signedIn();
        List<Option> options =
                organisations.byIds(person.memberOf()).stream()
                        .sorted(Comparator.comparing(Organisation::name))
                        .map(
                                mine ->
                                        Option.of(
                                                mine.id().toString(),
                                                mine.name(),
                                                mine.id().equals(person.actingFor())))
                        .toList();
        return Response.status(status)
                .type(HTML)
                .entity(Templates.actingFor(options, ReturnTo.within(wanted).toString(), errors))
                .build();
    }
}
