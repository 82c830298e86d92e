package org.plenary.organisations.logos;

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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Administering;
import org.plenary.organisations.Organisation;
import org.plenary.organisations.Organisations;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.RefusedException;

/** An organisation's logo: the picture for everybody, the form for its administrators. */
@Path("/organisations/{slug}/logo")
@Produces(MediaType.TEXT_HTML)
@Blocking
class LogoPages {
    @CheckedTemplate(basePath = "logos")
    static class Templates {
        static native TemplateInstance logo(View view);
    }

    /**
     * The form.
     *
     * @param logo null if there is none
     */
    record View(String organisation, String href, Logos.Shown logo, int megabytes, Errors errors) {}

    private final CurrentActor current;
    private final Organisations organisations;
    private final Administering administering;
    private final Logos logos;
    private final KeepingLogos keeping;

    LogoPages(
            CurrentActor current,
            Organisations organisations,
            Administering administering,
            Logos logos,
            KeepingLogos keeping) {
        this.current = current;
        this.organisations = organisations;
        this.administering = administering;
        this.logos = logos;
        this.keeping = keeping;
    }

    /** The picture; its address changes with it. */
    @GET
    @Path("{sha256}.png")
    @Produces({"image/png", MediaType.TEXT_HTML})
    @Transactional
    public Response png(@RestPath String slug, @RestPath String sha256) {
        return organisations
                .bySlug(slug)
                .flatMap(organisation -> logos.findByIdOptional(organisation.id()))
                .filter(logo -> logo.sha256().equals(sha256))
                .map(
                        logo ->
                                Response.ok(bytes(logo), "image/png")
                                        .header(
                                                "Cache-Control",
                                                "public, max-age=31536000, immutable")
                                        .build())
                .orElseThrow(() -> new NotVisibleException("logo of " + slug));
    }

    @GET
    @Transactional
    public TemplateInstance form(@RestPath String slug) {
        return Templates.logo(view(administered(slug), Errors.none()));
    }

    @POST
    public Response send(@RestPath String slug, @RestForm FileUpload file) {
        Actor actor = current.signedIn();
        QuarkusTransaction.requiringNew().run(() -> administered(slug));
        try {
            Picture picture = Picture.drawnFrom(content(file));
            return QuarkusTransaction.requiringNew()
                    .call(
                            () -> {
                                Organisation organisation = administered(slug);
                                keeping.show(organisation, picture, actor);
                                return Response.seeOther(URI.create(organisation.href())).build();
                            });
        } catch (RefusedException refused) {
            if (refused.refusal().status() != 422) {
                throw refused;
            }
            return QuarkusTransaction.requiringNew()
                    .call(
                            () ->
                                    Response.status(422)
                                            .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                                            .entity(
                                                    Templates.logo(
                                                            view(
                                                                    administered(slug),
                                                                    Errors.none()
                                                                            .and(
                                                                                    "file",
                                                                                    refused
                                                                                            .refusal()))))
                                            .build());
        }
    }

    @POST
    @Path("removal")
    @Transactional
    public Response remove(@RestPath String slug) {
        Organisation organisation = administered(slug);
        keeping.remove(organisation, current.get());
        return Response.seeOther(URI.create(organisation.href())).build();
    }

    private View view(Organisation organisation, Errors errors) {
        return new View(
                organisation.name(),
                organisation.href(),
                logos.of(organisation).orElse(null),
                Picture.LARGEST_FILE / 1024 / 1024,
                errors);
    }

    private Organisation administered(String slug) {
        Actor actor = current.signedIn();
        return organisations
                .bySlug(slug)
                .map(organisation -> administering.administeredBy(actor, organisation.id()))
                .orElseThrow(() -> new NotVisibleException("organisation " + slug));
    }

    static byte[] bytes(Logo logo) {
        byte[] bytes = new byte[logo.png().remaining()];
        logo.png().get(bytes);
        return bytes;
    }

    private static byte[] content(FileUpload file) {
        if (file == null) {
            return new byte[0];
        }
        try (var in = Files.newInputStream(file.uploadedFile())) {
            return in.readNBytes(Picture.LARGEST_FILE + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
