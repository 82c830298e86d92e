package org.plenary.consultations.findings;

import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.consultations.Consultations;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;

/** Who spoke and who did not, for programs. */
@Path("/api/v1/consultations/{id}/coverage")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Consultations")
class CoverageApi {
    /** How many contributed from somewhere, as far as it may be told. */
    @Schema(name = "CoverageCount")
    record CountJson(String code, long count) {}

    /**
     * Who spoke.
     *
     * @param silent paths of consultations without a contribution that can be told
     * @param least where fewer contributed, only those with a name are counted
     */
    @Schema(name = "Coverage")
    record CoverageJson(
            List<CountJson> levels,
            List<CountJson> regions,
            List<CountJson> categories,
            List<String> silent,
            long least) {}

    private final Consultations consultations;
    private final Coverage coverage;
    private final CurrentActor current;

    CoverageApi(Consultations consultations, Coverage coverage, CurrentActor current) {
        this.consultations = consultations;
        this.coverage = coverage;
        this.current = current;
    }

    @GET
    @Transactional
    @Operation(summary = "Who spoke and who did not, here and in all that feeds it")
    public CoverageJson tables(@RestPath UUID id) {
        Actor actor = current.get();
        Coverage.Tables tables = coverage.of(consultations.shown(actor, id), actor);
        return new CoverageJson(
                counts(tables.levels()),
                counts(tables.regions()),
                counts(tables.categories()),
                tables.silent().stream().map(Coverage.Silent::href).toList(),
                tables.least());
    }

    private static List<CountJson> counts(List<Coverage.Cell> cells) {
        return cells.stream().map(c -> new CountJson(c.code(), c.count())).toList();
    }
}
