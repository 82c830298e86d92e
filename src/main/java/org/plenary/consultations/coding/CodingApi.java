package org.plenary.consultations.coding;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.Consultations;
import org.plenary.consultations.contributing.Passage;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Idempotent;
import org.plenary.shared.web.NotVisibleException;

/** Codes, codings, agreement and counts, for programs. */
@Path("/api/v1/consultations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Consultations")
class CodingApi {
    private static final int MOST = 100;

    /** A code. */
    @Schema(name = "Code")
    record CodeJson(
            UUID id,
            String name,
            String description,
            int colour,
            UUID parent,
            String term,
            UUID mergedInto) {
        static CodeJson of(Code c) {
            return new CodeJson(
                    c.id(),
                    c.name(),
                    c.description(),
                    c.colour(),
                    c.parent().orElse(null),
                    c.term().orElse(null),
                    c.mergedInto().orElse(null));
        }
    }

    /** A code to make or to reword. */
    @Schema(name = "NewCode")
    record NewCode(
            @NotBlank @Size(max = 80) String name,
            @Size(max = 1000) String description,
            int colour,
            UUID parent) {
        CodeForm.Words words() {
            return CodeForm.of(
                    name, description, colour, parent == null ? null : parent.toString());
        }
    }

    /** What a code is merged into. */
    @Schema(name = "CodeMerging")
    record Merging(@NotNull UUID into) {}

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

    /** A code in numbers; what is null is too few to be told. */
    @Schema(name = "CodeCount")
    record CodeCount(UUID code, String name, Long contributions, Map<String, Long> by) {}

    /** A choice in numbers. */
    @Schema(name = "ChoiceCount")
    record ChoiceCount(String key, String words, long count, Long first, String meanPlace) {}

    /** A question in numbers. */
    @Schema(name = "QuestionCount")
    record QuestionCount(UUID question, String kind, String mean, List<ChoiceCount> choices) {}

    /** All numbers. */
    @Schema(name = "Counts")
    record CountsJson(String by, List<CodeCount> codes, List<QuestionCount> questions) {}

    private final Consultations consultations;
    private final Coders coders;
    private final Codes codes;
    private final MakingCodes making;
    private final CodingAnswers answers;
    private final CodingViews views;
    private final CountViews countViews;
    private final Agreement agreement;
    private final CurrentActor current;

    CodingApi(
            Consultations consultations,
            Coders coders,
            Codes codes,
            MakingCodes making,
            CodingAnswers answers,
            CodingViews views,
            CountViews countViews,
            Agreement agreement,
            CurrentActor current) {
        this.consultations = consultations;
        this.coders = coders;
        this.codes = codes;
        this.making = making;
        this.answers = answers;
        this.views = views;
        this.countViews = countViews;
        this.agreement = agreement;
        this.current = current;
    }

    @GET
    @Path("codes")
    @Authenticated
    @Transactional
    @Operation(summary = "The codebook, for coders")
    public List<CodeJson> codes(@RestPath UUID id) {
        return codes
                .list("consultation = ?1 order by id", coders.coded(id, current.signedIn()).id())
                .stream()
                .map(CodeJson::of)
                .toList();
    }

    @POST
    @Path("codes")
    @Authenticated
    @Idempotent
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Make a code")
    public Response add(@RestPath UUID id, @Valid @NotNull NewCode wanted) {
        Code made = making.add(id, wanted.words(), current.signedIn());
        return Response.created(URI.create("/api/v1/consultations/" + id + "/codes/" + made.id()))
                .entity(CodeJson.of(made))
                .build();
    }

    @PUT
    @Path("codes/{code}")
    @Authenticated
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Reword a code")
    public CodeJson reword(@RestPath UUID id, @RestPath UUID code, @Valid @NotNull NewCode wanted) {
        return CodeJson.of(making.reword(id, code, wanted.words(), current.signedIn()));
    }

    @PUT
    @Path("codes/{code}/merging")
    @Authenticated
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Merge a code into another one")
    public CodeJson merge(@RestPath UUID id, @RestPath UUID code, @Valid @NotNull Merging merging) {
        return CodeJson.of(making.merge(id, code, merging.into(), current.signedIn()));
    }

    @DELETE
    @Path("codes/{code}/merging")
    @Authenticated
    @Transactional
    @Operation(summary = "Take a merging back")
    public CodeJson part(@RestPath UUID id, @RestPath UUID code) {
        return CodeJson.of(making.part(id, code, current.signedIn()));
    }

    @DELETE
    @Path("codes/{code}")
    @Authenticated
    @Transactional
    @Operation(summary = "Remove a code that was never given")
    public void remove(@RestPath UUID id, @RestPath UUID code) {
        making.remove(id, code, current.signedIn());
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

    @GET
    @Path("counts")
    @Transactional
    @Operation(summary = "Codes by region, category or level, and what was chosen")
    public CountsJson counts(@RestPath UUID id, @RestQuery String by) {
        Actor actor = current.get();
        Consultation consultation =
                consultations
                        .visibleTo(actor, id)
                        .orElseThrow(() -> new NotVisibleException("consultation " + id));
        CountViews.Sheet sheet = countViews.sheet(consultation, by, actor);
        return new CountsJson(
                sheet.by(),
                sheet.rows().stream().map(row -> json(sheet, row)).toList(),
                sheet.charts().stream()
                        .map(
                                c ->
                                        new QuestionCount(
                                                c.question(),
                                                c.kind(),
                                                c.mean().isEmpty() ? null : c.mean(),
                                                c.bars().stream()
                                                        .map(
                                                                b ->
                                                                        new ChoiceCount(
                                                                                b.key(),
                                                                                b.label(),
                                                                                b.count(),
                                                                                b.first(),
                                                                                b.meanPlace()
                                                                                                .isEmpty()
                                                                                        ? null
                                                                                        : b
                                                                                                .meanPlace()))
                                                        .toList()))
                        .toList());
    }

    private static CodeCount json(CountViews.Sheet sheet, CountViews.Row row) {
        Map<String, Long> by = new TreeMap<>();
        for (int i = 0; i < sheet.kinds().size(); i++) {
            by.put(sheet.kinds().get(i).key(), row.cells().get(i).count());
        }
        return new CodeCount(row.code(), row.name(), row.sum(), by);
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
