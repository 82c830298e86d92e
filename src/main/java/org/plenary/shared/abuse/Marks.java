package org.plenary.shared.abuse;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keyed hashes: whoever reads them without the key learns neither what they stand for nor can find
 * out by guessing.
 */
@ApplicationScoped
class Marks {
    private final SecretKeySpec key;

    Marks(@ConfigProperty(name = "plenary.session-secret") String secret) {
        key =
                new SecretKeySpec(
                        mac(
                                new SecretKeySpec(
                                        secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"),
                                "abuse"),
                        "HmacSHA256");
    }

    /** The mark of some words, as hexadecimal digits; 128 bits of it. */
    String of(String... words) {
        return HexFormat.of().formatHex(mac(key, String.join("\u0000", words)), 0, 16);
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
