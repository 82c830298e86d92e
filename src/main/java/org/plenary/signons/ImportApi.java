package org.plenary.signons;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;
import org.plenary.signons.counting.Tallies;
import org.plenary.signons.lists.DoubtfulRows;
import org.plenary.signons.lists.ImportReport;
import org.plenary.signons.lists.ImportingLists;
import org.plenary.signons.lists.RowFinding;

/** Lists of signatories in the API. */
@Path("/api/v1/letters")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Sign-ons")
class ImportApi {
    /**
     * What a list brought, or would bring: imported + alreadyThere + leftOut = rows.
     *
     * @param total how many sign-ons the letter has now
     */
    @Schema(name = "ImportReport")
    record Report(
            int rows,
            int imported,
            int alreadyThere,
            int leftOut,
            List<Row> listed,
            long total,
            boolean dryRun) {}

    /** A row that was not simply taken over; {@code suggestion} is a country that may be meant. */
    @Schema(name = "ListedRow")
    record Row(
            @Schema(examples = "169") int row,
            @Schema(examples = "doubtful") String outcome,
            @Schema(examples = "country-misspelt") String reason,
            List<String> values,
            @Schema(examples = "CO") String suggestion) {
        static Row of(RowFinding finding) {
            return new Row(
                    finding.number(),
                    finding.outcome().slug(),
                    finding.reason().orElseThrow().slug(),
                    finding.cells(),
                    finding.suggestion());
        }
    }

    private final Letters letters;
    private final ImportingLists importing;
    private final Tallies tallies;
    private final CurrentActor current;

    ImportApi(Letters letters, ImportingLists importing, Tallies tallies, CurrentActor current) {
        this.letters = letters;
        this.importing = importing;
        this.tallies = tallies;
        this.current = current;
    }

    @POST
    @Authenticated
    @Path("{id}/sign-on-imports")
    @Consumes({"text/csv", MediaType.TEXT_PLAIN, MediaType.APPLICATION_OCTET_STREAM})
    @Transactional
    @Operation(
            summary = "Take over a list of signatories",
            description =
                    "CSV with headings; delimiter, encoding and columns are guessed. The parameters name, country,"
                            + " category, section, note and date choose a column by its number from 0, or none if empty."
                            + " Sent twice, the list adds nothing.")
    @APIResponse(responseCode = "200", description = "The report; every row is accounted for")
    @APIResponse(responseCode = "404", description = "No such letter for you to look after")
    @APIResponse(responseCode = "422", description = "Not a readable list")
    public Report take(
            @RestPath UUID id,
            @Parameter(description = "true only tells what would happen")
                    @RestQuery
                    @DefaultValue("false")
                    boolean dryRun,
            @Parameter(description = "leave-out or import-for-review")
                    @RestQuery
                    @DefaultValue("leave-out")
                    String doubtful,
            @RestQuery @DefaultValue("list.csv") String fileName,
            @Context UriInfo address,
            byte[] content) {
        Actor actor = current.signedIn();
        Letter letter =
                letters.lockedFor(actor, id)
                        .orElseThrow(() -> new NotVisibleException("letter " + id));
        if (content == null || content.length == 0) {
            throw Refusal.invalid("signons.refused.list-empty").asException();
        }
        Map<String, String> mapping = ImportPages.mapping(address.getQueryParameters());
        DoubtfulRows choice = DoubtfulRows.of(doubtful);
        ImportReport report =
                dryRun
                        ? importing.preview(letter, content, mapping, choice).report()
                        : importing.confirm(
                                importing.upload(letter, fileName, content, actor),
                                mapping,
                                choice,
                                actor);
        return new Report(
                report.rows(),
                report.imported(),
                report.alreadyThere(),
                report.leftOut(),
                report.listed().stream().map(Row::of).toList(),
                tallies.of(id).total(),
                dryRun);
    }
}
