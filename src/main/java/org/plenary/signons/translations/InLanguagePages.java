package org.plenary.signons.translations;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Cached;
import org.plenary.shared.web.Chrome;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.signons.Audience;
import org.plenary.signons.LetterFace;
import org.plenary.signons.LetterFaces;
import org.plenary.signons.Letters;

/** A letter in another language, for whoever may read the letter. */
@Path("/letters/{id}/in/{language}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class InLanguagePages {
    @CheckedTemplate(basePath = "translations")
    static class Templates {
        static native TemplateInstance translation(TranslatedLetter page);
    }

    private final LetterFaces faces;
    private final Letters letters;
    private final TranslationViews views;
    private final CurrentActor current;
    private final Cached cached;
    private final Chrome chrome;

    InLanguagePages(
            LetterFaces faces,
            Letters letters,
            TranslationViews views,
            CurrentActor current,
            Cached cached,
            Chrome chrome) {
        this.faces = faces;
        this.letters = letters;
        this.views = views;
        this.current = current;
        this.cached = cached;
        this.chrome = chrome;
    }

    @GET
    @Transactional
    public Response read(@RestPath UUID id, @RestPath String language, @Context Request request) {
        Actor actor = current.get();
        LetterFace face = faces.visibleTo(actor, id);
        TranslatedLetter page = page(face, language);
        return face.forEverybody() && !actor.signedIn()
                ? cached.kept(request, id, () -> Templates.translation(page))
                : Response.ok(Templates.translation(page)).build();
    }

    private TranslatedLetter page(LetterFace face, String language) {
        boolean coordinated = face.audience() == Audience.COORDINATORS;
        return LanguageTag.read(language)
                .flatMap(tag -> views.read(letters.findById(face.id()), tag, coordinated))
                .map(
                        found ->
                                views.page(
                                        face,
                                        found,
                                        chrome.origin() + face.href() + "/in/" + found.language()))
                .orElseThrow(() -> new NotVisibleException("letter in " + language));
    }
}
