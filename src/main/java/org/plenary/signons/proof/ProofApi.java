package org.plenary.signons.proof;

import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.organisations.access.CurrentActor;

/** Proof in the API. */
@Path("/api/v1/letters/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Proof")
class ProofApi {
    private final Proofs proofs;
    private final SignOnProofs signOnProofs;
    private final ManifestFiles files;
    private final Verifying verifying;
    private final CurrentActor current;

    ProofApi(
            Proofs proofs,
            SignOnProofs signOnProofs,
            ManifestFiles files,
            Verifying verifying,
            CurrentActor current) {
        this.proofs = proofs;
        this.signOnProofs = signOnProofs;
        this.files = files;
        this.verifying = verifying;
        this.current = current;
    }

    @GET
    @Path("proof")
    @Operation(
            summary = "What can be proven of a letter",
            description =
                    "Every text it bound with how many signed which, on what sign-ons rest, and how far the journal is sealed.")
    @APIResponse(responseCode = "404", description = "No such letter for you to read")
    public Response proof(@RestPath UUID id) {
        return Response.ok(ProofJson.of(proofs.visibleTo(current.get(), id))).build();
    }

    @GET
    @Path("manifest")
    @Operation(
            summary = "The letter's manifest",
            description =
                    "Canonical JSON (RFC 8785, whole numbers only) of texts and signatories; sha256 is the hash of the bytes of the value of manifest.")
    @APIResponse(
            responseCode = "404",
            description = "No such letter for you to read, or an audience you do not belong to")
    public Response manifest(
            @RestPath UUID id,
            @Parameter(
                            description = "public, coalition, recipient or coordinators",
                            example = "public")
                    @RestQuery
                    String audience) {
        return files.manifest(current.get(), id, audience);
    }

    @GET
    @Path("sign-ons/{signOn}/proof")
    @Operation(summary = "What can be proven of a sign-on")
    @APIResponse(responseCode = "404", description = "No such sign-on for you to see")
    public SignOnProof signOn(@RestPath UUID id, @RestPath UUID signOn) {
        return signOnProofs.visibleTo(current.get(), id, signOn);
    }

    @POST
    @Path("verification")
    @Consumes({MediaType.TEXT_PLAIN, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Hold a hash, a text or a manifest against a letter",
            description = "Nothing of what is sent is kept.")
    @APIResponse(responseCode = "404", description = "No such letter for you to read")
    public Response verify(@RestPath UUID id, @NotBlank String content) {
        return Response.ok(verifying.of(current.get(), id, content)).build();
    }
}
