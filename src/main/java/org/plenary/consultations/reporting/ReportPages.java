package org.plenary.consultations.reporting;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.consultations.Consultation;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.i18n.Language;
import org.plenary.shared.web.Cached;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.RefusedException;

/** The report of a consultation: we asked, you said, we did. */
@Path("/consultations/{id}/report")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ReportPages {
    private static final String PDF = "application/pdf";

    @CheckedTemplate(basePath = "reporting")
    static class Templates {
        static native TemplateInstance report(Shown view);

        static native TemplateInstance edit(Desk desk, Errors errors);
    }

    /**
     * A version of the report, as it is read.
     *
     * @param body what it says
     */
    record Shown(
            OutcomeViews.Frame frame,
            ReportBodies.Body body,
            int number,
            Instant at,
            String sha256,
            Instant embargo,
            List<Integer> versions) {}

    /** Where convenors write it. */
    record Desk(
            OutcomeViews.Frame frame,
            String introduction,
            String theirs,
            int revision,
            String embargo,
            List<Line> versions,
            int findings) {}

    /** A published version. */
    @TemplateData
    record Line(int number, Instant at, Instant embargo) {}

    private final ReadingReports reading;
    private final PublishingReports publishing;
    private final Deciding deciding;
    private final Reports reports;
    private final ReportBodies bodies;
    private final Language language;
    private final OutcomeViews views;
    private final ReportPdf pdf;
    private final Cached cached;
    private final CurrentActor current;

    ReportPages(
            ReadingReports reading,
            PublishingReports publishing,
            Deciding deciding,
            Reports reports,
            ReportBodies bodies,
            Language language,
            OutcomeViews views,
            ReportPdf pdf,
            Cached cached,
            CurrentActor current) {
        this.reading = reading;
        this.publishing = publishing;
        this.deciding = deciding;
        this.reports = reports;
        this.bodies = bodies;
        this.language = language;
        this.views = views;
        this.pdf = pdf;
        this.cached = cached;
        this.current = current;
    }

    @GET
    @Transactional
    public Response newest(@RestPath UUID id, @Context Request request) {
        return show(reading.newest(id, current.get()), request);
    }

    @GET
    @Path("versions/{number}")
    @Transactional
    public Response version(@RestPath UUID id, @RestPath int number, @Context Request request) {
        return show(reading.version(id, number, current.get()), request);
    }

    private Response show(ReadingReports.Found found, Request request) {
        Edition edition = found.edition();
        String tag = edition.sha256() + edition.number() + found.all().size();
        return cached.page(
                request,
                tag,
                () ->
                        Templates.report(
                                new Shown(
                                        views.frame(found.consultation(), current.get()),
                                        bodies.of(edition.id(), language.tag()),
                                        edition.number(),
                                        edition.outSince(),
                                        edition.sha256(),
                                        found.out() ? null : edition.outSince(),
                                        found.all().stream().map(Edition::number).toList())));
    }

    /** A version on paper, in the reader's language. */
    @GET
    @Path("versions/{number: [0-9]+}.pdf")
    @Produces(PDF)
    @Transactional
    public Response pdf(@RestPath UUID id, @RestPath int number, @Context Request request) {
        ReadingReports.Found found = reading.version(id, number, current.get());
        var tag = new EntityTag(ReportPdf.tag(found.edition(), language.tag()));
        boolean shared = found.out() && !current.get().signedIn();
        var known = request.evaluatePreconditions(tag);
        return (known != null
                        ? known
                        : Response.ok(pdf.of(found, language.tag()), PDF)
                                .header(
                                        "Content-Disposition",
                                        "inline; filename=\"report-" + number + ".pdf\""))
                .tag(tag)
                .header(
                        "Cache-Control",
                        shared ? "public, max-age=0, s-maxage=60" : "private, no-cache")
                .header("Vary", "Cookie, Accept-Language")
                .build();
    }

    @GET
    @Path("edit")
    @Transactional
    public TemplateInstance edit(@RestPath UUID id) {
        return Templates.edit(desk(id, null, "", current.signedIn()), Errors.none());
    }

    @POST
    @Path("edit")
    public Response introduce(
            @RestPath UUID id, @RestForm String introduction, @RestForm int revision) {
        Actor actor = current.signedIn();
        return carried(
                id,
                introduction,
                "",
                "introduction",
                "/report/edit",
                () -> publishing.introduce(id, introduction, revision, actor));
    }

    @POST
    @Path("publications")
    public Response publish(@RestPath UUID id, @RestForm String embargo) {
        Actor actor = current.signedIn();
        String typed = embargo == null ? "" : embargo.strip();
        Instant until;
        try {
            until = typed.isEmpty() ? null : LocalDateTime.parse(typed).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException unreadable) {
            Errors errors = Errors.on("embargo", "reporting.refused.embargo");
            return again(id, null, typed, 422, errors, actor);
        }
        return carried(
                id, null, typed, "embargo", "/report", () -> publishing.publish(id, until, actor));
    }

    private Response carried(
            UUID id, String introduction, String embargo, String field, String to, Runnable act) {
        try {
            act.run();
            return Response.seeOther(URI.create("/consultations/" + id + to)).build();
        } catch (RefusedException refused) {
            int status = refused.refusal().status();
            if (status != 409 && status != 422) {
                throw refused;
            }
            Errors errors = Errors.none().and(field, refused.refusal());
            return again(id, introduction, embargo, status, errors, current.get());
        }
    }

    private Response again(
            UUID id, String typed, String embargo, int status, Errors errors, Actor actor) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                OutcomePages.page(
                                        status,
                                        Templates.edit(desk(id, typed, embargo, actor), errors)));
    }

    private Desk desk(UUID id, String typed, String embargo, Actor actor) {
        Consultation consultation = deciding.convened(id, actor);
        ReportDraft draft = reports.draft(consultation);
        boolean stale = typed != null && !typed.strip().equals(draft.introduction());
        return new Desk(
                views.frame(consultation, actor),
                typed == null ? draft.introduction() : typed,
                stale ? draft.introduction() : "",
                draft.revision(),
                embargo,
                reports.editions(consultation).stream()
                        .map(r -> new Line(r.number(), r.publishedAt(), r.embargoUntil()))
                        .toList(),
                publishing.content(consultation).heard().size());
    }
}
