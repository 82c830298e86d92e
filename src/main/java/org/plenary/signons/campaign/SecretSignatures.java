package org.plenary.signons.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import org.plenary.shared.secrecy.Vault;

/**
 * Tells on an invitation that its organisation has signed without its name being shown to
 * everybody. Who reads the database without the vault's key sees a mark on every invitation and
 * cannot tell which of them mean something.
 */
@ApplicationScoped
class SecretSignatures {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Vault vault;

    SecretSignatures(Vault vault) {
        this.vault = vault;
    }

    /** A mark that means nothing. */
    static String none() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** The mark of an invitation whose organisation has signed secretly. */
    String markOf(UUID invitation) {
        return vault.mark("secret signature", invitation.toString());
    }

    /** Whether this mark on this invitation means that its organisation has signed. */
    boolean tells(UUID invitation, String mark) {
        return markOf(invitation).equals(mark);
    }
}
