package org.plenary.signons.recording;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Forms;
import org.plenary.shared.web.Htmx;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.RefusedException;
import org.plenary.signons.Letter;
import org.plenary.signons.Letters;
import org.plenary.signons.SignOn;

/** Recording a signature that came otherwise, and what it rests on; for coordinators only. */
@Path("/letters/{id}/sign-ons")
@Produces(MediaType.TEXT_HTML)
@Blocking
class RecordingPages {
    @CheckedTemplate(basePath = "recording")
    static class Templates {
        static native TemplateInstance form(RecordViews.Entry entry, Errors errors);

        static native TemplateInstance sheet(RecordViews.Sheet sheet);
    }

    /** The form as a browser sends it. */
    static class Sent {
        @RestForm String name;
        @RestForm String kind;
        @RestForm String country;
        @RestForm String category;
        @RestForm String signer;
        @RestForm String contact;
        @RestForm String email;
        @RestForm String language;
        @RestForm String received;
        @RestForm String channel;
        @RestForm String note;
        @RestForm String visibility;
        @RestForm FileUpload file;

        RecordForm form() {
            return new RecordForm(
                    name,
                    kind,
                    country,
                    category,
                    signer,
                    contact,
                    email,
                    language,
                    received,
                    channel,
                    note,
                    visibility);
        }

        boolean hasFile() {
            return file != null && file.size() > 0;
        }
    }

    private final Letters letters;
    private final Recordings recordings;
    private final RecordingSignOns recording;
    private final RecordSheets sheets;
    private final RecordedFiles files;
    private final CurrentActor current;
    private final Forms forms;
    private final Htmx htmx;
    private final DatabaseClock clock;

    RecordingPages(
            Letters letters,
            Recordings recordings,
            RecordingSignOns recording,
            RecordSheets sheets,
            RecordedFiles files,
            CurrentActor current,
            Forms forms,
            Htmx htmx,
            DatabaseClock clock) {
        this.letters = letters;
        this.recordings = recordings;
        this.recording = recording;
        this.sheets = sheets;
        this.files = files;
        this.current = current;
        this.forms = forms;
        this.htmx = htmx;
        this.clock = clock;
    }

    @GET
    @Path("new")
    @Transactional
    public TemplateInstance form(@RestPath UUID id) {
        return Templates.form(sheets.entry(letter(id), RecordForm.blank()), Errors.none());
    }

    @POST
    @Path("recorded")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Transactional
    public Response record(@RestPath UUID id, @BeanParam Sent sent) {
        Letter letter = letter(id);
        RecordForm form = sent.form();
        Errors errors = form.errors(forms, letter, sent.hasFile(), clock.now());
        Optional<SourceFile> file = Optional.empty();
        try {
            file = sent.hasFile() ? Optional.of(file(sent.file)) : Optional.empty();
        } catch (RefusedException refused) {
            errors = errors.and("file", refused.refusal());
        }
        if (errors.any()) {
            TemplateInstance page = Templates.form(sheets.entry(letter, form), errors);
            return htmx.invalid(page, page);
        }
        SignOn made = recording.record(letter, form, file, current.signedIn());
        return Response.seeOther(URI.create(letter.href() + "/sign-ons/" + made.id() + "/record"))
                .build();
    }

    @GET
    @Path("{signOn}/record")
    @Transactional
    public TemplateInstance sheet(@RestPath UUID id, @RestPath UUID signOn) {
        return Templates.sheet(sheets.sheet(recording(id, signOn)));
    }

    @GET
    @Path("{signOn}/record/file")
    @Produces(MediaType.WILDCARD)
    @Transactional
    public Response file(@RestPath UUID id, @RestPath UUID signOn) {
        return files.download(recording(id, signOn));
    }

    private Letter letter(UUID id) {
        return letters.coordinated(current.signedIn(), id);
    }

    private Recording recording(UUID id, UUID signOn) {
        return recordings
                .of(letter(id), signOn)
                .orElseThrow(() -> new NotVisibleException("recording of " + signOn));
    }

    private static SourceFile file(FileUpload file) {
        try {
            // One that is too large is not read at all.
            byte[] content =
                    file.size() > SourceFile.LARGEST
                            ? new byte[SourceFile.LARGEST + 1]
                            : Files.readAllBytes(file.uploadedFile());
            return SourceFile.of(file.fileName(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
