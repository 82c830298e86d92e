package org.plenary.signons;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.time.Deadline;
import org.plenary.shared.web.Cached;
import org.plenary.shared.web.Idempotent;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;
import org.plenary.statements.Version;

/** Letters in the API. */
@Path("/api/v1/letters")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Open letters")
class LetterApi {
    private static final int PAGE = 50;

    /**
     * What opens a letter.
     *
     * @param version 0 or absent for the newest
     * @param title absent for the statement's
     * @param announced the deadline that is told, absent for the one that decides
     * @param publicForm absent for yes
     * @param textRule substance-renews (if absent), every-change-renews or never-changes
     */
    @Schema(
            name = "NewLetter",
            examples =
                    """
                    {"statement": "0197c1de-7b1c-7000-8000-000000000001", "version": 3,
                     "title": "No child in immigration detention",
                     "addressees": "To the heads of delegation", "introduction": "",
                     "deadline": "2026-12-10T23:59", "zone": "Africa/Nairobi", "goal": 300, "individuals": false}
                    """)
    record NewLetter(
            @NotNull UUID statement,
            @Min(0) int version,
            @Size(max = 300) String title,
            @NotBlank @Size(max = 1000) String addressees,
            @Size(max = 4000) String introduction,
            @NotBlank String deadline,
            String zone,
            @Min(1) Integer goal,
            boolean individuals,
            String announced,
            @Min(0) @Max(336) Integer graceHours,
            LocalDate deliverBy,
            Boolean publicForm,
            boolean observers,
            boolean reviewAll,
            String textRule) {
        LetterTerms terms(Version version) {
            Deadline until = Deadline.read(deadline, zone);
            return new LetterTerms(
                    title == null || title.isBlank() ? version.statement().title() : title.strip(),
                    addressees.strip(),
                    introduction == null ? "" : introduction.strip(),
                    until,
                    goal,
                    individuals,
                    conditions(until));
        }

        private Conditions conditions(Deadline until) {
            Instant told =
                    announced == null || announced.isBlank()
                            ? null
                            : Deadline.read(announced, zone).at();
            if (told != null && told.isAfter(until.at())) {
                throw Refusal.invalid("signons.refused.announced-later").asException();
            }
            Conditions usual = Conditions.usual();
            return new Conditions(
                    told,
                    graceHours == null ? usual.grace() : Duration.ofHours(graceHours),
                    deliverBy,
                    publicForm == null || publicForm,
                    observers,
                    reviewAll,
                    TextRule.of(textRule));
        }
    }

    /** A page of letters; {@code next} is the address of the following one, if any. */
    @Schema(name = "Letters")
    record Page(List<LetterJson> items, String next) {}

    private final Letters letters;
    private final OpeningLetters opening;
    private final LetterFaces faces;
    private final CurrentActor current;
    private final DatabaseClock clock;
    private final Cached cached;

    LetterApi(
            Letters letters,
            OpeningLetters opening,
            LetterFaces faces,
            CurrentActor current,
            DatabaseClock clock,
            Cached cached) {
        this.letters = letters;
        this.opening = opening;
        this.faces = faces;
        this.current = current;
        this.clock = clock;
        this.cached = cached;
    }

    @POST
    @Authenticated
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            summary = "Open a version of a statement for signature",
            description = "For coordinators of the statement's coalition.")
    @APIResponse(responseCode = "201", description = "Opened; Location names the letter")
    @APIResponse(responseCode = "404", description = "No such statement for you to open")
    @APIResponse(
            responseCode = "422",
            description = "Deadline in the past, unknown zone, no such version")
    public Response open(@Valid @NotNull NewLetter wanted) {
        Actor actor = current.signedIn();
        Version version = opening.version(wanted.statement(), wanted.version(), actor);
        Letter letter = opening.open(version, wanted.terms(version), actor);
        return Response.created(URI.create("/api/v1/letters/" + letter.id()))
                .entity(LetterJson.of(letter, clock.now()))
                .build();
    }

    @GET
    @Transactional
    @Operation(
            summary = "Letters you may read",
            description = "Open ones first, those that close soonest on top.")
    public Page list(@RestQuery int page) {
        int number = Math.max(1, page);
        Instant now = clock.now();
        List<Letter> found = letters.readableBy(current.get(), now, (number - 1) * PAGE, PAGE + 1);
        return new Page(
                found.stream().limit(PAGE).map(l -> LetterJson.of(l, now)).toList(),
                found.size() > PAGE ? "/api/v1/letters?page=" + (number + 1) : null);
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(summary = "A letter")
    @APIResponse(responseCode = "404", description = "No such letter for you to read")
    public LetterJson show(@RestPath UUID id) {
        return letters.visibleTo(current.get(), id)
                .map(letter -> LetterJson.of(letter, clock.now()))
                .orElseThrow(() -> new NotVisibleException("letter " + id));
    }

    @GET
    @Path("{id}/tally")
    @Operation(
            summary = "How many have signed",
            description = "Exact when it is made; kept for at most two seconds.")
    public Response tally(@RestPath UUID id, @Context Request request) {
        LetterFace face = faces.visibleTo(current.get(), id);
        TallyJson tally = TallyJson.of(face.tally(), face.audience());
        return face.forEverybody() && !current.get().signedIn()
                ? cached.keptJson(request, id, tally)
                : Response.ok(tally).header("Cache-Control", "private, no-store").build();
    }
}
