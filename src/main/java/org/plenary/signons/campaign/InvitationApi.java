package org.plenary.signons.campaign;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
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
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Idempotent;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;
import org.plenary.signons.Letter;

/** Who is asked to sign, in the API. */
@Path("/api/v1/letters/{id}/invitations")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Authenticated
@Tag(name = "Campaigns", description = "For a letter's coordinators: whom they ask to sign")
class InvitationApi {
    private static final int MOST = 200;

    /** One organisation to ask. */
    @Schema(
            name = "NewSignatureInvitation",
            examples =
                    """
                    {"name": "Tierra Viva", "country": "CO", "contact": "Marisol Paz",
                     "email": "marisol@tierra.example", "language": "es", "why": "Signed in 2024"}
                    """)
    record NewInvitation(
            @NotBlank @Size(max = 300) String name,
            String country,
            @Size(max = 200) String contact,
            @Size(max = 254) String email,
            String language,
            @Size(max = 200) String why) {}

    /** What the one who was asked has said. */
    @Schema(
            name = "NewInvitationAnswer",
            examples = "{\"answer\": \"board\", \"on\": \"2026-11-25\"}")
    record NewAnswer(@NotBlank String answer, LocalDate on, @Size(max = 1000) String reason) {}

    /** A page in the order they came; {@code next} is the address of the following. */
    @Schema(name = "SignatureInvitations")
    record Page(List<InvitationJson> items, String next) {}

    /** What a list brought, or would bring: added + alreadyThere + leftOut = rows. */
    @Schema(name = "InvitationListReport")
    record Report(
            int rows,
            long added,
            long alreadyThere,
            long leftOut,
            List<Row> listed,
            boolean dryRun) {}

    /** A row that is not simply taken over. */
    @Schema(name = "ListedInvitation")
    record Row(int row, String name, @Schema(examples = "email-invalid") String reason) {}

    private final CoordinatedLetters letters;
    private final SignatureInvitations invitations;
    private final InvitingToSign inviting;
    private final TakingLists taking;
    private final Answering answering;
    private final Keeping keeping;
    private final CurrentActor current;
    private final DatabaseClock clock;

