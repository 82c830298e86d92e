package org.plenary.consultations.findings;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
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

/** Findings, for programs. */
@Path("/api/v1/consultations/{id}/findings")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Consultations")
class FindingApi {
    private static final int PAGE = 100;

    /** A part of a list; {@code next} is the {@code after} of the next part, null at the end. */
    @Schema(name = "Findings")
    record Page(List<FindingJson> items, UUID next) {}

    /**
     * What is to be written.
     *
     * @param words Markdown
     * @param terms of the vocabulary, such as {@code gcm-6}
     * @param revision that was read, where one is changed
     */
    @Schema(name = "NewFinding")
    record NewFinding(
            @NotBlank @Size(max = Content.LONGEST_TITLE) String title,
            @NotBlank @Size(max = 35) String language,
            @NotBlank @Size(max = Content.LONGEST_WORDS) String words,
            List<String> terms,
            @NotBlank @Schema(enumeration = {"low", "medium", "high"}) String confidence,
            @NotBlank @Size(max = Content.LONGEST_REASONS) String reasons,
            @Size(max = Content.LONGEST_WORDS) String dissent,
            int revision) {
        Content content() {
            return new Content(
                    title,
                    language,
                    words,
                    terms == null ? "" : String.join(" ", terms),
                    Confidence.of(confidence).orElse(null),
                    reasons,
                    dissent);
        }
    }

    /** Passages that a finding stands on, or that say otherwise. */
    @Schema(name = "NewEvidence")
    record NewEvidence(@NotNull @Size(max = 300) List<Passage> passages, boolean against) {}

    /** A finding from below. */
    @Schema(name = "NewSupport")
    record NewSupport(@NotNull UUID finding) {}

    /** What a second person says. */
    @Schema(name = "FindingReview")
    record NewReview(boolean agreed, int round, String reason) {}

    private final Consultations consultations;
    private final ReadableFindings readable;
    private final WritingFindings writing;
    private final Promoting promoting;
    private final Provenance provenance;
    private final FindingJsons jsons;
    private final CurrentActor current;

    FindingApi(
            Consultations consultations,
            ReadableFindings readable,
            WritingFindings writing,
            Promoting promoting,
            Provenance provenance,
            FindingJsons jsons,
            CurrentActor current) {
        this.consultations = consultations;
        this.readable = readable;
        this.writing = writing;
        this.promoting = promoting;
        this.provenance = provenance;
        this.jsons = jsons;
        this.current = current;
    }

    @GET
    @Transactional
    @Operation(summary = "What a consultation found, as far as it may be read; the oldest first")
    public Page list(@RestPath UUID id, @RestQuery UUID after) {
        Consultation consultation =
                consultations
                        .visibleTo(current.get(), id)
                        .orElseThrow(() -> new NotVisibleException("consultation " + id));
        List<Shown> rest = readable.of(consultation, current.get(), false, after, PAGE);
        List<Shown> page = rest.stream().limit(PAGE).toList();
        return new Page(
                jsons.of(page), rest.size() > PAGE ? page.get(PAGE - 1).finding().id() : null);
    }

    @GET
    @Path("{finding}")
    @Transactional
    @Operation(summary = "A finding, in the version that may be read")
    public FindingJson one(@RestPath UUID id, @RestPath UUID finding) {
        return jsons.of(shown(id, finding));
    }

    @POST
    @Authenticated
    @Idempotent
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Write a finding; for convenors")
    @APIResponse(responseCode = "201", description = "Written, as a draft")
    public Response begin(@RestPath UUID id, @Valid @NotNull NewFinding wanted) {
        Finding made = writing.begin(id, wanted.content(), current.signedIn());
        return created(id, made.id(), "");
    }

    @PUT
    @Path("{finding}")
    @Authenticated
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say a finding otherwise; it needs review again")
    @APIResponse(responseCode = "409", description = "Somebody else has saved it in the meantime")
    public FindingJson write(
            @RestPath UUID id, @RestPath UUID finding, @Valid @NotNull NewFinding wanted) {
        writing.write(id, finding, wanted.content(), wanted.revision(), current.signedIn());
        return jsons.of(shown(id, finding));
    }

