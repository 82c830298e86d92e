package org.plenary.signons.erasing;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.signons.Letters;

/** Erasing on request under one letter, for programs. */
@Path("/api/v1/letters/{id}/erasures")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Sign-ons")
class LetterErasureApi {
    private final CurrentActor current;
    private final Letters letters;
    private final ErasingAddresses erasing;

    LetterErasureApi(CurrentActor current, Letters letters, ErasingAddresses erasing) {
        this.current = current;
        this.letters = letters;
        this.erasing = erasing;
    }

    @POST
    @Transactional
    @Operation(
            summary = "Erase a mail address under a letter; for its coordinators",
            description = "Names, roles and addresses are erased for good; counts stay.")
    public ErasureApi.Erased underLetter(
            @RestPath UUID id, @Valid @NotNull ErasureApi.Wanted body) {
        var letter = letters.coordinated(current.signedIn(), id);
        return new ErasureApi.Erased(
                erasing.erase(body.email(), Stream.of(letter), body.name(), current.get()));
    }
}
