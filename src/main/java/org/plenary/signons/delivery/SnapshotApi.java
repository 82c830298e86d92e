package org.plenary.signons.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Idempotent;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.signons.Audience;
import org.plenary.signons.Letter;
import org.plenary.signons.Letters;

/** Snapshots in the API. */
@Path("/api/v1/letters/{id}/snapshots")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Delivery")
class SnapshotApi {
    private static final int PAGE = 50;

    /** What takes a snapshot. */
    @Schema(name = "NewSnapshot")
    record NewSnapshot(
            @Schema(description = "Only those who were in no delivery before") boolean addendum) {}

    /** A page of snapshots; {@code next} is the address of the following one, if any. */
    @Schema(name = "Snapshots")
    record Page(List<SnapshotJson> items, String next) {}

    private final Letters letters;
    private final Snapshots snapshots;
    private final SnapshotFiles files;
    private final Deliveries deliveries;
    private final TakingSnapshots taking;
    private final SendingFiles sending;
    private final CurrentActor current;

    SnapshotApi(
            Letters letters,
            Snapshots snapshots,
            SnapshotFiles files,
            Deliveries deliveries,
            TakingSnapshots taking,
            SendingFiles sending,
            CurrentActor current) {
        this.letters = letters;
        this.snapshots = snapshots;
        this.files = files;
        this.deliveries = deliveries;
        this.taking = taking;
        this.sending = sending;
        this.current = current;
    }

    @POST
    @Authenticated
    @Idempotent
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Write down who stands under a letter now",
            description = "For coordinators. Counts, list and files are of one instant.")
    @APIResponse(responseCode = "201", description = "Taken; Location names the snapshot")
    @APIResponse(responseCode = "404", description = "No such letter for you to look after")
    @APIResponse(responseCode = "409", description = "There is nobody to write down")
    public Response take(@RestPath UUID id, NewSnapshot wanted) {
        Actor actor = current.signedIn();
        UUID taken = taking.take(id, wanted != null && wanted.addendum(), actor);
        return Response.created(URI.create("/api/v1/letters/" + id + "/snapshots/" + taken))
                .entity(QuarkusTransaction.requiringNew().call(() -> json(actor, id, taken)))
                .build();
    }

    @GET
    @Transactional
    @Operation(
            summary = "The snapshots of a letter, newest first",
            description = "Coordinators see all, others those that were delivered.")
    @APIResponse(responseCode = "404", description = "No such letter for you to read")
    public Page list(@RestPath UUID id, @RestQuery UUID after) {
        Actor actor = current.get();
        Letter letter = letter(actor, id);
        int before =
                after == null
                        ? Integer.MAX_VALUE
                        : snapshots.of(letter, after).map(Snapshot::ordinal).orElse(0);
        List<Snapshot> found =
                snapshots.of(letter).stream()
                        .filter(snapshot -> snapshot.ordinal() < before)
                        .filter(snapshot -> sees(actor, snapshot))
                        .limit(PAGE + 1L)
                        .toList();
        List<Snapshot> page = found.stream().limit(PAGE).toList();
        return new Page(
                page.stream().map(s -> json(actor, s)).toList(),
                found.size() > PAGE
                        ? "/api/v1/letters/" + id + "/snapshots?after=" + page.get(PAGE - 1).id()
                        : null);
    }

    @GET
    @Path("{snapshot}")
    @Transactional
    @Operation(summary = "A snapshot")
    @APIResponse(responseCode = "404", description = "No such snapshot for you to see")
    public SnapshotJson show(@RestPath UUID id, @RestPath UUID snapshot) {
        return json(current.get(), id, snapshot);
    }

    @GET
    @Path("{snapshot}/files/{audience}/{format}")
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/pdf", MediaType.WILDCARD})
    @Operation(
            summary = "A file of a snapshot",
            description =
                    "manifest, csv, letter (PDF) or grouped (PDF); for the audience public once it was delivered, for recipient only for coordinators.")
    @APIResponse(responseCode = "404", description = "No such file for you to have")
    public Response file(
            @RestPath UUID id,
            @RestPath UUID snapshot,
            @RestPath String audience,
            @RestPath String format) {
        return sending.of(current.get(), id, snapshot, audience, format);
    }

    private SnapshotJson json(Actor actor, UUID id, UUID snapshot) {
        return snapshots
                .of(letter(actor, id), snapshot)
                .filter(found -> sees(actor, found))
                .map(found -> json(actor, found))
                .orElseThrow(() -> new NotVisibleException("snapshot " + snapshot));
    }

    private SnapshotJson json(Actor actor, Snapshot snapshot) {
        return SnapshotJson.of(
                snapshot,
                files,
                snapshot.letter().isCoordinatedBy(actor)
                        ? List.of(Audience.PUBLIC, Audience.RECIPIENT)
                        : List.of(Audience.PUBLIC));
    }

    private boolean sees(Actor actor, Snapshot snapshot) {
        return snapshot.letter().isCoordinatedBy(actor) || deliveries.anyOf(snapshot);
    }

    private Letter letter(Actor actor, UUID id) {
        return letters.shown(actor, id);
    }
}
