package org.plenary.signons;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
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
import org.plenary.shared.secrecy.Vault;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.signons.reservations.Wording;
import org.plenary.signons.reservations.WordingKind;

/** Sign-ons in the API: the list, signing, and taking back. */
@Path("/api/v1/letters")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Sign-ons")
class SignOnApi {
    private static final int MOST = 200;

    /**
     * What signs a letter.
     *
     * @param organisation absent for the one acted for
     * @param kind organisation (if absent) or individual
     * @param country of a person who signs in their own name
     * @param visibility to whom the name is shown: everybody (if absent), coalition-and-recipient,
     *     coalition, recipient or coordinators
     * @param onBehalfOf for how many members the organisation speaks
     * @param another "we are another organisation than the one of our name that is listed"
     */
    @Schema(
            name = "NewSignOn",
            examples =
                    """
                    {"sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     "role": "Executive director"}
                    """)
    record NewSignOn(
            @NotBlank String sha256,
            @Size(max = 200) String role,
            UUID organisation,
            String kind,
            String country,
            String visibility,
            boolean observer,
            Integer onBehalfOf,
            List<@Valid NewReservation> reservations,
            boolean another) {
        Declaration declaration(Actor actor) {
            Manner manner =
                    new Manner(
                            NameVisibility.of(visibility),
                            observer,
                            onBehalfOf,
                            reservations == null
                                    ? List.of()
                                    : reservations.stream().map(NewReservation::wording).toList(),
                            another);
            return plain(actor).in(manner);
        }

        private Declaration plain(Actor actor) {
            return SignOnKind.INDIVIDUAL.slug().equals(kind)
                    ? Declaration.inOwnName(role, country, sha256)
                    : Declaration.forOrganisation(
                            organisation == null ? actor.actingFor() : organisation, role, sha256);
        }
    }

    /**
     * What is to be printed with the name, once coordinators have agreed to it.
     *
     * @param kind reservation (if absent) or position
     * @param paragraph the id of the paragraph it is about, absent for the whole text
     */
    @Schema(name = "NewReservation")
    record NewReservation(
            String kind, String paragraph, @NotBlank @Size(max = Wording.LONGEST) String words) {
        Wording wording() {
            return new Wording(
                    WordingKind.POSITION.slug().equals(kind)
                            ? WordingKind.POSITION
                            : WordingKind.RESERVATION,
                    paragraph,
                    words);
        }
    }

    /** A page of sign-ons in the order they came; {@code next} is the address of the following. */
    @Schema(name = "SignOns")
    record Page(List<SignOnJson> items, String next) {}

    private final Letters letters;
    private final SignOns signOns;
    private final ListedSignOns listed;
    private final Signing signing;
    private final CsvExports exports;
    private final Vault vault;
    private final CurrentActor current;

    SignOnApi(
            Letters letters,
            SignOns signOns,
            ListedSignOns listed,
            Signing signing,
            CsvExports exports,
            Vault vault,
            CurrentActor current) {
        this.letters = letters;
        this.signOns = signOns;
        this.listed = listed;
        this.signing = signing;
        this.exports = exports;
        this.vault = vault;
        this.current = current;
    }