    InvitationApi(
            CoordinatedLetters letters,
            SignatureInvitations invitations,
            InvitingToSign inviting,
            TakingLists taking,
            Answering answering,
            Keeping keeping,
            CurrentActor current,
            DatabaseClock clock) {
        this.letters = letters;
        this.invitations = invitations;
        this.inviting = inviting;
        this.taking = taking;
        this.answering = answering;
        this.keeping = keeping;
        this.current = current;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(summary = "Who is asked to sign, and where it stands")
    @APIResponse(responseCode = "404", description = "No such letter for you to look after")
    public Page list(
            @RestPath UUID id,
            @Parameter(
                            description =
                                    "all, waiting, members, unwritten, unopened, opened, promised, board, overdue,"
                                            + " bounced, mine, declined or signed")
                    @RestQuery
                    @DefaultValue("all")
                    String which,
            @RestQuery String q,
            @Parameter(description = "The id of the last one already read") @RestQuery UUID after,
            @RestQuery Integer limit) {
        Actor actor = current.signedIn();
        Letter letter = letters.of(actor, id);
        int count = limit == null ? 50 : Math.max(1, Math.min(MOST, limit));
        BoardFilter filter = BoardFilter.read(which, q);
        LocalDate today = Boards.today(letter, clock.now());
        List<SignatureInvitation> found =
                invitations.after(
                        letter,
                        filter,
                        new SignatureInvitations.Asking(
                                actor.person(), today, invitations.census(letter, today).secret()),
                        after,
                        count + 1);
        List<InvitationJson> page = found.stream().limit(count).map(this::json).toList();
        return new Page(
                page,
                found.size() > count
                        ? "/api/v1/letters/"
                                + id
                                + "/invitations"
                                + filter.query()
                                + "&limit="
                                + count
                                + "&after="
                                + page.get(count - 1).id()
                        : null);
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Ask an organisation to sign", description = "Nothing is sent by it.")
    @APIResponse(responseCode = "201", description = "On the list; Location names it")
    @APIResponse(responseCode = "409", description = "It is on the list already")
    public Response invite(@RestPath UUID id, @Valid @NotNull NewInvitation wanted) {
        Actor actor = current.signedIn();
        Letter letter = letters.lockedFor(actor, id);
        InviteForm form =
                new InviteForm(
                        wanted.name(),
                        wanted.country(),
                        wanted.contact(),
                        wanted.email(),
                        wanted.language(),
                        wanted.why());
        Errors faults = form.faults();
        if (faults.any()) {
            throw Refusal.invalid(faults.all().get(0).messageKey()).asException();
        }
        SignatureInvitation made = inviting.invite(letter, inviting.read(letter, form), actor);
        return Response.created(URI.create("/api/v1" + made.href())).entity(json(made)).build();
    }

    @POST
    @Path("lists")
    @Consumes({"text/csv", MediaType.TEXT_PLAIN, MediaType.APPLICATION_OCTET_STREAM})
    @Transactional
    @Operation(
            summary = "Take over a list of organisations to ask",
            description =
                    "CSV with headings; delimiter, encoding and columns are guessed. The parameters name, country,"
                            + " category, section, contact, email, language and why choose a column by its number from"
                            + " 0, or none if empty. Sent twice, the list adds nothing.")
    @APIResponse(responseCode = "200", description = "The report; every row is accounted for")
    @APIResponse(responseCode = "422", description = "Not a readable list")
    public Report take(
            @RestPath UUID id,
            @RestQuery @DefaultValue("false") boolean dryRun,
            @RestQuery @DefaultValue("list.csv") String fileName,
            @Context UriInfo address,
            byte[] content) {
        Actor actor = current.signedIn();
        Letter letter = letters.lockedFor(actor, id);
        if (content == null || content.length == 0) {
            throw Refusal.invalid("signons.refused.list-empty").asException();
        }
        var mapping = InvitationListView.mapping(address.getQueryParameters()::getFirst);
        TakingLists.Preview preview =
                dryRun
                        ? taking.preview(letter, content, mapping)
                        : taking.confirm(
                                taking.upload(letter, fileName, content, actor), mapping, actor);
        return new Report(
                preview.rows().size(),
                preview.taken(),
                preview.already(),
                preview.rows().size() - preview.taken() - preview.already(),
                preview.rows().stream()
                        .filter(row -> row.reason().isPresent())
                        .map(row -> new Row(row.number(), row.name(), row.reason().orElseThrow()))
                        .toList(),
                dryRun);
    }

    @POST
    @Path("members")
    @Transactional
    @Operation(summary = "Ask every member of the coalition that is not on the list")
    public int inviteMembers(@RestPath UUID id) {
        Actor actor = current.signedIn();
        return inviting.inviteMembers(letters.lockedFor(actor, id), actor);
    }

    @GET
    @Path("{invitation}")
    @Transactional
    @Operation(summary = "One organisation that is asked to sign")
    public InvitationJson show(@RestPath UUID id, @RestPath UUID invitation) {
        return json(found(id, invitation));
    }

    @POST
    @Path("{invitation}/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            summary = "Write down what they have said",
            description = "answer is promised or board, with the day, or declined.")
    public InvitationJson answer(
            @RestPath UUID id, @RestPath UUID invitation, @Valid @NotNull NewAnswer said) {
        SignatureInvitation found = found(id, invitation);
        answering.record(
                found,
                new Answering.Said(
                        InvitationState.of(said.answer()).orElse(null), said.on(), said.reason()),
                current.signedIn());
        return json(found);
    }

    @DELETE
    @Path("{invitation}")
    @Transactional
    @Operation(summary = "Ask them no more")
    public Response remove(@RestPath UUID id, @RestPath UUID invitation) {
        keeping.remove(found(id, invitation), current.signedIn());
        return Response.noContent().build();
    }

    private InvitationJson json(SignatureInvitation invitation) {
        return InvitationJson.of(invitation, invitations.hasSigned(invitation));
    }

    private SignatureInvitation found(UUID id, UUID invitation) {
        return invitations
                .lockedOf(letters.of(current.signedIn(), id), invitation)
                .orElseThrow(() -> new NotVisibleException("invitation " + invitation));
    }
}
