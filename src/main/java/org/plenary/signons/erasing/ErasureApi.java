package org.plenary.signons.erasing;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.plenary.organisations.Role;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.signons.Letters;

/** Erasing on request under every letter, for programs. */
@Path("/api/v1/erasures")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Sign-ons")
class ErasureApi {
    @Schema(name = "ErasureRequest")
    record Wanted(
            @NotBlank @Email String email,
            @Schema(description = "names of organisations it signed for, too") boolean name) {}

    @Schema(name = "Erasure")
    record Erased(@Schema(description = "signatures the address had") int count) {}

    private final CurrentActor current;
    private final Letters letters;
    private final ErasingAddresses erasing;

    ErasureApi(CurrentActor current, Letters letters, ErasingAddresses erasing) {
        this.current = current;
        this.letters = letters;
        this.erasing = erasing;
    }

    @POST
    @Transactional
    @Operation(
            summary = "Erase a mail address under every letter; for platform administrators",
            description =
                    "Names, roles and addresses are erased for good; counts stay. An account that belongs to no"
                            + " organisation and follows nothing loses its name and address, too.")
    public Erased everywhere(@Valid @NotNull Wanted body) {
        if (!current.signedIn().is(Role.PLATFORM_ADMIN)) {
            throw new NotVisibleException("erasures");
        }
        return new Erased(
                erasing.eraseEverywhere(
                        body.email(), letters.streamAll(), body.name(), current.get()));
    }
}
