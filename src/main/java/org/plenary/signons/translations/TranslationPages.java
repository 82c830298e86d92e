package org.plenary.signons.translations;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.i18n.Language;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Forms;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;
import org.plenary.shared.web.RefusedException;
import org.plenary.signons.Letter;
import org.plenary.signons.Letters;
import org.plenary.statements.UploadedText;
import org.plenary.text.TextFormatException;

/** The languages of a letter: for its coordinators. */
@Path("/letters/{id}/translations")
@Produces(MediaType.TEXT_HTML)
@Blocking
class TranslationPages {
    @CheckedTemplate(basePath = "translations")
    static class Templates {
        static native TemplateInstance list(
                String href, String title, String language, List<TranslationRow> rows);

        static native TemplateInstance sheet(
                TranslationSheet sheet, TranslationForm form, Errors errors);
    }

    private final Letters letters;
    private final Translations translations;
    private final Translating translating;
    private final TranslationViews views;
    private final CurrentActor current;
    private final Language language;
    private final Forms forms;

    TranslationPages(
            Letters letters,
            Translations translations,
            Translating translating,
            TranslationViews views,
            CurrentActor current,
            Language language,
            Forms forms) {
        this.letters = letters;
        this.translations = translations;
        this.translating = translating;
        this.views = views;
        this.current = current;
        this.language = language;
        this.forms = forms;
    }

    @GET
    @Transactional
    public TemplateInstance list(@RestPath UUID id) {
        Letter letter = letter(id, current.signedIn());
        return Templates.list(letter.href(), letter.title(), letter.language(), views.rows(letter));
    }

    /**
     * An empty form; with the language of a translation of an earlier text, its words to go on
     * from.
     */
    @GET
    @Path("new")
    @Transactional
    public TemplateInstance begin(@RestPath UUID id, @RestQuery("in") String wanted) {
        Letter letter = letter(id, current.signedIn());
        Optional<LetterTranslation> earlier =
                LanguageTag.read(wanted)
                        .flatMap(tag -> translations.into(letter, tag).stream().findFirst());
        TranslationForm form =
                earlier.map(found -> TranslationForm.of(found, letter.version(), 0))
                        .orElseGet(
                                () ->
                                        TranslationForm.empty(
                                                wanted == null ? "" : wanted, letter.version()));
        return page(
                letter, null, form, Errors.none(), earlier.isPresent() ? ReadWords.of(form) : null);
    }

    @POST
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    @Transactional
    public Response add(@RestPath UUID id, @BeanParam TranslationForm posted) throws IOException {
        return answer(letter(id, current.signedIn()), null, posted);
    }

    @GET
    @Path("{translation}")
    @Transactional
    public TemplateInstance show(@RestPath UUID id, @RestPath UUID translation) {
        Letter letter = letter(id, current.signedIn());
        LetterTranslation saved = saved(letter, translation);
        TranslationForm form =
                TranslationForm.of(saved, saved.original().version(), saved.revision());
        return page(letter, saved, form, Errors.none(), ReadWords.of(form));
    }

    @POST
    @Path("{translation}")
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    @Transactional
    public Response correct(
            @RestPath UUID id, @RestPath UUID translation, @BeanParam TranslationForm posted)
            throws IOException {
        Letter letter = letter(id, current.signedIn());
        return answer(letter, saved(letter, translation), posted);
    }

    @POST
    @Path("{translation}/states")
    @Transactional
    public Response move(
            @RestPath UUID id,
            @RestPath UUID translation,
            @RestForm int seen,
            @RestForm String state) {
        TranslationState next =
                TranslationState.of(state)
                        .orElseThrow(
                                () -> Refusal.invalid("translations.refused.step").asException());
        translating.move(id, translation, seen, next, current.signedIn());
        return to(id, translation);
    }

    private Response answer(Letter letter, LetterTranslation saved, TranslationForm posted)
            throws IOException {
        TranslationForm form = posted;
        try {
            Optional<UploadedText> uploaded = UploadedText.of(posted.file());
            form = uploaded.map(posted::with).orElse(posted);
            ReadWords read = ReadWords.of(form);
            // What was only just uploaded has not been seen yet: it is shown before it is saved.
            if (!form.saves() || uploaded.isPresent()) {
                return Response.ok(page(letter, saved, form, Errors.none(), read)).build();
            }
            Errors errors = forms.check(form);
            return errors.any()
                    ? again(422, letter, saved, form, errors, read)
                    : save(letter, saved, form, read);
        } catch (TextFormatException refused) {
            Errors errors = Errors.on("content", refused.key(), refused.args().toArray());
            return again(422, letter, saved, form, errors, null);
        } catch (RefusedException unreadable) {
            Errors errors = Errors.none().and("content", unreadable.refusal());
            return again(422, letter, saved, form, errors, null);
        }
    }

    private Response save(
            Letter letter, LetterTranslation saved, TranslationForm form, ReadWords read) {
        Actor actor = current.signedIn();
        try {
            LetterTranslation kept =
                    saved == null
                            ? translating.add(
                                    letter.id(),
                                    form.version(),
                                    form.language(),
                                    read.words(),
                                    actor)
                            : translating.correct(
                                    letter.id(), saved.id(), form.seen(), read.words(), actor);
            return to(letter.id(), kept.id());
        } catch (RefusedException refused) {
            Refusal why = refused.refusal();
            Errors errors = Errors.none().and(TranslationForm.fieldOf(why), why);
            // What is posted next is posted in knowledge of what is shown now.
            TranslationForm now = form.upon(letter.version(), saved == null ? 0 : saved.revision());
            return again(why.status(), letter, saved, now, errors, read);
        }
    }

    private Response again(
            int status,
            Letter letter,
            LetterTranslation saved,
            TranslationForm form,
            Errors errors,
            ReadWords read) {
        return Response.status(status).entity(page(letter, saved, form, errors, read)).build();
    }

    private TemplateInstance page(
            Letter letter,
            LetterTranslation saved,
            TranslationForm form,
            Errors errors,
            ReadWords read) {
        boolean clashes =
                errors.all().stream()
                        .anyMatch(e -> e.messageKey().equals("translations.refused.meanwhile"));
        return Templates.sheet(
                views.sheet(letter, saved, form.language(), language.locale(), read, clashes),
                form,
                errors);
    }

    private Letter letter(UUID id, Actor actor) {
        return letters.coordinated(actor, id);
    }

    private LetterTranslation saved(Letter letter, UUID translation) {
        return translations
                .of(letter, translation)
                .orElseThrow(() -> new NotVisibleException("translation " + translation));
    }

    private static Response to(UUID letter, UUID translation) {
        return Response.seeOther(URI.create("/letters/" + letter + "/translations/" + translation))
                .build();
    }
}
