package org.plenary.signons.reservations;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
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
import org.plenary.shared.secrecy.Vault;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.signons.Audience;
import org.plenary.signons.Letter;
import org.plenary.signons.Letters;

/** Reservations in the API: those that are printed for everybody, all for coordinators. */
@Path("/api/v1/letters/{id}/reservations")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Sign-ons")
class ReservationApi {
    private static final int PAGE = 100;

    /** A reservation or statement of position. */
    @Schema(name = "Reservation")
    record ReservationJson(
            UUID id,
            UUID signOn,
            String name,
            @Schema(examples = "reservation") String kind,
            String paragraph,
            String words,
            @Schema(examples = "approved") String state,
            Instant at) {
        static ReservationJson of(Reservation r, Vault vault) {
            return new ReservationJson(
                    r.id(),
                    r.signOn().id(),
                    r.signOn().identity(vault).name(),
                    r.kind().slug(),
                    r.paragraph().orElse(null),
                    r.words(vault),
                    r.state().slug(),
                    r.at());
        }
    }

    /**
     * Decides on words.
     *
     * @param reason why they are refused
     */
    @Schema(name = "NewReservationDecision")
    record NewDecision(
            @NotNull @Pattern(regexp = "approved|refused") String decision, String reason) {}

    private final Letters letters;
    private final Reservations reservations;
    private final Wordings wordings;
    private final Vault vault;
    private final CurrentActor current;

    ReservationApi(
            Letters letters,
            Reservations reservations,
            Wordings wordings,
            Vault vault,
            CurrentActor current) {
        this.letters = letters;
        this.reservations = reservations;
        this.wordings = wordings;
        this.vault = vault;
        this.current = current;
    }

    @GET
    @Transactional
    @Operation(
            summary = "What signatories say beside their signatures",
            description = "For coordinators all of it, page by page, what has to be decided first.")
    public List<ReservationJson> list(@RestPath UUID id, @RestQuery int page) {
        Actor actor = current.get();
        Letter letter = letters.shown(actor, id);
        List<Reservation> found =
                letter.audienceOf(actor) == Audience.COORDINATORS
                        ? reservations.of(letter, (Math.max(1, page) - 1) * PAGE, PAGE)
                        : reservations.printed(letter);
        return found.stream().map(r -> ReservationJson.of(r, vault)).toList();
    }

    @POST
    @Authenticated
    @Path("{reservation}/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Agree to the words, or not")
    @APIResponse(responseCode = "200", description = "Decided")
    @APIResponse(responseCode = "409", description = "Decided already")
    public ReservationJson decide(
            @RestPath UUID id, @RestPath UUID reservation, @Valid @NotNull NewDecision wanted) {
        Actor actor = current.signedIn();
        Letter letter = letters.coordinated(actor, id);
        Reservation found =
                reservations
                        .locked(letter, reservation)
                        .orElseThrow(() -> new NotVisibleException("reservation " + reservation));
        if ("approved".equals(wanted.decision())) {
            wordings.approve(found, actor);
        } else {
            wordings.refuse(found, wanted.reason(), actor);
        }
        return ReservationJson.of(found, vault);
    }
}
