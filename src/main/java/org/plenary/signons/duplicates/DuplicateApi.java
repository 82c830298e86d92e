package org.plenary.signons.duplicates;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Idempotent;
import org.plenary.signons.Letter;
import org.plenary.signons.Letters;
import org.plenary.signons.duplicates.DuplicateJson.DecisionJson;
import org.plenary.signons.duplicates.DuplicateJson.Decisions;
import org.plenary.signons.duplicates.DuplicateJson.SuggestionJson;
import org.plenary.signons.duplicates.DuplicateJson.Suggestions;
import org.plenary.signons.duplicates.DuplicatesView.Chosen;

/** What may be one organisation, for coordinators' programs. */
@Path("/api/v1/letters/{id}/duplicates")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Authenticated
@Tag(name = "Sign-ons")
class DuplicateApi {
    /**
     * They are one organisation.
     *
     * @param keep the sign-on that is kept
     * @param same the sign-ons that give way; others of the suggestion are other organisations
     * @param remember whether the register shall remember the other names as aliases; only for an
     *     organisation whose entry you keep
     */
    @Schema(name = "NewMerge")
    record NewMerge(@NotNull UUID keep, @NotNull List<UUID> same, boolean remember) {}

    private static final int PAGE = DuplicatePages.PAGE;

    private final Letters letters;
    private final Duplicates duplicates;
    private final DuplicateDecisions decisions;
    private final SettlingDuplicates settling;
    private final DuplicateViews views;
    private final CurrentActor current;

    DuplicateApi(
            Letters letters,
            Duplicates duplicates,
            DuplicateDecisions decisions,
            SettlingDuplicates settling,
            DuplicateViews views,
            CurrentActor current) {
        this.letters = letters;
        this.duplicates = duplicates;
        this.decisions = decisions;
        this.settling = settling;
        this.views = views;
        this.current = current;
    }

    @GET
    @Transactional
    @Operation(summary = "Sign-ons that may be of one organisation, with the reasons")
    @APIResponse(responseCode = "404", description = "No such letter for you to look after")
    public Suggestions list(
            @RestPath UUID id,
            @Parameter(description = "true: those that were put off") @RestQuery boolean putOff,
            @Parameter(description = "The id of the last one already read") @RestQuery UUID after) {
        Letter letter = letter(id);
        List<DuplicateSuggestion> found = duplicates.open(letter, putOff, after, PAGE + 1);
        List<DuplicateSuggestion> page = found.stream().limit(PAGE).toList();
        return new Suggestions(
                views.groups(page, Chosen.NOTHING, current.signedIn()).stream()
                        .map(SuggestionJson::of)
                        .toList(),
                duplicates.open(letter),
                found.size() > PAGE
                        ? address(id) + "?putOff=" + putOff + "&after=" + page.get(PAGE - 1).id()
                        : null);
    }

    @POST
    @Path("{suggestion}/merges")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @Operation(summary = "They are one organisation: keep one sign-on, the others give way")
    @APIResponse(responseCode = "201", description = "Merged; DELETE at Location undoes it")
    @APIResponse(responseCode = "409", description = "One of them was withdrawn or decided on")
    public Response merge(
            @RestPath UUID id, @RestPath UUID suggestion, @Valid @NotNull NewMerge wanted) {
        return created(
                settling.merge(
                        letter(id),
                        suggestion,
                        wanted.keep(),
                        wanted.same(),
                        wanted.remember(),
                        current.signedIn()));
    }

    @POST
    @Path("{suggestion}/differences")
    @Idempotent
    @Transactional
    @Operation(summary = "They are different organisations; not suggested again")
    @APIResponse(responseCode = "201", description = "Noted; DELETE at Location undoes it")
    public Response tellApart(@RestPath UUID id, @RestPath UUID suggestion) {
        return created(settling.tellApart(letter(id), suggestion, current.signedIn()));
    }

    @PUT
    @Path("{suggestion}/postponement")
    @Transactional
    @Operation(summary = "Put a suggestion off")
    public void putOff(@RestPath UUID id, @RestPath UUID suggestion) {
        settling.putOff(letter(id), suggestion);
    }

    @DELETE
    @Path("{suggestion}/postponement")
    @Transactional
    @Operation(summary = "Take a suggestion up again")
    public void takeUp(@RestPath UUID id, @RestPath UUID suggestion) {
        settling.takeUp(letter(id), suggestion);
    }

    @GET
    @Path("decisions")
    @Transactional
    @Operation(summary = "What was decided, the newest first")
    public Decisions decisions(
            @RestPath UUID id,
            @Parameter(description = "The id of the last one already read") @RestQuery UUID after) {
        List<DuplicateDecision> found = decisions.of(letter(id), after, PAGE + 1);
        List<DuplicateDecision> page = found.stream().limit(PAGE).toList();
        return new Decisions(
                page.stream().map(DecisionJson::of).toList(),
                found.size() > PAGE
                        ? address(id) + "/decisions?after=" + page.get(PAGE - 1).id()
                        : null);
    }

    @DELETE
    @Path("decisions/{decision}")
    @Transactional
    @Operation(summary = "Undo a decision: what gave way stands again")
    @APIResponse(responseCode = "204", description = "Undone")
    @APIResponse(responseCode = "409", description = "The one kept or a merged one moved on")
    public void undo(@RestPath UUID id, @RestPath UUID decision) {
        settling.undo(letter(id), decision, current.signedIn());
    }

    private static Response created(DuplicateDecision decision) {
        return Response.created(
                        URI.create(address(decision.letter().id()) + "/decisions/" + decision.id()))
                .entity(DecisionJson.of(decision))
                .build();
    }

    private static String address(UUID letter) {
        return "/api/v1/letters/" + letter + "/duplicates";
    }

    private Letter letter(UUID id) {
        return letters.coordinated(current.signedIn(), id);
    }
}
