package org.plenary.consultations.facilitating;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.contributing.Publication;
import org.plenary.consultations.questions.Given;
import org.plenary.consultations.questions.Stance;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.i18n.Language;
import org.plenary.shared.i18n.Messages;
import org.plenary.shared.web.Idempotent;

/** Meetings and tables of forms, for programs of facilitators. */
@Path("/api/v1/consultations/{id}/offline")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
@Authenticated
@Tag(name = "Consultations")
class OfflineApi {
    private static final int PAGE = 100;

    /**
     * A meeting; groups by name: women, men, other, age-0-17, age-18-24, age-25-59, age-60,
     * category-….
     */
    @Schema(name = "MeetingRequest")
    record MeetingRequest(
            @NotBlank String title,
            String place,
            String country,
            @NotNull LocalDate day,
            @NotBlank String language,
            int people,
            Map<String, Integer> groups,
            @NotBlank String consent,
            @NotBlank String publication) {
        MeetingDetails details() {
            return new MeetingDetails(
                    title.strip(),
                    place == null ? "" : place.strip(),
                    country,
                    day,
                    Locale.forLanguageTag(language).toLanguageTag(),
                    new Room(people, groups),
                    Consent.of(consent).orElse(null),
                    Publication.of(publication).orElse(null));
        }
    }

    /** A meeting in the list. */
    @Schema(name = "Meeting")
    record MeetingJson(UUID id, String title, LocalDate day, int people, boolean sent) {}

    /** A page of meetings. */
    @Schema(name = "Meetings")
    record MeetingsJson(List<MeetingJson> items, String next) {}

    /** What somebody said to a question. */
    @Schema(name = "MeetingVoice")
    record VoiceRequest(
            @NotNull UUID question,
            String words,
            List<String> chosen,
            Integer grade,
            String stance) {
        Given given() {
            return new Given(
                    words, chosen, grade, Stance.of(stance).orElse(null), List.of(), List.of());
        }
    }

    /** How many voices were sent. */
    @Schema(name = "MeetingSent")
    record SentJson(int voices) {}

    /** What is wrong in a column of a line. */
    @Schema(name = "OfflineFault")
    record FaultJson(int line, String column, String reason, String says) {}

    /** A table of forms. */
    @Schema(name = "OfflineTable")
    record TableJson(
            UUID id,
            boolean taken,
            int rows,
            int fresh,
            long alreadyThere,
            int imported,
            List<FaultJson> faults) {}

    private final Facilitators facilitators;
    private final Facilitating facilitating;
    private final ImportingForms importing;
    private final Meetings meetings;
    private final Messages messages;
    private final Language language;
    private final CurrentActor current;

    OfflineApi(
            Facilitators facilitators,
            Facilitating facilitating,
            ImportingForms importing,
            Meetings meetings,
            Messages messages,
            Language language,
            CurrentActor current) {
        this.facilitators = facilitators;
        this.facilitating = facilitating;
        this.importing = importing;
        this.meetings = meetings;
        this.messages = messages;
        this.language = language;
        this.current = current;
    }

    @GET
    @Path("meetings")
    @Transactional
    @Operation(summary = "Meetings that were written down")
    @APIResponse(responseCode = "404", description = "Not yours to facilitate")
    public MeetingsJson meetings(@RestPath UUID id, @RestQuery UUID after) {
        Consultation consultation = facilitators.facilitated(current.signedIn(), id);
        List<Meeting> found = meetings.of(consultation, after, PAGE + 1);
        return new MeetingsJson(
                found.stream().limit(PAGE).map(OfflineApi::json).toList(),
                found.size() > PAGE
                        ? "/api/v1/consultations/"
                                + id
                                + "/offline/meetings?after="
                                + found.get(PAGE - 1).id()
                        : null);
    }

    @POST
    @Path("meetings")
    @Idempotent
    @Operation(summary = "Begin to write a meeting down")
    @APIResponse(responseCode = "201", description = "Begun")
    public Response begin(@RestPath UUID id, @Valid @NotNull MeetingRequest wanted) {
        return Response.status(201)
                .entity(json(facilitating.begin(id, wanted.details(), current.signedIn())))
                .build();
    }

    @POST
    @Path("meetings/{meeting}/voices")
    @Idempotent
    @Operation(summary = "Write down what somebody said to a question")
    @APIResponse(responseCode = "201", description = "Written down")
    public Response hear(
            @RestPath UUID id, @RestPath UUID meeting, @Valid @NotNull VoiceRequest wanted) {
        facilitating.hear(id, meeting, wanted.question(), wanted.given(), null, current.signedIn());
        return Response.status(201).build();
    }

    @POST
    @Path("meetings/{meeting}/sending")
    @Operation(summary = "Send what was said; every voice becomes a contribution")
    public SentJson send(@RestPath UUID id, @RestPath UUID meeting) {
        return new SentJson(facilitating.send(id, meeting, current.signedIn()));
    }

    @POST
    @Path("files")
    @Consumes({"text/csv", PaperForm.DOCX, PaperForm.ODT})
    @Operation(summary = "Bring a table of forms, or a filled-in form; nothing is taken over yet")
    @APIResponse(responseCode = "201", description = "Looked at")
    public Response upload(@RestPath UUID id, @RestQuery String language, byte[] content) {
        OfflineFile file =
                importing.upload(
                        id,
                        content,
                        language == null ? "en" : Locale.forLanguageTag(language).toLanguageTag(),
                        current.signedIn());
        return Response.status(201).entity(table(id, file.id())).build();
    }

    @GET
    @Path("files/{file}")
    @Operation(summary = "What is in a table of forms, and what is wrong with it")
    public TableJson file(@RestPath UUID id, @RestPath UUID file) {
        return table(id, file);
    }

    @POST
    @Path("files/{file}/taking")
    @Operation(summary = "Take the good rows over")
    @APIResponse(responseCode = "409", description = "Taken over before, or nothing is taken now")
    public TableJson take(@RestPath UUID id, @RestPath UUID file) {
        importing.take(id, file, current.signedIn());
        return table(id, file);
    }

    private TableJson table(UUID id, UUID file) {
        ImportingForms.Preview found = importing.preview(id, file, current.signedIn());
        return new TableJson(
                file,
                found.file().isImported(),
                found.rows().size(),
                found.fresh().size(),
                found.file().isImported() ? found.file().alreadyThere() : found.known(),
                found.file().imported(),
                found.bad().stream()
                        .flatMap(row -> row.faults().stream().map(f -> fault(row.line(), f)))
                        .toList());
    }

    private FaultJson fault(int line, FormRow.Fault fault) {
        return new FaultJson(
                line,
                fault.column(),
                fault.messageKey(),
                messages.text(language.locale(), fault.messageKey(), fault.args().toArray()));
    }

    private static MeetingJson json(Meeting meeting) {
        MeetingDetails details = meeting.details();
        return new MeetingJson(
                meeting.id(),
                details.title(),
                details.heldOn(),
                details.room().people(),
                meeting.sentAt().isPresent());
    }
}
