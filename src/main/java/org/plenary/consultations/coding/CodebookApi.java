package org.plenary.consultations.coding;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Idempotent;

/** The codebook, for programs. */
@Path("/api/v1/consultations/{id}/codes")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Authenticated
@Tag(name = "Consultations")
class CodebookApi {
    /** A code. */
    @Schema(name = "Code")
    record CodeJson(
            UUID id,
            String name,
            String description,
            int colour,
            UUID parent,
            String term,
            UUID mergedInto) {
        static CodeJson of(Code c) {
            return new CodeJson(
                    c.id(),
                    c.name(),
                    c.description(),
                    c.colour(),
                    c.parent().orElse(null),
                    c.term().orElse(null),
                    c.mergedInto().orElse(null));
        }
    }

    /** A code to make or to reword. */
    @Schema(name = "NewCode")
    record NewCode(
            @NotBlank @Size(max = 80) String name,
            @Size(max = 1000) String description,
            int colour,
            UUID parent) {
        CodeForm.Words words() {
            return CodeForm.of(
                    name, description, colour, parent == null ? null : parent.toString());
        }
    }

    /** What a code is merged into. */
    @Schema(name = "CodeMerging")
    record Merging(@NotNull UUID into) {}

    private final Coders coders;
    private final Codes codes;
    private final MakingCodes making;
    private final CurrentActor current;

    CodebookApi(Coders coders, Codes codes, MakingCodes making, CurrentActor current) {
        this.coders = coders;
        this.codes = codes;
        this.making = making;
        this.current = current;
    }

    @GET
    @Transactional
    @Operation(summary = "The codebook, for coders")
    public List<CodeJson> codes(@RestPath UUID id) {
        return codes
                .list("consultation = ?1 order by id", coders.coded(id, current.signedIn()).id())
                .stream()
                .map(CodeJson::of)
                .toList();
    }

    @POST
    @Idempotent
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Make a code")
    public Response add(@RestPath UUID id, @Valid @NotNull NewCode wanted) {
        Code made = making.add(id, wanted.words(), current.signedIn());
        return Response.created(URI.create("/api/v1/consultations/" + id + "/codes/" + made.id()))
                .entity(CodeJson.of(made))
                .build();
    }

    @PUT
    @Path("{code}")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Reword a code")
    public CodeJson reword(@RestPath UUID id, @RestPath UUID code, @Valid @NotNull NewCode wanted) {
        return CodeJson.of(making.reword(id, code, wanted.words(), current.signedIn()));
    }

    @PUT
    @Path("{code}/merging")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Merge a code into another one")
    public CodeJson merge(@RestPath UUID id, @RestPath UUID code, @Valid @NotNull Merging merging) {
        return CodeJson.of(making.merge(id, code, merging.into(), current.signedIn()));
    }

    @DELETE
    @Path("{code}/merging")
    @Transactional
    @Operation(summary = "Take a merging back")
    public CodeJson part(@RestPath UUID id, @RestPath UUID code) {
        return CodeJson.of(making.part(id, code, current.signedIn()));
    }

    @DELETE
    @Path("{code}")
    @Transactional
    @Operation(summary = "Remove a code that was never given")
    public void remove(@RestPath UUID id, @RestPath UUID code) {
        making.remove(id, code, current.signedIn());
    }
}
