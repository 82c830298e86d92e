package org.plenary.consultations.questions;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.Consultations;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Idempotent;
import org.plenary.shared.web.NotVisibleException;

/** Questions, for programs. */
@Path("/api/v1/consultations/{id}/questions")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Consultations")
class QuestionApi {
    /**
     * A question as it is asked now.
     *
     * @param follows the question that must have been answered with {@code followsChoice}
     * @param draft the paragraphs that can be reacted to, with their ids
     */
    @Schema(name = "Question")
    record QuestionJson(
            UUID id,
            int number,
            int version,
            @Schema(examples = "open") String kind,
            String section,
            String brief,
            String words,
            String help,
            boolean required,
            boolean files,
            int mostWords,
            List<Choice> choices,
            Scale scale,
            String proposition,
            List<Paragraph> draft,
            UUID follows,
            String followsChoice,
            Long answers) {}

    /** A paragraph of a draft. */
    @Schema(name = "DraftParagraph")
    record Paragraph(String id, String marker, String words) {}

    /**
     * A question to ask.
     *
     * @param choices their words, in order
     * @param draft Markdown
     * @param followsChoice the key of the choice
     * @param version the version that was read, where one is reworded
     * @param knowing that answers are there already
     */
    @Schema(name = "NewQuestion")
    record NewQuestion(
            @NotBlank String kind,
            @Size(max = 200) String section,
            @NotBlank @Size(max = 80) String brief,
            @NotBlank @Size(max = 1000) String words,
            @Size(max = 4000) String help,
            boolean required,
            boolean files,
            int mostWords,
            List<String> choices,
            Scale scale,
            @Size(max = 2000) String proposition,
            @Size(max = 500_000) String draft,
            UUID follows,
            String followsChoice,
            int version,
            boolean knowing) {
        QuestionForm form() {
            return new QuestionForm(
                    kind,
                    plain(section),
                    brief.strip(),
                    words.strip(),
                    plain(help),
                    required,
                    files,
                    Integer.toString(Math.max(0, mostWords)),
                    choices == null ? "" : String.join("\n", choices),
                    scale == null ? "0" : Integer.toString(scale.least()),
                    scale == null ? "0" : Integer.toString(scale.most()),
                    scale == null ? "" : plain(scale.leastMeans()),
                    scale == null ? "" : plain(scale.mostMeans()),
                    plain(proposition),
                    plain(draft),
                    follows == null ? "" : follows + ":" + followsChoice,
                    version,
                    knowing);
        }

        private static String plain(String sent) {
            return sent == null ? "" : sent.strip();
        }
    }

    /** Where a question goes: up or down, by one place. */
    @Schema(name = "QuestionMove")
    record Move(@NotBlank String to) {}

    private final Consultations consultations;
    private final Questions questions;
    private final Asking asking;
    private final CurrentActor current;

    QuestionApi(
            Consultations consultations, Questions questions, Asking asking, CurrentActor current) {
        this.consultations = consultations;
        this.questions = questions;
        this.asking = asking;
        this.current = current;
    }

    @GET
    @Transactional
    @Operation(summary = "What a consultation asks, in order")
    public List<QuestionJson> list(@RestPath UUID id) {
        Consultation consultation =
                consultations.visibleTo(current.get(), id).orElseThrow(() -> noSuch(id));
        Questionnaire all = questions.of(consultation);
        Map<UUID, Long> answers = asking.answers(all.all().stream().map(Question::id).toList());
        return all.all().stream()
                .map(q -> json(q, all.number(q.id()), answers.getOrDefault(q.id(), 0L)))
                .toList();
    }

    @POST
    @Authenticated
    @Idempotent
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Ask one more question; for convenors")
    @APIResponse(responseCode = "201", description = "Asked")
    public Response add(@RestPath UUID id, @Valid @NotNull NewQuestion wanted) {
        Actor actor = convenor(id);
        Question made = asking.add(id, wanted.form().asked(List.of()), actor);
        return Response.created(
                        URI.create("/api/v1/consultations/" + id + "/questions/" + made.id()))
                .entity(json(made, questions.of(made.consultation()).number(made.id()), 0L))
                .build();
    }

    @PUT
    @Authenticated
    @Transactional
    @Path("{question}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Ask a question in other words",
            description =
                    "What was answered keeps the old wording. Once there are answers, this has to be said to be known.")
    @APIResponse(
            responseCode = "409",
            description = "There are answers, or somebody else has reworded it")
    public QuestionJson reword(
            @RestPath UUID id, @RestPath UUID question, @Valid @NotNull NewQuestion wanted) {
        Actor actor = convenor(id);
        Question found =
                questions
                        .in(consultations.findById(id), question)
                        .orElseThrow(() -> new NotVisibleException("question " + question));
        List<Wording> before =
                Stream.concat(
                                Stream.of(found.wording()),
                                questions.past(List.of(question)).stream()
                                        .map(PastWording::wording))
                        .toList();
        Question said =
                asking.reword(
                        id,
                        question,
                        wanted.form().asked(before),
                        wanted.version(),
                        wanted.knowing(),
                        actor);
        return json(
                said, questions.of(said.consultation()).number(question), asking.answers(question));
    }

    @POST
    @Authenticated
    @Transactional
    @Path("{question}/moves")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Move a question up or down by one place")
    public List<QuestionJson> move(
            @RestPath UUID id, @RestPath UUID question, @Valid @NotNull Move move) {
        asking.move(id, question, "up".equals(move.to()) ? -1 : 1, convenor(id));
        return list(id);
    }

    @DELETE
    @Authenticated
    @Transactional
    @Path("{question}")
    @Operation(summary = "Ask a question no more; answers to it stay")
    public void remove(@RestPath UUID id, @RestPath UUID question) {
        asking.remove(id, question, convenor(id));
    }

    private Actor convenor(UUID id) {
        Actor actor = current.signedIn();
        return consultations.convenedBy(actor, id).map(c -> actor).orElseThrow(() -> noSuch(id));
    }

    private static NotVisibleException noSuch(UUID id) {
        return new NotVisibleException("consultation " + id);
    }

    private static QuestionJson json(Question q, int number, long answers) {
        Wording w = q.wording();
        return new QuestionJson(
                q.id(),
                number,
                q.version(),
                w.kind().slug(),
                q.section(),
                w.brief(),
                w.words(),
                w.help(),
                w.required(),
                w.files(),
                w.mostWords(),
                w.choices(),
                w.scale(),
                w.proposition(),
                w.draftText().stream()
                        .flatMap(text -> text.numbered().stream())
                        .map(leaf -> new Paragraph(leaf.id(), leaf.marker(), leaf.text()))
                        .toList(),
                q.condition().map(Condition::question).orElse(null),
                q.condition().map(Condition::choice).orElse(null),
                answers);
    }
}
