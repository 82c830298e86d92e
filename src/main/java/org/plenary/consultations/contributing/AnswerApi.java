package org.plenary.consultations.contributing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.questions.Given;
import org.plenary.consultations.questions.Reaction;
import org.plenary.consultations.questions.Stance;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.abuse.NetworkAddress;
import org.plenary.shared.i18n.Language;
import org.plenary.shared.web.Refusal;

/** One's own answers, for programs: "ours", "mine", or the token of a link. */
@Path("/api/v1/consultations/{id}/answers")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Consultations")
class AnswerApi {
    /** Whose answers are begun: ours, mine, or nobody. */
    @Schema(name = "NewAnswers")
    record Begin(@NotBlank String as) {}

    /**
     * Begun.
     *
     * @param key for the addresses of these answers; of nobody's it is told only now
     */
    @Schema(name = "BegunAnswers")
    record Begun(String key) {}

    /** What is said about a paragraph. */
    @Schema(name = "ParagraphReaction")
    record ReactionJson(@NotBlank String paragraph, @NotBlank String stance, String words) {}

    /**
     * An answer to save.
     *
     * @param version the wording of the question that was read
     * @param revision the draft that was read, 0 for none
     */
    @Schema(name = "AnswerDraft")
    record Draft(
            int version,
            int revision,
            @NotBlank String language,
            String words,
            List<String> chosen,
            Integer grade,
            String stance,
            List<@Valid ReactionJson> reactions) {
        Written written() {
            return new Written(
                    version,
                    revision,
                    new Given(
                            words,
                            chosen,
                            grade,
                            stance == null ? null : stance(stance),
                            reactions == null
                                    ? List.of()
                                    : reactions.stream()
                                            .map(
                                                    r ->
                                                            new Reaction(
                                                                    r.paragraph(),
                                                                    stance(r.stance()),
                                                                    r.words() == null
                                                                            ? ""
                                                                            : r.words().strip()))
                                            .toList(),
                            List.of()),
                    Locale.forLanguageTag(language).toLanguageTag(),
                    List.of());
        }

        private static Stance stance(String slug) {
            return Stance.of(slug)
                    .orElseThrow(
                            () -> Refusal.invalid("questions.answer.impossible").asException());
        }
    }

    /** An answer in the draft. */
    @Schema(name = "SavedAnswer")
    record SavedJson(UUID question, int version, int revision, String language, Given given) {}

    /**
     * The draft.
     *
     * @param state draft, sent or withdrawn
     */
    @Schema(name = "AnswersDraft")
    record DraftJson(String state, int sent, String publication, List<SavedJson> answers) {}

    /**
     * How to send.
     *
     * @param publication by-name, without-name or not-at-all
     * @param email for the receipt, where there is no account
     * @param language of the receipt; absent for that of the request
     * @param country of somebody who answers for no organisation
     */
    @Schema(name = "NewSending")
    record NewSending(
            @NotBlank String publication, @Email String email, String language, String country) {}

    /** Sent; at is told to the contributor only. */
    @Schema(name = "Sending")
    record SentJson(int number, Instant at, String publication, String sha256) {}

    private final Beginning beginning;
    private final Drafting drafting;
    private final SendingContributions sending;
    private final Contributions contributions;
    private final CurrentActor current;
    private final Language language;
    private final CurrentVertxRequest request;

