package org.plenary.signons.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.plenary.shared.secrecy.Vault;
import org.plenary.shared.web.NotVisibleException;

/** Hands a source file out to be saved, never to be shown by the browser. */
@ApplicationScoped
class RecordedFiles {
    private final Recordings recordings;
    private final Vault vault;

    RecordedFiles(Recordings recordings, Vault vault) {
        this.recordings = recordings;
        this.vault = vault;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Response download(Recording recording) {
        byte[] content =
                recording.signOn().erasedAt().isPresent()
                        ? null
                        : recordings.file(recording).orElse(null);
        if (content == null) {
            throw new NotVisibleException("file of recording " + recording.id());
        }
        String name =
                URLEncoder.encode(recording.notes(vault).fileName(), StandardCharsets.UTF_8)
                        .replace("+", "%20");
        return Response.ok(content)
                .type(recording.mediaType().orElseThrow())
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