    @GET
    @Path("{id}/sign-ons")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            summary = "Who has signed",
            description =
                    "In the order they came, page by page; with format=csv all of them as RFC 4180.")
    public Response list(
            @RestPath UUID id,
            @Parameter(description = "json or csv", example = "csv") @RestQuery String format,
            @Parameter(description = "The id of the last one already read") @RestQuery UUID after,
            @RestQuery Integer limit,
            @RestQuery String q,
            @RestQuery String country,
            @RestQuery String region,
            @RestQuery String category,
            @Context UriInfo here) {
        Actor actor = current.get();
        if ("csv".equals(format)) {
            return exports.of(actor, id, false);
        }
        int count = limit == null ? 50 : Math.max(1, Math.min(MOST, limit));
        SignOnFilter filter = SignOnFilter.read(q, country, region, category);
        List<SignOnJson> found =
                QuarkusTransaction.requiringNew()
                        .call(
                                () ->
                                        listed
                                                .after(letter(actor, id), filter, after, count + 1)
                                                .stream()
                                                .map(SignOnJson::of)
                                                .toList());
        List<SignOnJson> page = found.stream().limit(count).toList();
        return Response.ok(
                        new Page(
                                page,
                                found.size() > count
                                        ? next(here, count, page.get(count - 1).id())
                                        : null))
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    // Narrowed as this page is.
    private static String next(UriInfo here, int count, UUID last) {
        URI next =
                here.getRequestUriBuilder()
                        .replaceQueryParam("limit", count)
                        .replaceQueryParam("after", last)
                        .build();
        return next.getRawPath() + "?" + next.getRawQuery();
    }

    @POST
    @Authenticated
    @Path("{id}/sign-ons")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Sign a letter",
            description =
                    "For an organisation whose mandate to sign you hold now, or in your own name where the letter allows it.")
    @APIResponse(responseCode = "201", description = "Signed; Location names the sign-on")
    @APIResponse(responseCode = "403", description = "No membership or no mandate")
    @APIResponse(responseCode = "404", description = "No such letter for you to read")
    @APIResponse(responseCode = "409", description = "Signed already, or the letter is closed")
    @APIResponse(
            responseCode = "412",
            description =
                    "The hash is not that of the letter's words; the detail has the right one")
    @APIResponse(responseCode = "503", description = "Membership cannot be confirmed at the moment")
    public Response sign(@RestPath UUID id, @Valid @NotNull NewSignOn wanted) {
        Actor actor = current.signedIn();
        UUID made = signing.sign(id, wanted.declaration(actor), actor);
        SignOnJson signOn =
                QuarkusTransaction.requiringNew()
                        .call(
                                () -> {
                                    SignOn own = signOns.findById(made);
                                    return SignOnJson.of(own, own.identity(vault));
                                });
        return Response.created(URI.create("/api/v1/letters/" + id + "/sign-ons/" + made))
                .entity(signOn)
                .build();
    }

    @GET
    @Path("{id}/sign-ons/{signOn}")
    @Operation(summary = "A sign-on")
    @APIResponse(responseCode = "404", description = "No such sign-on, or it was withdrawn")
    public SignOnJson show(@RestPath UUID id, @RestPath UUID signOn) {
        Actor actor = current.get();
        return QuarkusTransaction.requiringNew().call(() -> seen(actor, id, signOn));
    }

    @DELETE
    @Authenticated
    @Path("{id}/sign-ons/{signOn}")
    @Operation(
            summary = "Withdraw a sign-on",
            description = "By its signatory, or by a coordinator on the signatory's request.")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    @APIResponse(responseCode = "403", description = "Not yours to withdraw")
    public Response withdraw(
            @RestPath UUID id, @RestPath UUID signOn, @RestQuery @Size(max = 1000) String reason) {
        Actor actor = current.signedIn();
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                signing.withdraw(
                                        signOns.locked(letter(actor, id), signOn)
                                                .filter(found -> isKnownTo(actor, found))
                                                .orElseThrow(() -> noSuch(signOn)),
                                        reason,
                                        actor));
        return Response.noContent().build();
    }

    private SignOnJson seen(Actor actor, UUID id, UUID signOn) {
        Letter letter = letter(actor, id);
        SignOn found =
                signOns.seenBy(letter.audienceOf(actor), letter, signOn)
                        .or(
                                () ->
                                        signOns.of(letter, signOn)
                                                .filter(own -> signing.mayWithdraw(own, actor)))
                        .orElseThrow(() -> noSuch(signOn));
        return SignOnJson.of(found, found.identity(vault));
    }

    // To those who may not see the name there is no such sign-on to take back.
    private boolean isKnownTo(Actor actor, SignOn signOn) {
        return signOn.state().leadsTo(SignOnState.WITHDRAWN)
                && (signOn.visibility().shownTo(signOn.letter().audienceOf(actor))
                        || signing.mayWithdraw(signOn, actor));
    }

    private static NotVisibleException noSuch(UUID signOn) {
        return new NotVisibleException("sign-on " + signOn);
    }

    private Letter letter(Actor actor, UUID id) {
        return letters.shown(actor, id);
    }
}
