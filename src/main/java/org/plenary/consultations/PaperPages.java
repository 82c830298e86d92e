package org.plenary.consultations;

import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.RefusedException;

/** The papers of a consultation: to take for its readers, to add and remove for its convenors. */
@Path("/consultations/{id}/documents")
@Produces(MediaType.TEXT_HTML)
@Blocking
class PaperPages {
    private static final int LONGEST_TITLE = 300;

    private final Consultations consultations;
    private final Documents documents;
    private final ManageViews views;
    private final Equipping equipping;
    private final CurrentActor current;

    PaperPages(
            Consultations consultations,
            Documents documents,
            ManageViews views,
            Equipping equipping,
            CurrentActor current) {
        this.consultations = consultations;
        this.documents = documents;
        this.views = views;
        this.equipping = equipping;
        this.current = current;
    }

    /** A paper that is kept here, as a file to take. */
    @GET
    @Path("{paper}")
    @Produces(MediaType.WILDCARD)
    @Transactional
    public Response take(@RestPath UUID id, @RestPath UUID paper) {
        Document document =
                consultations
                        .visibleTo(current.get(), id)
                        .flatMap(c -> documents.of(c, paper))
                        .filter(d -> d.mediaType().isPresent())
                        .orElseThrow(() -> new NotVisibleException("document " + paper));
        String type = document.mediaType().orElseThrow();
        return Response.ok(documents.content(document), type)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"%s.%s\""
                                .formatted(paper, PaperFile.ending(type).orElse("bin")))
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    @POST
    @Transactional
    public Response add(
            @RestPath UUID id,
            @RestForm String paperTitle,
            @RestForm String paperLanguage,
            @RestForm String link,
            @RestForm FileUpload file)
            throws IOException {
        Actor actor = current.signedIn();
        views.convened(id);
        String title = paperTitle == null ? "" : paperTitle.strip();
        boolean sent = file != null && file.size() > 0;
        boolean linked = link != null && !link.isBlank();
        Errors errors = Errors.none();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            errors = errors.and("paperTitle", "consultations.error.paper-title", LONGEST_TITLE);
        }
        if (paperLanguage == null || !paperLanguage.matches(ConsultationForm.LANGUAGE)) {
            errors = errors.and("paperLanguage", "consultations.error.language");
        }
        if (sent == linked) {
            errors = errors.and("link", "consultations.error.link-or-file");
        }
        if (!errors.any()) {
            try {
                if (sent) {
                    PaperFile read = PaperFile.read(file.fileName(), file.uploadedFile());
                    equipping.keep(id, title, paperLanguage, read, actor);
                } else {
                    equipping.link(id, title, paperLanguage, link.strip(), actor);
                }
                return back(id);
            } catch (RefusedException refused) {
                errors = Errors.none().and(sent ? "file" : "link", refused.refusal());
            }
        }
        return views.invalid(
                id,
                Typed.of("paperTitle", paperTitle, "paperLanguage", paperLanguage, "link", link),
                errors);
    }

    @POST
    @Path("{paper}/removal")
    @Transactional
    public Response remove(@RestPath UUID id, @RestPath UUID paper) {
        equipping.remove(id, paper, current.signedIn());
        return back(id);
    }

    private static Response back(UUID id) {
        return Response.seeOther(URI.create("/consultations/" + id + "/manage#papers")).build();
    }
}
