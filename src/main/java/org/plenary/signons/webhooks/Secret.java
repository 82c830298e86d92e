package org.plenary.signons.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What an endpoint and the platform both know, and nobody else: it proves who sent a webhook. */
public final class Secret {
    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;

    private Secret(byte[] key) {
        this.key = key;
    }

    /** A new one. */
    public static Secret fresh() {
        byte[] key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return new Secret(key);
    }

    /** Reads one as it is written, {@code whsec_} and base64. */
    public static Secret read(String written) {
        if (!written.startsWith(PREFIX)) {
            throw new IllegalArgumentException("a webhook's secret begins with " + PREFIX);
        }
        return new Secret(Base64.getDecoder().decode(written.substring(PREFIX.length())));
    }

    /** As it is given to whoever receives. */
    public String written() {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    /**
     * The signature of a message, {@code v1,} and base64 of HMAC-SHA256 over id, time and body
     * joined by full stops.
     *
     * @param timestamp seconds since 1970
     */
    public String signature(String id, long timestamp, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] signed = mac.doFinal((id + "." + timestamp + "." + body).getBytes(UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
