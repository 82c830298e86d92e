package org.plenary.signons;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Whom a reader looks for among those listed: everybody, or those in whose names some words are.
 * Short lists are gone through. In long ones, few are found once, by the index of words, and lists
 * are made of these; if they are many, whoever goes through a list in its order soon meets them.
 * The planner is not left to guess which it is: it would think of a word what is true of the
 * average word, or of another letter.
 *
 * @param words folded: letters and digits only, so no character needs escaping; empty for everybody
 * @param named a country that the words name (ISO 3166-1 alpha-2), whose signatories are wanted,
 *     too; or null
 * @param few all of them, or null for many
 * @param looked how many were met when they were looked up, at most one more than are few; or null
 */
public record Sought(String words, String named, List<Hit> few, Integer looked) {
    /** Who is listed, in SQL, for a letter {@code :letter}. */
    public static final String LISTED =
            "letter = :letter and state = 'EFFECTIVE' and visibility = 'EVERYBODY'"
                    + " and name is not null and not observer";

    /** As many names as are gone through sooner than anything is looked up. */
    static final int SHORT = 20_000;

    private static final int FEW = Found.MOST_OF_WORDS;
    private static final int NEWEST = 1_000;
    private static final int MANY_OF_THE_NEWEST = 50;

    // An expression that no index of words answers, but one that holds the names in order does.
    private static final String HAS_WORDS = "search || '' like :words";

    /** One of the few, and where it is; the country is null for networks of several countries. */
    public record Hit(UUID id, String region, String country) {}

    /**
     * Looks who is meant.
     *
     * @param listed about how many there are in the letter's list
     */
    public static Sought in(
            EntityManager database, UUID letter, String words, String named, LongSupplier listed) {
        if (words.isEmpty()
                || listed.getAsLong() <= SHORT
                || areFrequent(database, letter, words)) {
            return new Sought(words, named, null, null);
        }
        List<Hit> hits = hits(database, letter, "search like :sought", "%" + words + "%");
        if (hits.size() <= FEW && named != null) {
            List<Hit> there = hits(database, letter, "country = :sought", named);
            hits = Stream.concat(hits.stream(), there.stream()).distinct().toList();
        }
        return new Sought(words, named, hits.size() > FEW ? null : hits, hits.size());
    }

    /** By those who came last, who are as good a sample as any. */
    private static boolean areFrequent(EntityManager database, UUID letter, String words) {
        Number found =
                (Number)
                        database.createNativeQuery(
                                        "select count(*) from (select search from sign_on where "
                                                + LISTED
                                                + " order by moved_at desc, id desc limit "
                                                + NEWEST
                                                + ") newest where "
                                                + HAS_WORDS)
                                .setParameter("letter", letter)
                                .setParameter("words", "%" + words + "%")
                                .getSingleResult();
        return found.intValue() >= MANY_OF_THE_NEWEST;
    }

    private static List<Hit> hits(
            EntityManager database, UUID letter, String condition, String sought) {
        List<?> rows =
                database.createNativeQuery(
                                "select id, region, country from sign_on where "
                                        + LISTED
                                        + " and "
                                        + condition
                                        + " limit "
                                        + (FEW + 1))
                        .setParameter("letter", letter)
                        .setParameter("sought", sought)
                        .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Hit((UUID) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    /** Whether all of them are known. */
    public boolean areFew() {
        return few != null;
    }

    /** What is asked of a row beside being listed, in SQL; see {@link #tell}. */
    public String condition() {
        if (areFew()) {
            return " and id = any(:few)";
        }
        if (words.isEmpty()) {
            return "";
        }
        return named == null ? " and " + HAS_WORDS : " and (" + HAS_WORDS + " or country = :named)";
    }

    /** Gives a query with this {@link #condition} its values. */
    public void tell(Query query) {
        if (areFew()) {
            query.setParameter("few", few.stream().map(Hit::id).toArray(UUID[]::new));
        } else if (!words.isEmpty()) {
            query.setParameter("words", "%" + words + "%");
            if (named != null) {
                query.setParameter("named", named);
            }
        }
    }

    /** Only those of one place; the country is empty for networks of several countries. */
    public Sought at(String region, String country) {
        return areFew()
                ? new Sought(
                        words,
                        named,
                        few.stream()
                                .filter(hit -> hit.region().equals(region))
                                .filter(
                                        hit ->
                                                country.equals(
                                                        hit.country() == null ? "" : hit.country()))
                                .toList(),
                        null)
                : this;
    }
}
