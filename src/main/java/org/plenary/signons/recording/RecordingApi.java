package org.plenary.signons.recording;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Forms;
import org.plenary.shared.web.Idempotent;
import org.plenary.shared.web.InvalidFormException;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.RefusedException;
import org.plenary.signons.Letter;
import org.plenary.signons.Letters;
import org.plenary.signons.SignOn;

/** Recording a signature that came otherwise, for coordinators' programs. */
@Path("/api/v1/letters/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Authenticated
@Tag(name = "Sign-ons")
class RecordingApi {
    /** A scan or mail: PDF, PNG, JPEG, EML or TXT of 5 MB at most, in base64. */
    @Schema(name = "NewSourceFile")
    record NewFile(@NotNull String name, @NotNull byte[] content) {}

    /** A signature that came otherwise; a file or a note says what it rests on. */
    @Schema(name = "NewRecordedSignOn")
    record NewRecord(
            @Schema(examples = "Tierra Viva") String name,
            @Schema(description = "organisation, if absent, or individual") String kind,
            @Schema(description = "ISO 3166-1 alpha-2; absent for a network", examples = "CO")
                    String country,
            @Schema(examples = "civil-society") String category,
            @Schema(examples = "Lucía Prado, director") String signer,
            String contactName,
            @Schema(description = "is told, and may object by a link") String contactEmail,
            @Schema(examples = "es") String contactLanguage,
            @Schema(examples = "2026-11-20") String received,
            @Schema(examples = "paper") String channel,
            String note,
            @Schema(examples = "everybody") String visibility,
            @Valid NewFile file) {
        RecordForm form() {
            return new RecordForm(
                    name,
                    kind,
                    country,
                    category,
                    signer,
                    contactName,
                    contactEmail,
                    contactLanguage,
                    received,
                    channel,
                    note,
                    visibility);
        }
    }

    /**
     * A recorded sign-on: {@code effective}, or {@code in-review} if its name is like another's.
     */
    @Schema(name = "RecordedSignOn")
    record Recorded(
            UUID id,
            String name,
            String state,
            String channel,
            LocalDate received,
            String note,
            String signer,
            String fileName,
            Instant recordedAt,
            Instant objectedAt) {}

    private final Letters letters;
    private final Recordings recordings;
    private final RecordingSignOns recording;
    private final RecordSheets sheets;
    private final RecordedFiles files;
    private final CurrentActor current;
    private final Forms forms;
    private final DatabaseClock clock;

    RecordingApi(
            Letters letters,
            Recordings recordings,
            RecordingSignOns recording,
            RecordSheets sheets,
            RecordedFiles files,
            CurrentActor current,
            Forms forms,
            DatabaseClock clock) {
        this.letters = letters;
        this.recordings = recordings;
        this.recording = recording;
        this.sheets = sheets;
        this.files = files;
        this.current = current;
        this.forms = forms;
        this.clock = clock;
    }

    @POST
    @Path("recorded-sign-ons")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @Operation(summary = "Record a signature that came on paper, by mail or by word of mouth")
    @APIResponse(responseCode = "201", description = "Recorded; it counts unless it is in review")
    @APIResponse(responseCode = "404", description = "No such letter for you to look after")
    @APIResponse(responseCode = "422", description = "Something is missing or cannot be right")
    public Response record(@RestPath UUID id, @Valid @NotNull NewRecord wanted) {
        Letter letter = letter(id);
        RecordForm form = wanted.form();
        Errors errors = form.errors(forms, letter, wanted.file() != null, clock.now());
        Optional<SourceFile> file = Optional.empty();
        try {
            file =
                    Optional.ofNullable(wanted.file())
                            .map(f -> SourceFile.of(f.name(), f.content()));
        } catch (RefusedException refused) {
            errors = errors.and("file", refused.refusal());
        }
        InvalidFormException.throwIfAny(errors);
        SignOn made = recording.record(letter, form, file, current.signedIn());
        return Response.created(
                        URI.create("/api/v1/letters/" + id + "/sign-ons/" + made.id() + "/record"))
                .entity(json(recordings.of(letter, made.id()).orElseThrow()))
                .build();
    }

    @GET
    @Path("sign-ons/{signOn}/record")
    @Transactional
    @Operation(summary = "What a recorded sign-on rests on; for coordinators")
    public Recorded show(@RestPath UUID id, @RestPath UUID signOn) {
        return json(existing(id, signOn));
    }

    @GET
    @Path("sign-ons/{signOn}/record/file")
    @Produces(MediaType.WILDCARD)
    @Transactional
    @Operation(summary = "The scan or mail that was attached; for coordinators")
    public Response file(@RestPath UUID id, @RestPath UUID signOn) {
        return files.download(existing(id, signOn));
    }

    private Recorded json(Recording recording) {
        RecordViews.Sheet sheet = sheets.sheet(recording);
        return new Recorded(
                sheet.signOn(),
                sheet.name(),
                recording.signOn().state().slug(),
                sheet.channel(),
                sheet.received(),
                sheet.note(),
                sheet.signer(),
                sheet.file().isEmpty() ? null : sheet.file(),
                sheet.at(),
                sheet.objectedAt());
    }

    private Letter letter(UUID id) {
        return letters.coordinated(current.signedIn(), id);
    }

    private Recording existing(UUID id, UUID signOn) {
        return recordings
                .of(letter(id), signOn)
                .orElseThrow(() -> new NotVisibleException("recording of " + signOn));
    }
}
