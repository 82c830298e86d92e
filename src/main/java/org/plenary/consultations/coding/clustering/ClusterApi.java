package org.plenary.consultations.coding.clustering;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Idempotent;

/** Answers that are alike, for programs of those who look after a consultation. */
@Path("/api/v1/consultations/{id}/clusterings")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Authenticated
@Tag(name = "Consultations")
class ClusterApi {
    /** A question whose answers are searched. */
    @Schema(name = "NewClustering")
    record NewClustering(@NotNull UUID question) {}

    /** A search: waiting, running, done, cancelled or failed. */
    @Schema(name = "Clustering")
    record ClusteringJson(UUID id, UUID question, String state, int done, int total) {
        static ClusteringJson of(Clusterings.Search s) {
            return new ClusteringJson(
                    s.id(),
                    s.question(),
                    s.state().toLowerCase(java.util.Locale.ROOT),
                    s.done(),
                    s.total());
        }
    }

    /** A group of answers, the largest first. */
    @Schema(name = "Cluster")
    record ClusterJson(UUID id, int place, int size, String state, UUID code) {}

    /** A page of groups. */
    @Schema(name = "Clusters")
    record Page(List<ClusterJson> items, String next) {}

    /** An answer in a group, how much it is like the first one, and the words they share. */
    @Schema(name = "AnswerInCluster")
    record MemberJson(UUID contribution, int percent, String words, List<String> shared) {}

    /** What to do with a group: give it an existing code, or a new one of this name. */
    @Schema(name = "ClusterAcceptance")
    record Acceptance(UUID code, @Size(max = 80) String name) {}

    private final TakingClusters taking;
    private final Clusterings clusterings;
    private final ClusterViews views;
    private final CurrentActor current;

    ClusterApi(
            TakingClusters taking,
            Clusterings clusterings,
            ClusterViews views,
            CurrentActor current) {
        this.taking = taking;
        this.clusterings = clusterings;
        this.views = views;
        this.current = current;
    }

    @POST
    @Idempotent
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Search the answers to a question for those that are alike")
    public Response ask(@RestPath UUID id, @Valid @NotNull NewClustering wanted) {
        UUID made = taking.ask(id, wanted.question(), current.signedIn());
        return Response.created(URI.create("/api/v1/consultations/" + id + "/clusterings/" + made))
                .entity(ClusteringJson.of(clusterings.search(made).orElseThrow()))
                .build();
    }

    @GET
    @Path("{clustering}")
    @Transactional
    @Operation(summary = "How far a search is")
    public ClusteringJson show(@RestPath UUID id, @RestPath UUID clustering) {
        return ClusteringJson.of(taking.search(id, clustering, current.signedIn()));
    }

    @DELETE
    @Path("{clustering}")
    @Transactional
    @Operation(summary = "Stop a search")
    public void cancel(@RestPath UUID id, @RestPath UUID clustering) {
        taking.cancel(id, clustering, current.signedIn());
    }

    @GET
    @Path("{clustering}/clusters")
    @Transactional
    @Operation(summary = "What a search found")
    public Page clusters(@RestPath UUID id, @RestPath UUID clustering, @RestQuery Integer after) {
        taking.search(id, clustering, current.signedIn());
        List<Clusterings.Group> found =
                clusterings.groups(clustering, after == null ? 0 : after, 51);
        return new Page(
                found.stream()
                        .limit(50)
                        .map(
                                g ->
                                        new ClusterJson(
                                                g.id(),
                                                g.place(),
                                                g.size(),
                                                g.state().toLowerCase(java.util.Locale.ROOT),
                                                g.code()))
                        .toList(),
                found.size() > 50
                        ? "/api/v1/consultations/"
                                + id
                                + "/clusterings/"
                                + clustering
                                + "/clusters?after="
                                + found.get(49).place()
                        : null);
    }

    @GET
    @Path("clusters/{cluster}")
    @Transactional
    @Operation(summary = "The answers of a group, and why they are together")
    public List<MemberJson> members(
            @RestPath UUID id, @RestPath UUID cluster, @RestQuery Integer after) {
        return views
                .entry(id, cluster, after == null ? 0 : after, "", current.signedIn())
                .members()
                .stream()
                .map(
                        m ->
                                new MemberJson(
                                        m.by().id(),
                                        m.percent(),
                                        m.parts().stream()
                                                .map(Marked.Part::words)
                                                .reduce("", String::concat),
                                        m.words()))
                .toList();
    }

    @POST
    @Path("clusters/{cluster}/acceptance")
    @Idempotent
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Give all answers of a group a code")
    public Acceptance accept(
            @RestPath UUID id, @RestPath UUID cluster, @Valid @NotNull Acceptance wanted) {
        UUID code = taking.accept(id, cluster, wanted.code(), wanted.name(), current.signedIn());
        return new Acceptance(code, wanted.name());
    }

    @POST
    @Path("clusters/{cluster}/dismissal")
    @Transactional
    @Operation(summary = "Put a suggestion aside")
    public void dismiss(@RestPath UUID id, @RestPath UUID cluster) {
        taking.dismiss(id, cluster, current.signedIn());
    }
}
