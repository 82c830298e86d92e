package org.plenary.consultations.coding;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.consultations.contributing.Passage;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Idempotent;

/** Reading and coding answers, and how far coders agree, for programs. */
@Path("/api/v1/consultations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Consultations")
class CodingApi {
    private static final int MOST = 100;

    /** A place in an answer, in UTF-16 units. */
    @Schema(name = "PlaceInAnswer")
    record Place(int from, int to) {}

    /** A code for places in an answer. */
    @Schema(name = "NewCoding")
    record NewCoding(
            @NotNull UUID code, @NotNull @Size(max = 200) List<Place> places, String comment) {}

    /** Whether one is done with an answer. */
    @Schema(name = "CodedAnswer")
    record Done(boolean done) {}

    /** How many passages got the code now. */
    @Schema(name = "PassagesCoded")
    record Given(int passages) {}

    /** A coding that one may see. */
    @Schema(name = "Coding")
    record CodingJson(UUID id, String code, String quote, String comment, boolean own) {}

    /** A sentence of an answer. */
    @Schema(name = "SentenceOfAnswer")
    record SentenceJson(int from, int to, String words, List<UUID> codes, boolean differs) {}

    /** An answer with what may be seen of its codings. */
    @Schema(name = "AnswerToCode")
    record AnswerJson(
            UUID answer,
            UUID contribution,
            String language,
            boolean done,
            int coders,
            List<SentenceJson> sentences,
            List<CodingJson> codings) {}

    /** A page of answers; {@code next} is the address of the following. */
    @Schema(name = "AnswersToCode")
    record Page(List<AnswerJson> items, String next) {}

    private final Coders coders;
    private final CodingAnswers answers;
    private final CodingViews views;
    private final Agreement agreement;
    private final CurrentActor current;

    CodingApi(
            Coders coders,
            CodingAnswers answers,
            CodingViews views,
            Agreement agreement,
            CurrentActor current) {
        this.coders = coders;
        this.answers = answers;
        this.views = views;
        this.agreement = agreement;
        this.current = current;
    }

    @GET
    @Path("coding")
    @Authenticated
    @Transactional
    @Operation(summary = "Answers to code, sentence by sentence, for coders")
    public Page read(
            @RestPath UUID id, @BeanParam CodingFilter.Sent sent, @RestQuery Integer limit) {
        Actor actor = current.signedIn();
        int most = limit == null ? 20 : Math.max(1, Math.min(MOST, limit));
        CodingSheet sheet =
                views.sheet(
                        coders.coded(id, actor),
                        sent.filter(),
                        actor,
                        CodingSheet.Kept.NOTHING,
                        most);
        return new Page(
                sheet.lines().stream().map(CodingApi::json).toList(),
                sheet.next() == null
                        ? null
                        : "/api/v1/consultations/"
                                + id
                                + "/coding?limit="
                                + most
                                + "&"
                                + sheet.next());
    }

    @POST
    @Path("coding/{answer}/codings")
    @Authenticated
    @Transactional
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Give a code to places in an answer")
    public Given give(@RestPath UUID id, @RestPath UUID answer, @Valid @NotNull NewCoding wanted) {
        List<Passage> passages =
                wanted.places().stream().map(p -> new Passage(answer, p.from(), p.to())).toList();
        return new Given(
                answers.give(
                        id,
                        answer,
                        new Picked(passages, ""),
                        wanted.code(),
                        wanted.comment(),
                        current.signedIn()));
    }

    @DELETE
    @Path("codings/{coding}")
    @Authenticated
    @Transactional
    @Operation(summary = "Take an own coding away")
    public void take(@RestPath UUID id, @RestPath UUID coding) {
        answers.take(id, coding, current.signedIn());
    }

    @PUT
    @Path("coding/{answer}/done")
    @Authenticated
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say that one is done with an answer, or is not")
    public Done done(@RestPath UUID id, @RestPath UUID answer, @Valid @NotNull Done wanted) {
        answers.done(id, answer, wanted.done(), current.signedIn());
        return wanted;
    }

    @GET
    @Path("coding-agreement")
    @Authenticated
    @Transactional
    @Operation(summary = "How far coders agree: Krippendorff's alpha, nominal")
    public Agreement.Report agreement(@RestPath UUID id) {
        return agreement.of(coders.coded(id, current.signedIn()));
    }

    private static AnswerJson json(CodingSheet.Line line) {
        return new AnswerJson(
                line.id(),
                line.by().id(),
                line.language(),
                line.done(),
                line.done() ? line.coders() : 0,
                line.sentences().stream()
                        .map(
                                s ->
                                        new SentenceJson(
                                                s.from(),
                                                s.to(),
                                                s.words(),
                                                s.codes().stream()
                                                        .map(CodingSheet.CodeChoice::id)
                                                        .toList(),
                                                s.differs()))
                        .toList(),
                line.marks().stream()
                        .map(m -> new CodingJson(m.id(), m.code(), m.quote(), m.comment(), m.own()))
                        .toList());
    }
}
