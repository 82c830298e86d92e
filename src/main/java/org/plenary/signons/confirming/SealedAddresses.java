package org.plenary.signons.confirming;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.plenary.shared.secrecy.Vault;

/**
 * A mail address in the address of a page, sealed: so that nobody has to type it twice, and it
 * stands in no log.
 */
@ApplicationScoped
class SealedAddresses {
    private static final int LONGEST = 1_000;

    private final Vault vault;

    SealedAddresses(Vault vault) {
        this.vault = vault;
    }

    String seal(String email) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(vault.seal(email.getBytes(StandardCharsets.UTF_8)));
    }

    /** The address, empty if it is not one that we sealed. */
    String open(String sealed) {
        if (sealed == null || sealed.length() > LONGEST) {
            return "";
        }
        try {
            return new String(
                    vault.open(Base64.getUrlDecoder().decode(sealed)), StandardCharsets.UTF_8);
        } catch (RuntimeException notOurs) {
            return "";
        }
    }
}
