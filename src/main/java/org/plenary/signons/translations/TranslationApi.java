package org.plenary.signons.translations;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Cached;
import org.plenary.shared.web.Idempotent;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.signons.Letter;
import org.plenary.signons.Letters;
import org.plenary.statements.Versions;
import org.plenary.statements.Visibility;

/** The languages of a letter in the API. */
@Path("/api/v1/letters/{id}/translations")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Open letters")
class TranslationApi {
    /**
     * The present text of a letter in another language.
     *
     * @param version the version that was translated; if the letter binds another one by now, the
     *     answer is 409
     * @param format markdown, text or html
     */
    @Schema(name = "NewLetterTranslation")
    record NewTranslation(
            @NotBlank @Schema(examples = "fr") String language,
            int version,
            @NotBlank @Size(max = 300) String title,
            @Size(max = 1_000) String addressees,
            @Size(max = 4_000) String introduction,
            @NotBlank @Schema(enumeration = {"markdown", "text", "html"}) String format,
            @NotBlank String content) {
        TranslatedWords words() {
            return ReadWords.of(title, addressees, introduction, format, content).words();
        }
    }

    /**
     * Better words.
     *
     * @param revision that you know; if there is another one by now, the answer is 409
     */
    @Schema(name = "CorrectedLetterTranslation")
    record Corrected(
            int revision,
            @NotBlank @Size(max = 300) String title,
            @Size(max = 1_000) String addressees,
            @Size(max = 4_000) String introduction,
            @NotBlank @Schema(enumeration = {"markdown", "text", "html"}) String format,
            @NotBlank String content) {
        TranslatedWords words() {
            return ReadWords.of(title, addressees, introduction, format, content).words();
        }
    }

    /** One step further or back. */
    @Schema(name = "NewStateOfLetterTranslation")
    record NewState(
            int revision, @NotNull @Pattern(regexp = "draft|unofficial|official") String state) {}

    private final Letters letters;
    private final Translations translations;
    private final Translating translating;
    private final Versions versions;
    private final CurrentActor current;
    private final Cached cached;

    TranslationApi(
            Letters letters,
            Translations translations,
            Translating translating,
            Versions versions,
            CurrentActor current,
            Cached cached) {
        this.letters = letters;
        this.translations = translations;
        this.translating = translating;
        this.versions = versions;
        this.current = current;
        this.cached = cached;
    }

    @GET
    @Transactional
    @Operation(
            summary = "The languages of a letter",
            description =
                    "Translations that readers can read, of earlier texts, too; coordinators see drafts.")
    @APIResponse(responseCode = "404", description = "No such letter for you to read")
    public Response list(@RestPath UUID id, @Context Request request) {
        Actor actor = current.get();
        Letter letter = visible(actor, id);
        boolean coordinated = letter.isCoordinatedBy(actor);
        List<TranslationJson> found =
                translations.linesOf(letter).stream()
                        .filter(line -> coordinated || line.state().isShown())
                        .map(line -> TranslationJson.of(letter, line))
                        .toList();
        return answer(letter, actor, request, found);
    }

    @GET
    @Path("{translation}")
    @Transactional
    @Operation(summary = "A translation with its words")
    @APIResponse(responseCode = "404", description = "No such translation for you to read")
    public Response show(@RestPath UUID id, @RestPath UUID translation, @Context Request request) {
        Actor actor = current.get();
        Letter letter = visible(actor, id);
        return translations
                .of(letter, translation)
                .filter(found -> found.state().isShown() || letter.isCoordinatedBy(actor))
                .map(found -> answer(letter, actor, request, json(found)))
                .orElseThrow(() -> new NotVisibleException("translation " + translation));
    }

    @POST
    @Authenticated
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            summary = "Add a translation of the present text",
            description = "As a draft, for coordinators of the letter.")
    @APIResponse(responseCode = "201", description = "Added; Location names it")
    @APIResponse(responseCode = "409", description = "There already, or another text by now")
    @APIResponse(responseCode = "422", description = "No such language, or the original's")
    public Response add(@RestPath UUID id, @Valid @NotNull NewTranslation wanted) {
        LetterTranslation added =
                translating.add(
                        id,
                        wanted.version(),
                        wanted.language(),
                        wanted.words(),
                        current.signedIn());
        return Response.created(URI.create("/api/v1/letters/" + id + "/translations/" + added.id()))
                .entity(json(added))
                .build();
    }

    @PUT
    @Path("{translation}")
    @Authenticated
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            summary = "Correct a translation",
            description = "One that was official is unofficial until it is declared anew.")
    @APIResponse(responseCode = "409", description = "Changed by somebody else meanwhile")
    public TranslationJson correct(
            @RestPath UUID id, @RestPath UUID translation, @Valid @NotNull Corrected wanted) {
        return json(
                translating.correct(
                        id, translation, wanted.revision(), wanted.words(), current.signedIn()));
    }

    @POST
    @Path("{translation}/states")
    @Authenticated
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Show a translation, declare it official, or take either back")
    @APIResponse(responseCode = "200", description = "It is in that state")
    @APIResponse(responseCode = "409", description = "Not the next step, or changed meanwhile")
    public Response move(
            @RestPath UUID id, @RestPath UUID translation, @Valid @NotNull NewState wanted) {
        TranslationState next = TranslationState.of(wanted.state()).orElseThrow();
        return Response.ok(
                        json(
                                translating.move(
                                        id,
                                        translation,
                                        wanted.revision(),
                                        next,
                                        current.signedIn())))
                .build();
    }

    private TranslationJson json(LetterTranslation translation) {
        return TranslationJson.of(
                translation,
                ReadWords.parts(
                        versions.of(
                                        translation.letter().statement(),
                                        translation.original().version())
                                .orElseThrow()
                                .text()));
    }

    private Response answer(Letter letter, Actor actor, Request request, Object value) {
        boolean everybodys = letter.statement().visibility() == Visibility.PUBLIC;
        return everybodys && !actor.signedIn()
                ? cached.keptJson(request, letter.id(), value)
                : Response.ok(value).header("Cache-Control", "private, no-store").build();
    }

    private Letter visible(Actor actor, UUID id) {
        return letters.shown(actor, id);
    }
}
