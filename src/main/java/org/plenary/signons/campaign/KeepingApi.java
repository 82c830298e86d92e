package org.plenary.signons.campaign;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.plenary.shared.web.NotVisibleException;

/** What is kept of an organisation that is asked to sign, in the API. */
@Path("/api/v1/letters/{id}/invitations")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Authenticated
@Tag(name = "Campaigns")
class KeepingApi {
    /** A note to write down. */
    @Schema(name = "NewInvitationNote")
    record NewNote(@Schema(examples = "Their board meets on Friday") String words) {}

    /** What somebody wrote down. */
    @Schema(name = "InvitationNote")
    record NoteJson(UUID id, UUID person, String words, Instant at) {
        static NoteJson of(InvitationNote note) {
            return new NoteJson(note.id(), note.person(), note.words(), note.at());
        }
    }

    /** Who keeps after it. */
    @Schema(name = "InvitationAssignment")
    record Assignment(
            @Schema(description = "A colleague's id, me, or empty for nobody", examples = "me")
                    String colleague) {}

    /** Whom one writes to. */
    @Schema(name = "InvitationContact")
    record Contact(String contact, String email, @Schema(examples = "fr") String language) {}

    private final CoordinatedLetters letters;
    private final SignatureInvitations invitations;
    private final InvitationNotes notes;
    private final Keeping keeping;
    private final Assigning assigning;
    private final CurrentActor current;

    KeepingApi(
            CoordinatedLetters letters,
            SignatureInvitations invitations,
            InvitationNotes notes,
            Keeping keeping,
            Assigning assigning,
            CurrentActor current) {
        this.letters = letters;
        this.invitations = invitations;
        this.notes = notes;
        this.keeping = keeping;
        this.assigning = assigning;
        this.current = current;
    }

    @GET
    @Path("{invitation}/notes")
    @Transactional
    @Operation(summary = "What coordinators wrote down, the oldest first")
    @APIResponse(responseCode = "404", description = "No such invitation for you to look after")
    public List<NoteJson> notes(@RestPath UUID id, @RestPath UUID invitation) {
        return notes.about(found(id, invitation)).stream().map(NoteJson::of).toList();
    }

    @POST
    @Idempotent
    @Path("{invitation}/notes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Write a note")
    @APIResponse(responseCode = "201", description = "Written down")
    @APIResponse(responseCode = "422", description = "No words, or too many")
    public Response note(
            @RestPath UUID id, @RestPath UUID invitation, @Valid @NotNull NewNote wanted) {
        SignatureInvitation found = found(id, invitation);
        keeping.note(found, wanted.words(), current.signedIn());
        List<InvitationNote> all = notes.about(found);
        return Response.created(URI.create("/api/v1" + found.href() + "/notes"))
                .entity(NoteJson.of(all.get(all.size() - 1)))
                .build();
    }

    @PUT
    @Path("{invitation}/assignment")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Give it to a colleague")
    @APIResponse(responseCode = "422", description = "Nobody who looks after the letter")
    public InvitationJson assign(
            @RestPath UUID id, @RestPath UUID invitation, @NotNull Assignment wanted) {
        SignatureInvitation found = found(id, invitation);
        assigning.assign(
                found.letter(), List.of(found.id()), wanted.colleague(), current.signedIn());
        return json(found);
    }

    @PUT
    @Path("{invitation}/contact")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Change whom one writes to")
    @APIResponse(responseCode = "422", description = "No mail address")
    public InvitationJson contact(
            @RestPath UUID id, @RestPath UUID invitation, @NotNull Contact wanted) {
        SignatureInvitation found = found(id, invitation);
        keeping.contact(
                found, wanted.contact(), wanted.email(), wanted.language(), current.signedIn());
        return json(found);
    }

    @POST
    @Path("{invitation}/bounce")
    @Transactional
    @Operation(summary = "Mail to it came back")
    public InvitationJson bounced(@RestPath UUID id, @RestPath UUID invitation) {
        SignatureInvitation found = found(id, invitation);
        keeping.bounced(found, current.signedIn());
        return json(found);
    }

    private InvitationJson json(SignatureInvitation invitation) {
        return InvitationJson.of(invitation, invitations.hasSigned(invitation));
    }

    // Held, because a signature may come at the same moment.
    private SignatureInvitation found(UUID id, UUID invitation) {
        return invitations
                .lockedOf(letters.of(current.signedIn(), id), invitation)
                .orElseThrow(() -> new NotVisibleException("invitation " + invitation));
    }
}