    @POST
    @Path("{finding}/evidence")
    @Authenticated
    @Idempotent
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Put passages behind a finding")
    @APIResponse(responseCode = "201", description = "The finding with them")
    public Response evidence(
            @RestPath UUID id, @RestPath UUID finding, @Valid @NotNull NewEvidence wanted) {
        writing.add(id, finding, wanted.passages(), wanted.against(), current.signedIn());
        return created(id, finding, "/provenance");
    }

    @POST
    @Path("{finding}/support")
    @Authenticated
    @Idempotent
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Put a finding that was taken up from below behind this one")
    @APIResponse(responseCode = "201", description = "The finding with it")
    public Response support(
            @RestPath UUID id, @RestPath UUID finding, @Valid @NotNull NewSupport wanted) {
        writing.addFinding(id, finding, wanted.finding(), current.signedIn());
        return created(id, finding, "/provenance");
    }

    @POST
    @Path("{finding}/review-requests")
    @Authenticated
    @Idempotent
    @Transactional
    @Operation(summary = "Ask a second person to look at a finding")
    @APIResponse(responseCode = "201", description = "The finding, with the round of review")
    public Response askForReview(@RestPath UUID id, @RestPath UUID finding) {
        writing.askForReview(id, finding, current.signedIn());
        return created(id, finding, "");
    }

    @POST
    @Path("{finding}/reviews")
    @Authenticated
    @Idempotent
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Agree to a finding, or send it back with a reason")
    @APIResponse(responseCode = "201", description = "The finding")
    @APIResponse(responseCode = "403", description = "Who asks has written it")
    @APIResponse(responseCode = "409", description = "It is not in this round of review")
    public Response review(
            @RestPath UUID id, @RestPath UUID finding, @Valid @NotNull NewReview said) {
        writing.review(id, finding, said.agreed(), said.round(), said.reason(), current.signedIn());
        return created(id, finding, "");
    }

    @POST
    @Path("{finding}/publications")
    @Authenticated
    @Idempotent
    @Transactional
    @Operation(summary = "Show the newest agreed version to the consultation's readers")
    @APIResponse(responseCode = "201", description = "The finding")
    public Response publish(@RestPath UUID id, @RestPath UUID finding) {
        writing.publish(id, finding, current.signedIn());
        return created(id, finding, "");
    }

    @POST
    @Path("{finding}/promotions")
    @Authenticated
    @Idempotent
    @Transactional
    @Operation(summary = "Hand the newest agreed version up to the consultation above")
    @APIResponse(responseCode = "201", description = "The promotion")
    @APIResponse(responseCode = "409", description = "This version was handed up already")
    public Response promote(@RestPath UUID id, @RestPath UUID finding) {
        Promotion made = promoting.promote(id, finding, current.signedIn());
        return Response.created(
                        URI.create("/api/v1/consultations/" + made.into().id() + "/promotions"))
                .entity(jsons.of(made))
                .build();
    }

    @GET
    @Path("{finding}/provenance")
    @Transactional
    @Operation(
            summary = "Where a finding comes from and where it went",
            description = "Down to the passages that may be read; others are counted, few are not.")
    public FindingJsons.ProvenanceJson provenance(@RestPath UUID id, @RestPath UUID finding) {
        Shown shown = shown(id, finding);
        Actor actor = current.get();
        return jsons.of(shown, provenance.down(shown, actor), actor);
    }

    private Shown shown(UUID id, UUID finding) {
        return readable.one(id, finding, current.get())
                .orElseThrow(() -> new NotVisibleException("finding " + finding));
    }

    private Response created(UUID id, UUID finding, String further) {
        return Response.created(
                        URI.create(
                                "/api/v1/consultations/" + id + "/findings/" + finding + further))
                .entity(jsons.of(shown(id, finding)))
                .build();
    }
}
