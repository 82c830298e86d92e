package org.plenary.signons.managing;

import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.shared.secrecy.Vault;
import org.plenary.signons.NameVisibility;
import org.plenary.signons.SignOn;

/**
 * What a personal link allows, for programs. The link's token is in the body, so that it stands in
 * no log.
 */
@Path("/api/v1/letters/{id}/my-signature")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Sign-ons")
class ManageApi {
    @Schema(name = "PersonalLink")
    record Link(@NotBlank String token) {}

    @Schema(name = "PersonalWithdrawal")
    record WithdrawalBody(@NotBlank String token, @Size(max = 1000) String reason) {}

    @Schema(name = "PersonalVisibility")
    record VisibilityBody(
            @NotBlank String token,
            @NotBlank @Schema(examples = "coordinators") String visibility) {}

    @Schema(name = "PersonalErasure")
    record ErasureBody(
            @NotBlank String token,
            @Schema(description = "the name of the organisation, too") boolean name) {}

    /** The sign-on as its signatory sees it. */
    @Schema(name = "MySignOn")
    record Mine(UUID id, String name, String state, String visibility, String sha256) {}

    private final Managing managing;
    private final Vault vault;

    ManageApi(Managing managing, Vault vault) {
        this.managing = managing;
        this.vault = vault;
    }

    @POST
    @Transactional
    @Operation(summary = "Your sign-on, by the personal link's token")
    @APIResponse(responseCode = "404", description = "The token opens nothing here")
    public Mine mine(@RestPath UUID id, @Valid @NotNull Link body) {
        return mine(managing.open(id, body.token()));
    }

    @POST
    @Path("withdrawal")
    @Transactional
    @Operation(summary = "Withdraw your sign-on")
    public Mine withdraw(@RestPath UUID id, @Valid @NotNull WithdrawalBody body) {
        SignOn signOn = managing.open(id, body.token());
        managing.withdraw(signOn, body.reason());
        return mine(signOn);
    }

    @POST
    @Path("visibility")
    @Transactional
    @Operation(summary = "Show the name to fewer")
    @APIResponse(responseCode = "409", description = "That would show it to more")
    public Mine showTo(@RestPath UUID id, @Valid @NotNull VisibilityBody body) {
        SignOn signOn = managing.open(id, body.token());
        managing.showTo(signOn, NameVisibility.of(body.visibility()));
        return mine(signOn);
    }

    @POST
    @Path("erasure")
    @Transactional
    @Operation(summary = "Have your name and address erased; the count stays")
    @APIResponse(responseCode = "204", description = "Erased; the link is void")
    public void erase(@RestPath UUID id, @Valid @NotNull ErasureBody body) {
        managing.erase(managing.open(id, body.token()), body.name());
    }

    private Mine mine(SignOn signOn) {
        return new Mine(
                signOn.id(),
                signOn.identity(vault).name(),
                signOn.state().slug(),
                signOn.visibility().slug(),
                signOn.sha256());
    }
}