    AnswerApi(
            Beginning beginning,
            Drafting drafting,
            SendingContributions sending,
            Contributions contributions,
            CurrentActor current,
            Language language,
            CurrentVertxRequest request) {
        this.beginning = beginning;
        this.drafting = drafting;
        this.sending = sending;
        this.contributions = contributions;
        this.current = current;
        this.language = language;
        this.request = request;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Begin answering, or go on",
            description =
                    "For the organisation acted for and for a person there is one set of answers; to begin again finds it.")
    @APIResponse(responseCode = "201", description = "Begun; Location names the draft")
    @APIResponse(responseCode = "403", description = "Not among those who are asked")
    public Response begin(@RestPath UUID id, @Valid @NotNull Begin wanted) {
        Bearer bearer =
                switch (wanted.as()) {
                    case "ours" -> Bearer.ORGANISATION;
                    case "mine" -> Bearer.PERSON;
                    default -> Bearer.NOBODY;
                };
        Actor actor = bearer == Bearer.NOBODY ? current.get() : current.signedIn();
        String key =
                beginning.begin(
                        id,
                        bearer,
                        actor,
                        language.tag(),
                        NetworkAddress.of(
                                request.getCurrent().request().remoteAddress().hostAddress()));
        return Response.created(URI.create("/api/v1/consultations/" + id + "/answers/" + key))
                .entity(new Begun(key))
                .build();
    }

    @GET
    @Path("{key}")
    @Transactional
    @Operation(summary = "What was answered so far")
    public DraftJson draft(@RestPath UUID id, @RestPath String key) {
        Holder holder = holder(key);
        Consultation consultation = beginning.visible(id, holder.actor());
        Contribution found = beginning.required(consultation, holder);
        return new DraftJson(
                found.state().slug(),
                found.number(),
                found.publication().map(Publication::slug).orElse(null),
                contributions.drafts(found).values().stream()
                        .map(
                                d ->
                                        new SavedJson(
                                                d.question(),
                                                d.questionVersion(),
                                                d.revision(),
                                                d.language(),
                                                d.given()))
                        .toList());
    }

    @PUT
    @Path("{key}/questions/{question}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Save an answer in the draft")
    @APIResponse(
            responseCode = "409",
            description = "Somebody saved another answer, or the question was reworded")
    public SavedJson save(
            @RestPath UUID id,
            @RestPath String key,
            @RestPath UUID question,
            @Valid @NotNull Draft draft) {
        Written written = draft.written();
        Saved saved = drafting.save(id, holder(key), question, written);
        if (saved.stale()) {
            throw Refusal.because("contributing.refused.stale-api").asException();
        }
        return new SavedJson(
                question, draft.version(), saved.revision(), written.language(), saved.theirs());
    }

    @POST
    @Path("{key}/sendings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Send the draft as it is",
            description = "Sent again unchanged, nothing happens: the same sending is answered.")
    @APIResponse(responseCode = "201", description = "Sent")
    @APIResponse(
            responseCode = "409",
            description = "Too late, or something is missing; the draft is kept")
    public Response send(
            @RestPath UUID id, @RestPath String key, @Valid @NotNull NewSending wanted) {
        Holder holder = holder(key);
        Publication how =
                Publication.of(wanted.publication())
                        .orElseThrow(
                                () ->
                                        Refusal.invalid("contributing.refused.publication")
                                                .asException());
        String email =
                holder.bearer() == Bearer.NOBODY
                        ? wanted.email()
                        : current.email().isBlank() ? null : current.email();
        sending.send(
                id,
                holder,
                new Manner(
                        how,
                        email,
                        wanted.language() == null ? language.tag() : wanted.language(),
                        wanted.country()));
        SentJson last =
                QuarkusTransaction.requiringNew()
                        .call(
                                () -> {
                                    Consultation consultation =
                                            beginning.visible(id, holder.actor());
                                    Sending s =
                                            contributions
                                                    .sendings(
                                                            beginning.required(
                                                                    consultation, holder))
                                                    .get(0);
                                    return new SentJson(
                                            s.number(), s.at(), s.publication().slug(), s.sha256());
                                });
        return Response.status(201).entity(last).build();
    }

    @DELETE
    @Path("{key}")
    @Operation(summary = "Take everything back; nothing of it is kept")
    public void withdraw(@RestPath UUID id, @RestPath String key) {
        sending.withdraw(id, holder(key));
    }

    private Holder holder(String key) {
        return Holder.of(key, Holder.wantsSignIn(key) ? current.signedIn() : current.get());
    }
}
