package org.plenary.signons.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.plenary.shared.secrecy.Vault;

/** Secrets as they lie in the database: unreadable without the platform's own. */
@ApplicationScoped
class SealedSecrets {
    private final Vault vault;

    SealedSecrets(Vault vault) {
        this.vault = vault;
    }

    byte[] seal(Secret secret) {
        return vault.seal(secret.written().getBytes(UTF_8));
    }

    /** The secrets that sign for an endpoint at a moment, the newest first. */
    List<Secret> of(WebhookEndpoint endpoint, Instant now) {
        return endpoint.sealedSecrets(now).stream().map(this::open).toList();
    }

    private Secret open(byte[] sealed) {
        return Secret.read(new String(vault.open(sealed), UTF_8));
    }
}
