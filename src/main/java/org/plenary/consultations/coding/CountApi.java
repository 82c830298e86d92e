package org.plenary.consultations.coding;

import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;

/** What was said and chosen in numbers, for programs. */
@Path("/api/v1/consultations/{id}/counts")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Consultations")
class CountApi {
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
    private final CountViews views;
    private final CurrentActor current;

    CountApi(Consultations consultations, CountViews views, CurrentActor current) {
        this.consultations = consultations;
        this.views = views;
        this.current = current;
    }

    @GET
    @Transactional
    @Operation(summary = "Codes by region, category or level, and what was chosen")
    public CountsJson counts(@RestPath UUID id, @RestQuery String by) {
        Actor actor = current.get();
        Consultation consultation = consultations.shown(actor, id);
        CountViews.Sheet sheet = views.sheet(consultation, by, actor);
        return new CountsJson(
                sheet.by(),
                sheet.rows().stream().map(row -> json(sheet, row)).toList(),
                sheet.charts().stream().map(CountApi::json).toList());
    }

    private static CodeCount json(CountViews.Sheet sheet, CountViews.Row row) {
        Map<String, Long> by = new TreeMap<>();
        for (int i = 0; i < sheet.kinds().size(); i++) {
            by.put(sheet.kinds().get(i).key(), row.cells().get(i).count());
        }
        return new CodeCount(row.code(), row.name(), row.sum(), by);
    }

    private static QuestionCount json(CountViews.Chart chart) {
        return new QuestionCount(
                chart.question(),
                chart.kind(),
                told(chart.mean()),
                chart.bars().stream()
                        .map(
                                b ->
                                        new ChoiceCount(
                                                b.key(),
                                                b.label(),
                                                b.count(),
                                                b.first(),
                                                told(b.meanPlace())))
                        .toList());
    }

    private static String told(String mean) {
        return mean.isEmpty() ? null : mean;
    }
}
