package org.plenary.shared.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What everybody may know of the journal: how far it is sealed, and the seals of some entries. */
@ApplicationScoped
public class Seals {
    /** A transaction's clock is read before its entry is written, and never long before. */
    private static final Duration LEEWAY = Duration.ofSeconds(30);

    private final EntityManager database;

    Seals(EntityManager database) {
        this.database = database;
    }

    /**
     * The last sealed entry.
     *
     * @param number 0 for a journal without a seal
     * @param hash 64 zeros then
     */
    public record Head(long number, String hash) {}

    /**
     * An entry.
     *
     * @param number of its seal, 0 while it has none
     * @param hash of its seal, empty while it has none
     * @param details what the fact says, as JSON
     */
    public record Entry(String kind, Instant at, long number, String hash, String details) {}

    /** How far the journal is sealed. */
    @Transactional
    public Head head() {
        List<?> rows =
                database.createNativeQuery(
                                "select number, hash from journal_seal order by number desc limit 1")
                        .getResultList();
        if (rows.isEmpty()) {
            return new Head(0, Chain.START);
        }
        Object[] row = (Object[]) rows.get(0);
        return new Head(((Number) row[0]).longValue(), (String) row[1]);
    }

    /**
     * The entries about one thing of a subject, such as a sign-on of a letter, that were written
     * around some instants.
     *
     * @param component of the fact that names the thing, such as {@code signOn}
     */
    @Transactional
    public List<Entry> about(
            UUID subject, String component, UUID thing, Collection<Instant> around) {
        // Ids begin with their time, so that only a few of a letter's million entries are looked
        // at.
        return around.stream()
                .flatMap(
                        at ->
                                entries(
                                        " and j.details->>:component = :thing"
                                                + " and j.id between :from and :to",
                                        subject,
                                        query ->
                                                query.setParameter("component", component)
                                                        .setParameter("thing", thing.toString())
                                                        .setParameter("from", first(at, -1))
                                                        .setParameter("to", first(at, 1)))
                                        .stream())
                .distinct()
                .sorted((a, b) -> a.at().compareTo(b.at()))
                .toList();
    }

    /** The entries of these kinds about a subject, the earliest first. */
    @Transactional
    public List<Entry> of(UUID subject, Collection<String> kinds) {
        return entries(
                " and j.kind in :kinds", subject, query -> query.setParameter("kinds", kinds));
    }

    private List<Entry> entries(
            String condition,
            UUID subject,
            java.util.function.UnaryOperator<jakarta.persistence.Query> parameters) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                parameters
                        .apply(
                                database.createNativeQuery(
                                                "select j.kind, j.at, s.number, s.hash, j.details::text from journal j"
                                                        + " left join journal_seal s on s.entry = j.id"
                                                        + " where j.subject = :subject"
                                                        + condition
                                                        + " order by j.id")
                                        .setParameter("subject", subject))
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Entry(
                                        (String) row[0],
                                        (Instant) row[1],
                                        row[2] == null ? 0 : ((Number) row[2]).longValue(),
                                        row[3] == null ? "" : (String) row[3],
                                        (String) row[4]))
                .toList();
    }

    // The least UUIDv7 of an instant so long before or after.
    private static UUID first(Instant at, int leeways) {
        long millis = at.plus(LEEWAY.multipliedBy(leeways)).toEpochMilli();
        return new UUID(millis << 16, 0);
    }
}
