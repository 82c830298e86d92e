package org.plenary.signons.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Secrets as they lie in the database. */
@ApplicationScoped
class SealedSecrets {
    byte[] seal(Secret secret) {
        return secret.written().getBytes(UTF_8);
    }

    /** The secrets that sign for an endpoint at a moment, the newest first. */
    List<Secret> of(WebhookEndpoint endpoint, Instant now) {
        return endpoint.sealedSecrets(now).stream().map(this::open).toList();
    }

    private Secret open(byte[] sealed) {
        return Secret.read(new String(sealed, UTF_8));
    }
}
