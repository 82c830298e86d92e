package org.plenary.signons.listing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.UUID;

/**
 * Whom a reader looks for in a list: everybody, or those in whose names some words are. If they are
 * few, they are found once, in whatever order is quickest, and lists are made of these; if they are
 * many, whoever goes through a list soon meets them.
 *
 * @param words folded: letters and digits only, so no character needs escaping; empty for everybody
 * @param few all of them, or null for many
 */
record Sought(String words, List<Hit> few) {
    private static final int FEW = 1_000;

    /** One of the few, and where it is; the country is null for networks of several countries. */
    record Hit(UUID id, String region, String country) {}

    static Sought in(EntityManager database, UUID letter, String words) {
        if (words.isEmpty()) {
            return new Sought(words, null);
        }
        List<?> rows =
                database.createNativeQuery(
                                "select id, region, country from sign_on where "
                                        + Listings.LISTED
                                        + " and search like :words limit "
                                        + (FEW + 1))
                        .setParameter("letter", letter)
                        .setParameter("words", "%" + words + "%")
                        .getResultList();
        List<Hit> hits =
                rows.stream()
                        .map(Object[].class::cast)
                        .map(row -> new Hit((UUID) row[0], (String) row[1], (String) row[2]))
                        .toList();
        return new Sought(words, hits.size() > FEW ? null : hits);
    }

    boolean areFew() {
        return few != null;
    }

    /** What is asked of a row beside being listed. */
    String condition() {
        return areFew() ? " and id = any(:few)" : words.isEmpty() ? "" : " and search like :words";
    }

    void tell(Query query) {
        if (areFew()) {
            query.setParameter("few", few.stream().map(Hit::id).toArray(UUID[]::new));
        } else if (!words.isEmpty()) {
            query.setParameter("words", "%" + words + "%");
        }
    }

    /** Only those of one place. */
    Sought at(String region, String country) {
        return areFew()
                ? new Sought(
                        words,
                        few.stream()
                                .filter(hit -> hit.region().equals(region))
                                .filter(
                                        hit ->
                                                country.equals(
                                                        hit.country() == null ? "" : hit.country()))
                                .toList())
                : this;
    }
}
