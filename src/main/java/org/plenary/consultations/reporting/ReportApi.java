package org.plenary.consultations.reporting;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Idempotent;

/** Reports of consultations, for programs. */
@Path("/api/v1/consultations/{id}/reports")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Consultations")
class ReportApi {
    /**
     * A version of a report.
     *
     * @param content its canonical form, byte for byte what is hashed
     * @param embargoUntil if others may not read it before
     */
    @Schema(name = "ConsultationReport")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReportJson(
            int version,
            Instant publishedAt,
            String sha256,
            Instant embargoUntil,
            @JsonRawValue @Schema(implementation = ReportContent.class) String content) {
        static ReportJson of(Edition edition, String canonical) {
            return new ReportJson(
                    edition.number(),
                    edition.outSince(),
                    edition.sha256(),
                    edition.embargoUntil(),
                    canonical);
        }
    }

    /** The introduction, in Markdown; the revision is that of the one that was read. */
    @Schema(name = "ReportIntroduction")
    record Introduction(@Size(max = ReportDraft.LONGEST) String introduction, int revision) {}

    /** A version to publish. */
    @Schema(name = "NewReport")
    record NewReport(Instant embargoUntil) {}

    private final ReadingReports reading;
    private final PublishingReports publishing;
    private final Reports reports;
    private final Deciding deciding;
    private final CurrentActor current;

    ReportApi(
            ReadingReports reading,
            PublishingReports publishing,
            Reports reports,
            Deciding deciding,
            CurrentActor current) {
        this.reading = reading;
        this.publishing = publishing;
        this.reports = reports;
        this.deciding = deciding;
        this.current = current;
    }

    @GET
    @Transactional
    @Operation(summary = "Every version of the report that may be read, the newest first")
    @APIResponse(responseCode = "404", description = "None is out")
    public List<ReportJson> list(@RestPath UUID id) {
        return reading.newest(id, current.get()).all().stream().map(this::json).toList();
    }

    @GET
    @Path("{version}")
    @Transactional
    @Operation(summary = "A version of the report")
    public ReportJson one(@RestPath UUID id, @RestPath int version) {
        return json(reading.version(id, version, current.get()).edition());
    }

    private ReportJson json(Edition edition) {
        return ReportJson.of(edition, reports.canonical(edition.id()));
    }

    @GET
    @Path("introduction")
    @Authenticated
    @Transactional
    @Operation(summary = "The introduction of the next report; for convenors")
    public Introduction introduction(@RestPath UUID id) {
        ReportDraft draft = reports.draft(deciding.convened(id, current.signedIn()));
        return new Introduction(draft.introduction(), draft.revision());
    }

    @PUT
    @Path("introduction")
    @Authenticated
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Write the introduction of the next report")
    @APIResponse(responseCode = "409", description = "Somebody else has written in the meantime")
    public Introduction introduce(@RestPath UUID id, @Valid @NotNull Introduction wanted) {
        publishing.introduce(id, wanted.introduction(), wanted.revision(), current.signedIn());
        return introduction(id);
    }

    @POST
    @Authenticated
    @Idempotent
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Publish a new version of the report")
    @APIResponse(responseCode = "201", description = "Published")
    public Response publish(@RestPath UUID id, @Valid @NotNull NewReport wanted) {
        Report made = publishing.publish(id, wanted.embargoUntil(), current.signedIn());
        return Response.created(
                        URI.create("/api/v1/consultations/" + id + "/reports/" + made.number()))
                .entity(ReportJson.of(made.edition(), made.canonical()))
                .build();
    }
}
