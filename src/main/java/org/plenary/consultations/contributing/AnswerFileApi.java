package org.plenary.consultations.contributing;

import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.secrecy.Vault;

/** The files of one's own answers, for programs. */
@Path("/api/v1/consultations/{id}/answers/{key}")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Consultations")
class AnswerFileApi {
    /**
     * A file to attach.
     *
     * @param content Base64; a PDF, PNG or JPEG of at most five MiB
     */
    @Schema(name = "NewAnswerFile")
    record NewFile(@NotBlank String name, @NotNull byte[] content) {}

    /**
     * A file in the draft, without what told who made it.
     *
     * @param name as its owner called it
     * @param size in bytes
     */
    @Schema(name = "AnswerFile")
    record FileJson(UUID id, UUID question, String name, String mediaType, int size) {}

    private final Beginning beginning;
    private final Drafting drafting;
    private final Contributions contributions;
    private final CurrentActor current;
    private final Vault vault;

    AnswerFileApi(
            Beginning beginning,
            Drafting drafting,
            Contributions contributions,
            CurrentActor current,
            Vault vault) {
        this.beginning = beginning;
        this.drafting = drafting;
        this.contributions = contributions;
        this.current = current;
        this.vault = vault;
    }

    @GET
    @Path("files")
    @Transactional
    @Operation(summary = "The files in the draft")
    public List<FileJson> files(@RestPath UUID id, @RestPath String key) {
        Holder holder = holder(key);
        return contributions
                .files(beginning.required(beginning.visible(id, holder.actor()), holder))
                .stream()
                .map(this::json)
                .toList();
    }

    @POST
    @Path("questions/{question}/files")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Attach a file to an answer",
            description = "What tells who made it, where or when is taken out of it first.")
    @APIResponse(responseCode = "201", description = "Attached")
    @APIResponse(
            responseCode = "422",
            description = "Too large, of no kind that can be cleaned, or one too many")
    public Response attach(
            @RestPath UUID id,
            @RestPath String key,
            @RestPath UUID question,
            @Valid @NotNull NewFile file) {
        Holder holder = holder(key);
        CleanFile clean = CleanFile.of(file.name(), file.content());
        Attachment attached = drafting.attach(id, holder, question, clean);
        return Response.created(
                        URI.create(
                                "/api/v1/consultations/%s/answers/%s/files/%s"
                                        .formatted(id, key, attached.id())))
                .entity(json(attached))
                .build();
    }

    @DELETE
    @Path("files/{file}")
    @Operation(summary = "Take a file out of the draft; what was sent keeps it")
    public void remove(@RestPath UUID id, @RestPath String key, @RestPath UUID file) {
        drafting.removeFile(id, holder(key), file);
    }

    private FileJson json(Attachment file) {
        return new FileJson(
                file.id(), file.question(), file.name(vault), file.mediaType(), file.size());
    }

    private Holder holder(String key) {
        return Holder.of(key, Holder.wantsSignIn(key) ? current.signedIn() : current.get());
    }
}
