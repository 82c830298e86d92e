package org.plenary.statements.following;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Proves that an address to unsubscribe at came from a mail of ours. The code is an HMAC over scope
 * and person rather than a stored token: it must stand in every mail in clear, so a token hashed at
 * rest would need a row per mail, while of this nothing is kept that could be stolen, and a link
 * works for as long as the key does. It lets its holder do one thing: end mails.
 */
@ApplicationScoped
class UnsubscribeCodes {
    private static final int BYTES = 18;

    private final SecretKeySpec key;

    UnsubscribeCodes(@ConfigProperty(name = "plenary.session-secret") String secret) {
        // A key of its own, so that no other use of the secret can make a code.
        this.key =
                new SecretKeySpec(
                        hmac(
                                new SecretKeySpec(
                                        secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"),
                                "plenary-unsubscribe-1"),
                        "HmacSHA256");
    }

    /** The path that unsubscribes this person, from the root. */
    String path(Scope scope, UUID person) {
        return "/unsubscribe/" + scope.slug() + "/" + person + "/" + code(scope, person);
    }

    boolean isRight(Scope scope, UUID person, String code) {
        return MessageDigest.isEqual(
                code(scope, person).getBytes(StandardCharsets.US_ASCII),
                code.getBytes(StandardCharsets.UTF_8));
    }

    private String code(Scope scope, UUID person) {
        byte[] whole = hmac(key, scope.slug() + " " + person);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.util.Arrays.copyOf(whole, BYTES));
    }

    private static byte[] hmac(SecretKeySpec key, String words) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(words.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }
}
