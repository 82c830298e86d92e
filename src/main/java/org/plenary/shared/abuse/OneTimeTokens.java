package org.plenary.shared.abuse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.query.NativeQuery;

/**
 * The secrets in links that we send by mail: 256 random bits, of which only the hash is kept; good
 * for one purpose, until they expire, and for one deed. Which of two deeds at the same moment comes
 * first is decided by the database.
 */
@ApplicationScoped
public class OneTimeTokens {
    // Said to Hibernate, which else writes out and forgets all it knows before it touches this.
    private static final String TABLE = "one_time_token";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LONGEST = 64;

    private final EntityManager database;

    OneTimeTokens(EntityManager database) {
        this.database = database;
    }

    /** Where a token stands. */
    public enum State {
        GOOD,
        USED,
        EXPIRED
    }

    /**
     * What a token was given out for.
     *
     * @param subject the thing it is about
     */
    public record Known(UUID subject, State state) {
        public boolean isGood() {
            return state == State.GOOD;
        }
    }

    /** Makes a token about a thing; it is known only now. */
    @Transactional(Transactional.TxType.MANDATORY)
    public String issue(String purpose, UUID subject, Duration life) {
        return issue(purpose, List.of(subject), life).get(subject);
    }

    /** Makes a token about each of several things, in one statement; by thing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, String> issue(String purpose, Collection<UUID> subjects, Duration life) {
        Map<UUID, String> issued = new LinkedHashMap<>();
        subjects.forEach(subject -> issued.put(subject, random()));
        database.createNativeQuery(
                        """
                        insert into one_time_token (hash, purpose, subject, expires_at)
                        select hash, :purpose, subject, clock_timestamp() + :seconds * interval '1 second'
                        from unnest(:hashes, :subjects) as token (hash, subject)
                        """)
                .unwrap(NativeQuery.class)
                .addSynchronizedQuerySpace(TABLE)
                .setParameter("hashes", hashes(purpose, issued.values()))
                .setParameter("purpose", purpose)
                .setParameter("subjects", issued.keySet().toArray(UUID[]::new))
                .setParameter("seconds", life.toSeconds())
                .executeUpdate();
        return issued;
    }

    private static String random() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** Looks at a token without using it; nothing for one that was never given out for this. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Known> look(String purpose, String token) {
        if (isMalformed(token)) {
            return Optional.empty();
        }
        List<?> rows =
                database.createNativeQuery(
                                """
                                select subject, used_at, expires_at <= clock_timestamp()
                                from one_time_token where hash = :hash
                                """)
                        .setParameter("hash", hash(purpose, token))
                        .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(
                        row ->
                                new Known(
                                        (UUID) row[0],
                                        row[1] != null
                                                ? State.USED
                                                : (boolean) row[2] ? State.EXPIRED : State.GOOD))
                .findFirst();
    }

    /** Uses a token up; nothing unless it is good at this moment. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<UUID> redeem(String purpose, String token) {
        if (isMalformed(token)) {
            return Optional.empty();
        }
        return database
                .createNativeQuery(
                        """
                        update one_time_token set used_at = clock_timestamp()
                        where hash = :hash and used_at is null and expires_at > clock_timestamp()
                        returning subject
                        """)
                .setParameter("hash", hash(purpose, token))
                .getResultList()
                .stream()
                .map(UUID.class::cast)
                .findFirst();
    }

    /**
     * Of several tokens those that are good and that nobody else is using at this moment; they are
     * kept for the caller until the transaction ends, and not used up.
     *
     * @return what each was given out for, by token
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<String, UUID> hold(String purpose, Collection<String> tokens) {
        Map<String, String> byHash = new HashMap<>();
        tokens.stream()
                .filter(token -> !isMalformed(token))
                .forEach(token -> byHash.put(hash(purpose, token), token));
        List<?> rows =
                database.createNativeQuery(
                                """
                                select hash, subject from one_time_token
                                where hash = any(:hashes) and used_at is null and expires_at > clock_timestamp()
                                for update skip locked
                                """)
                        .setParameter("hashes", byHash.keySet().toArray(String[]::new))
                        .getResultList();
        Map<String, UUID> held = new HashMap<>();
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            held.put(byHash.get((String) row[0]), (UUID) row[1]);
        }
        return held;
    }

    /** Uses up what is held, see {@link #hold}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void redeemHeld(String purpose, Collection<String> tokens) {
        database.createNativeQuery(
                        "update one_time_token set used_at = clock_timestamp() where hash = any(:hashes)")
                .unwrap(NativeQuery.class)
                .addSynchronizedQuerySpace(TABLE)
                .setParameter("hashes", hashes(purpose, tokens))
                .executeUpdate();
    }

    /** Makes every token about a thing useless, for instance because a newer one was sent. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void revoke(String purpose, UUID subject) {
        database.createNativeQuery(
                        "delete from one_time_token where purpose = :purpose and subject = :subject and used_at is null")
                .setParameter("purpose", purpose)
                .setParameter("subject", subject)
                .executeUpdate();
    }

    /**
     * Forgets tokens that expired before a moment, and work that can no longer be spent.
     *
     * @return how many tokens there were
     */
    @Transactional
    public int forgetExpiredBefore(Instant moment) {
        database.createNativeQuery("delete from spent_work where expires_at < clock_timestamp()")
                .executeUpdate();
        return database.createNativeQuery("delete from one_time_token where expires_at < :moment")
                .setParameter("moment", moment)
                .executeUpdate();
    }

    // The purpose is part of the hash: a link for one thing opens nothing else.
    private static String hash(String purpose, String token) {
        return HexFormat.of().formatHex(Sha256.of(purpose + ":" + token));
    }

    private static String[] hashes(String purpose, Collection<String> tokens) {
        return tokens.stream().map(token -> hash(purpose, token)).toArray(String[]::new);
    }

    private static boolean isMalformed(String token) {
        return token == null || token.isEmpty() || token.length() > LONGEST;
    }
}
