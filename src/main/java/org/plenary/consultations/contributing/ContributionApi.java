package org.plenary.consultations.contributing;

import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.Consultations;
import org.plenary.consultations.questions.FieldView;
import org.plenary.consultations.questions.Mask;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.NotVisibleException;

/** What was said in answer to a consultation, for programs. */
@Path("/api/v1/consultations/{id}/contributions")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Consultations")
class ContributionApi {
    private static final int MOST = 200;

    /**
     * Who said it, as far as it may be told: without a name there is no day, and a region only
     * where several contributed from it.
     */
    @Schema(name = "Contributor")
    record By(
            UUID contribution,
            String bearer,
            String name,
            String country,
            String region,
            String category,
            LocalDate day) {}

    /**
     * An answer, with the wording of the question that was answered.
     *
     * @param hidden why moderators hide it, null unless they do; its words are then left out
     * @param alike how many say the same or nearly, if only one of them is listed
     */
    @Schema(name = "Answer")
    record AnswerJson(
            UUID question,
            int version,
            String asked,
            String language,
            String words,
            List<String> chosen,
            Integer grade,
            String stance,
            List<ReactionJson> reactions,
            List<String> files,
            By by,
            String hidden,
            long alike,
            UUID answer) {}

    /** What was said about a paragraph. */
    @Schema(name = "AnsweredParagraph")
    record ReactionJson(String paragraph, String stance, String words) {}

    /** A page of answers in no meaningful order; {@code next} is the address of the following. */
    @Schema(name = "Answers")
    record Page(List<AnswerJson> items, String next) {}

    private final Consultations consultations;
    private final ContributionViews views;
    private final CurrentActor current;

    ContributionApi(Consultations consultations, ContributionViews views, CurrentActor current) {
        this.consultations = consultations;
        this.views = views;
        this.current = current;
    }

    @GET
    @Transactional
    @Operation(summary = "What was said, answer by answer")
    public Page list(
            @RestPath UUID id,
            @RestQuery UUID question,
            @RestQuery String region,
            @RestQuery String language,
            @RestQuery UUID like,
            @RestQuery boolean grouped,
            @RestQuery UUID after,
            @RestQuery Integer limit) {
        int most = limit == null ? 50 : Math.max(1, Math.min(MOST, limit));
        var found =
                views.voices(
                        visible(id),
                        current.get(),
                        new Filter(question, region, language, like, grouped),
                        after,
                        most);
        String here =
                "/api/v1/consultations/"
                        + id
                        + "/contributions?limit="
                        + most
                        + (question == null ? "" : "&question=" + question)
                        + (like == null ? "" : "&like=" + like)
                        + (grouped ? "&grouped=true" : "")
                        + (found.filter().region().isEmpty()
                                ? ""
                                : "&region=" + found.filter().region().replaceAll("[^0-9]", ""))
                        + (found.filter().language().isEmpty()
                                ? ""
                                : "&language="
                                        + found.filter().language().replaceAll("[^A-Za-z-]", ""))
                        + "&after=";
        return new Page(
                found.said().stream().map(ContributionApi::json).toList(),
                found.next() == null ? null : here + found.next());
    }

    @GET
    @Path("{contribution}")
    @Transactional
    @Operation(summary = "All that one contribution says")
    @APIResponse(responseCode = "404", description = "No such contribution for you to read")
    public List<AnswerJson> show(@RestPath UUID id, @RestPath UUID contribution) {
        return views
                .voice(visible(id), current.get(), contribution)
                .orElseThrow(() -> new NotVisibleException("contribution " + contribution))
                .said()
                .stream()
                .map(ContributionApi::json)
                .toList();
    }

    private Consultation visible(UUID id) {
        return consultations.shown(current.get(), id);
    }

    private static AnswerJson json(Said said) {
        FieldView field = said.field();
        Telling by = said.by();
        return new AnswerJson(
                field.id(),
                field.version(),
                field.question(),
                said.language(),
                Mask.shown(field.value(), Mask.LABEL),
                field.chosen().stream().map(FieldView.ChoiceLine::words).toList(),
                field.grade() == null ? null : field.grade().value(),
                field.stance() == null ? null : field.stance().slug(),
                field.paragraphs().stream()
                        .filter(FieldView.ParagraphLine::reacted)
                        .map(
                                p ->
                                        new ReactionJson(
                                                p.id(),
                                                p.stances().stream()
                                                        .filter(FieldView.StanceLine::chosen)
                                                        .map(FieldView.StanceLine::slug)
                                                        .collect(Collectors.joining()),
                                                Mask.shown(p.words(), Mask.LABEL)))
                        .toList(),
                said.files().stream().map(Said.Paper::href).toList(),
                new By(
                        by.id(),
                        by.bearer(),
                        by.name(),
                        by.country(),
                        by.region(),
                        by.category(),
                        by.day()),
                said.moderated().hidden(),
                said.moderated().alike(),
                said.id());
    }
}
