package org.plenary.signons.proof;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Cached;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Htmx;

/** Proof of a letter and of each sign-on, and the place where anybody checks. */
@Path("/letters/{id}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ProofPages {
    @CheckedTemplate(basePath = "proof")
    static class Templates {
        static native TemplateInstance proof(ProofView proof);

        static native TemplateInstance signOn(SignOnProof proof);

        static native TemplateInstance verification(
                ProofView proof, Verification result, String content, Errors errors);
    }

    private final Proofs proofs;
    private final SignOnProofs signOnProofs;
    private final ManifestFiles files;
    private final Verifying verifying;
    private final CurrentActor current;
    private final Cached cached;
    private final Htmx htmx;

    ProofPages(
            Proofs proofs,
            SignOnProofs signOnProofs,
            ManifestFiles files,
            Verifying verifying,
            CurrentActor current,
            Cached cached,
            Htmx htmx) {
        this.proofs = proofs;
        this.signOnProofs = signOnProofs;
        this.files = files;
        this.verifying = verifying;
        this.current = current;
        this.cached = cached;
        this.htmx = htmx;
    }

    @GET
    @Path("proof")
    public Response proof(@RestPath UUID id, @Context Request request) {
        ProofView proof = proofs.visibleTo(current.get(), id);
        return cached.page(request, proof, () -> Templates.proof(proof));
    }

    @GET
    @Path("sign-ons/{signOn}/proof")
    public TemplateInstance signOn(@RestPath UUID id, @RestPath UUID signOn) {
        return Templates.signOn(signOnProofs.visibleTo(current.get(), id, signOn));
    }

    @GET
    @Path("manifest.json")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    public Response manifest(@RestPath UUID id, @RestQuery String audience) {
        return files.manifest(current.get(), id, audience);
    }

    /** The bytes of which a text's hash is made. */
    @GET
    @Path("texts/{version}.txt")
    @Produces({MediaType.TEXT_PLAIN, MediaType.TEXT_HTML})
    public Response text(@RestPath UUID id, @RestPath int version) {
        return files.text(current.get(), id, version);
    }

    @GET
    @Path("verification")
    public TemplateInstance verification(@RestPath UUID id) {
        return Templates.verification(proofs.visibleTo(current.get(), id), null, "", Errors.none());
    }

    /** Answers at once; nothing of what was sent is kept. */
    @POST
    @Path("verification")
    public Response verify(@RestPath UUID id, @RestForm FileUpload file, @RestForm String content) {
        ProofView proof = proofs.visibleTo(current.get(), id);
        String sent = file != null && file.size() > 0 ? read(file) : content;
        if (sent == null || sent.isBlank()) {
            TemplateInstance page =
                    Templates.verification(
                            proof, null, "", Errors.on("content", "proof.error.nothing"));
            return htmx.invalid(page, page);
        }
        return Response.ok(
                        Templates.verification(
                                proof,
                                verifying.of(current.get(), id, sent),
                                file != null && file.size() > 0 ? "" : content,
                                Errors.none()))
                .header("Cache-Control", "private, no-store")
                .build();
    }

    private static String read(FileUpload file) {
        try {
            return new String(Files.readAllBytes(file.uploadedFile()), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
