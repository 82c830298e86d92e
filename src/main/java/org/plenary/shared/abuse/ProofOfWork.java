package org.plenary.shared.abuse;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plenary.shared.secrecy.Vault;

/**
 * A sum that a browser does by itself: find a number which, written behind the challenge, gives a
 * hash that begins with some zero bits. It costs a visitor seconds and a flood hours, and asks
 * nobody to prove that they can see, hear or read.
 *
 * <p>After A. Back, "Hashcash – a denial of service counter-measure", 2002. A challenge is signed
 * by us, so it takes no memory until it is used; it can be used once, until it expires.
 */
@ApplicationScoped
public class ProofOfWork {
    private static final Pattern CHALLENGE =
            Pattern.compile("([0-9a-f]{32})\\.(\\d{1,2})\\.(\\d{1,12})\\.([\\w-]{43})");
    private static final int LONGEST_NUMBER = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final EntityManager database;
    private final Vault vault;
    private final Clock clock;
    private final int bits;
    private final Duration life;

    ProofOfWork(
            EntityManager database,
            Vault vault,
            Clock clock,
            @ConfigProperty(name = "plenary.abuse.work-bits") int bits,
            @ConfigProperty(name = "plenary.abuse.work-life") Duration life) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
        this.bits = bits;
        this.life = life;
    }

    /**
     * What is to be worked on.
     *
     * @param bits how many zero bits the hash must begin with
     */
    public record Challenge(String text, int bits) {}

    /** A new challenge, good for this purpose only. */
    public Challenge ask(String purpose) {
        byte[] id = new byte[16];
        RANDOM.nextBytes(id);
        String unsigned =
                HexFormat.of().formatHex(id)
                        + "."
                        + bits
                        + "."
                        + clock.instant().plus(life).getEpochSecond();
        return new Challenge(unsigned + "." + vault.mark("work", purpose, unsigned), bits);
    }

    /** Whether the work was done for this purpose, in time and for the first time; uses it up. */
    public boolean spend(String purpose, String challenge, String number) {
        if (challenge == null || number == null || number.length() > LONGEST_NUMBER) {
            return false;
        }
        Matcher parts = CHALLENGE.matcher(challenge);
        return parts.matches()
                && isOurs(purpose, challenge, parts.group(4))
                && zeroBits(Sha256.of(challenge + ":" + number)) >= Integer.parseInt(parts.group(2))
                && isFirstTime(parts.group(1), Long.parseLong(parts.group(3)));
    }

    private boolean isOurs(String purpose, String challenge, String signature) {
        String unsigned = challenge.substring(0, challenge.lastIndexOf('.'));
        return MessageDigest.isEqual(
                vault.mark("work", purpose, unsigned).getBytes(StandardCharsets.US_ASCII),
                signature.getBytes(StandardCharsets.US_ASCII));
    }

    private boolean isFirstTime(String id, long expires) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                database.createNativeQuery(
                                                        """
                                                        insert into spent_work (id, expires_at)
                                                        select :id, to_timestamp(:expires)
                                                        where to_timestamp(:expires) > clock_timestamp()
                                                        on conflict do nothing
                                                        """)
                                                .setParameter("id", id)
                                                .setParameter("expires", expires)
                                                .executeUpdate()
                                        == 1);
    }

    /** How many zero bits a hash begins with. */
    static int zeroBits(byte[] hash) {
        int zeros = 0;
        for (byte each : hash) {
            if (each != 0) {
                return zeros + Integer.numberOfLeadingZeros(each & 0xff) - 24;
            }
            zeros += 8;
        }
        return zeros;
    }
}
