package org.plenary.consultations.facilitating;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.plenary.consultations.Consultation;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.i18n.Language;
import org.plenary.shared.i18n.Messages;
import org.plenary.shared.tables.CsvTable;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Refusal;
import org.plenary.shared.web.RefusedException;

/** Where tables of forms are uploaded, looked at and taken in. */
@Path("/consultations/{id}/offline/files")
@Produces(MediaType.TEXT_HTML)
@Blocking
class FormTablePages {
    @CheckedTemplate(basePath = "facilitating")
    static class Templates {
        static native TemplateInstance table(OfflineViews.Table table, Errors errors);
    }

    private final Facilitators facilitators;
    private final ImportingForms importing;
    private final OfflineViews views;
    private final Messages messages;
    private final Language language;
    private final CurrentActor current;

    FormTablePages(
            Facilitators facilitators,
            ImportingForms importing,
            OfflineViews views,
            Messages messages,
            Language language,
            CurrentActor current) {
        this.facilitators = facilitators;
        this.importing = importing;
        this.views = views;
        this.messages = messages;
        this.language = language;
        this.current = current;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(
            @RestPath UUID id, @RestForm("file") FileUpload file, @RestForm String tableLanguage) {
        try {
            UUID kept =
                    importing
                            .upload(id, content(file), tag(tableLanguage), current.signedIn())
                            .id();
            return to(id, kept);
        } catch (RefusedException refused) {
            if (refused.refusal().status() != 422) {
                throw refused;
            }
            return QuarkusTransaction.requiringNew()
                    .call(
                            () ->
                                    Response.status(422)
                                            .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                                            .entity(
                                                    OfflinePages.Templates.offline(
                                                            views.offline(
                                                                    facilitated(id),
                                                                    current.signedIn(),
                                                                    new MeetingForm(),
                                                                    null,
                                                                    50),
                                                            "",
                                                            Errors.none()
                                                                    .and(
                                                                            "file",
                                                                            refused.refusal())))
                                            .build());
        }
    }

    private static byte[] content(FileUpload file) {
        if (file == null || file.size() == 0 || file.size() > ImportingForms.LARGEST) {
            throw Refusal.invalid("facilitating.refused.size", ImportingForms.LARGEST / 1024 / 1024)
                    .asException();
        }
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String tag(String written) {
        String tag =
                java.util.Locale.forLanguageTag(written == null ? "" : written).toLanguageTag();
        return "und".equals(tag) ? "en" : tag;
    }

    @GET
    @Path("{file}")
    @Transactional
    public Response table(@RestPath UUID id, @RestPath UUID file) {
        return page(200, id, file, Errors.none());
    }

    @POST
    @Path("{file}/taking")
    public Response take(@RestPath UUID id, @RestPath UUID file) {
        try {
            importing.take(id, file, current.signedIn());
            return to(id, file);
        } catch (RefusedException refused) {
            if (refused.refusal().status() != 409) {
                throw refused;
            }
            return QuarkusTransaction.requiringNew()
                    .call(() -> page(409, id, file, Errors.none().and("", refused.refusal())));
        }
    }

    /** The rows that cannot be taken over, with the reasons, to be put right. */
    @GET
    @Path("{file}/bad.csv")
    @Produces(MediaType.WILDCARD)
    @Transactional
    public Response bad(@RestPath UUID id, @RestPath UUID file) {
        ImportingForms.Preview preview = importing.preview(id, file, current.signedIn());
        List<String> header = new ArrayList<>(preview.header());
        header.add(messages.text(language.locale(), "facilitating.column.wrong"));
        var csv = new ByteArrayOutputStream();
        CsvTable.write(
                csv,
                header,
                preview.bad().stream()
                        .map(
                                row -> {
                                    List<String> cells = new ArrayList<>(row.cells());
                                    while (cells.size() < preview.header().size()) {
                                        cells.add("");
                                    }
                                    cells.add(
                                            row.faults().stream()
                                                    .map(this::said)
                                                    .collect(Collectors.joining(" · ")));
                                    return cells;
                                }));
        return Response.ok(csv.toByteArray(), CsvTable.MEDIA_TYPE)
                .header("Content-Disposition", "attachment; filename=\"to-correct.csv\"")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    private String said(FormRow.Fault fault) {
        String why = messages.text(language.locale(), fault.messageKey(), fault.args().toArray());
        return fault.column().isEmpty() ? why : fault.column() + ": " + why;
    }

    private Response page(int status, UUID id, UUID file, Errors errors) {
        var preview = importing.preview(id, file, current.signedIn());
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(Templates.table(views.table(facilitated(id), preview), errors))
                .header("Cache-Control", "private, no-store")
                .build();
    }

    private static Response to(UUID id, UUID file) {
        return Response.seeOther(URI.create("/consultations/" + id + "/offline/files/" + file))
                .build();
    }

    private Consultation facilitated(UUID id) {
        return facilitators.facilitated(current.signedIn(), id);
    }
}
