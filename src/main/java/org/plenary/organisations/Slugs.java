package org.plenary.organisations;

import com.ibm.icu.text.Transliterator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Addresses made from names: "Réseau Sahélien" becomes {@code reseau-sahelien}. */
@ApplicationScoped
class Slugs {
    private static final Transliterator LATIN =
            Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
    private static final int LONGEST = 60;
    // Addresses with a meaning of their own.
    private static final Set<String> TAKEN = Set.of("new", "mine");

    private final EntityManager database;

    Slugs(EntityManager database) {
        this.database = database;
    }

    /** The name in lower-case ASCII letters, digits and hyphens; "organisation" if none is left. */
    static String of(String name) {
        String plain =
                LATIN.transliterate(name)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("['’ʹʺ]", "")
                        .replaceAll("[^a-z0-9]+", "-");
        if (plain.length() > LONGEST) {
            int wordEnd = plain.lastIndexOf('-', LONGEST);
            plain = plain.substring(0, wordEnd > LONGEST / 2 ? wordEnd : LONGEST);
        }
        plain = plain.replaceAll("^-+|-+$", "");
        return plain.isEmpty() ? "organisation" : plain;
    }

    /** A slug no organisation has; until the transaction ends, nobody else gets one. */
    String forOrganisation(String name) {
        return unused("organisation", of(name));
    }

    /** A slug no coalition has; until the transaction ends, nobody else gets one. */
    String forCoalition(String name) {
        return unused("coalition", of(name));
    }

    private String unused(String table, String wanted) {
        // Registrations are rare enough to go one by one; without this, two of the same name at
        // once
        // would both find it free and one would fail.
        database.createNativeQuery("select pg_advisory_xact_lock(hashtext(:table || '-slug'))")
                .setParameter("table", table)
                .getSingleResult();
        Set<Object> used =
                new HashSet<>(
                        database.createNativeQuery(
                                        "select slug from "
                                                + table
                                                + " where slug = :wanted or slug like :numbered")
                                .setParameter("wanted", wanted)
                                .setParameter("numbered", wanted + "-%")
                                .getResultList());
        String slug = wanted;
        for (int number = 2; used.contains(slug) || TAKEN.contains(slug); number++) {
            slug = wanted + "-" + number;
        }
        return slug;
    }
}
