package org.plenary.signons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.jpa.HibernateHints;
import org.plenary.signons.counting.Tallies;

/**
 * The sign-ons whose names everybody may see, as lists show them. Their ids are read first: an
 * index has all that they are chosen and ordered by. How many are wanted stands in the SQL itself,
 * since the planner takes an unknown number for a tenth of all.
 */
@ApplicationScoped
public class ListedSignOns {
    private static final String LISTED =
            "letter = :letter and state = 'EFFECTIVE' and visibility = 'EVERYBODY' and name is not null";

    /** Networks first, then by country, as coalitions print their lists. */
    private static final String AS_PRINTED =
            " order by case when region = '001' then 0 else 1 end, case when country is null then 0 else 1 end,"
                    + " country, name_key, id";

    private static final String IN_A_REGION = " order by country nulls first, name_key, id";

    private final EntityManager database;
    private final Tallies tallies;

    ListedSignOns(EntityManager database, Tallies tallies) {
        this.database = database;
        this.tallies = tallies;
    }

    /**
     * A page of those that pass a filter.
     *
     * @param found how many there are on all pages
     */
    public record Narrowed(List<SignOn> page, Found found) {}

    /** A page of those that pass the filter, as lists are printed, and how many there are. */
    public Narrowed narrowed(Letter letter, SignOnFilter filter, long offset, int count) {
        Sought sought = sought(letter, filter);
        return new Narrowed(
                page(letter, filter, sought, offset, count), count(letter, filter, sought));
    }

    /** A page of those that pass the filter, as lists are printed. */
    public List<SignOn> page(Letter letter, SignOnFilter filter, long offset, int count) {
        return page(letter, filter, sought(letter, filter), offset, count);
    }

    private List<SignOn> page(
            Letter letter, SignOnFilter filter, Sought sought, long offset, int count) {
        return read(
                chosen(
                        "select id from sign_on where ",
                        letter,
                        filter,
                        sought,
                        order(filter) + " limit " + count + " offset " + offset));
    }

    private Found count(Letter letter, SignOnFilter filter, Sought sought) {
        int most = Found.most(filter);
        if (sought.looked() != null && filter.saysOnlyWords()) {
            return Found.of(sought.looked(), most);
        }
        Number found =
                (Number)
                        chosen(
                                        "select count(*) from (select 1 from sign_on where ",
                                        letter,
                                        filter,
                                        sought,
                                        // Words are met soonest in any order, all else in an
                                        // index's.
                                        (filter.words().isEmpty() ? order(filter) : "")
                                                + " limit "
                                                + (most + 1)
                                                + ") found")
                                .getSingleResult();
        return Found.of(found.longValue(), most);
    }

    /** In the order they came, from the one after a given id (null: the first). */
    public List<SignOn> after(Letter letter, SignOnFilter filter, UUID after, int count) {
        Query query =
                chosen(
                        "select id from sign_on where ",
                        letter,
                        filter,
                        sought(letter, filter),
                        (after == null ? "" : " and (moved_at, id) > " + place("after"))
                                + " order by moved_at, id limit "
                                + count);
        if (after != null) {
            query.setParameter("after", after);
        }
        return read(query);
    }

    /** The newest. */
    public Optional<SignOn> latest(Letter letter) {
        return read(newest(letter, "", 1)).stream().findFirst();
    }

    /**
     * The newest signatories, the newest first.
     *
     * @param before the last one already seen, or null
     */
    public List<SignOn> newest(Letter letter, UUID before, int count) {
        Query query =
                newest(
                        letter,
                        " and not observer"
                                + (before == null
                                        ? ""
                                        : " and (moved_at, id) < " + place("before")),
                        count);
        if (before != null) {
            query.setParameter("before", before);
        }
        return read(query);
    }

    // Nowhere for one whose name is sealed, so that nobody learns when it came.
    private static String place(String signOn) {
        return "(select s.moved_at, s.id from sign_on s where s.letter = :letter"
                + " and s.visibility = 'EVERYBODY' and s.id = :"
                + signOn
                + ")";
    }

    private Query newest(Letter letter, String condition, int count) {
        return database.createNativeQuery(
                        "select id from sign_on where "
                                + LISTED
                                + condition
                                + " order by moved_at desc, id desc limit "
                                + count)
                .setParameter("letter", letter.id());
    }

    /** All, as lists are printed, read from the database little by little. */
    public Stream<SignOn> stream(Letter letter) {
        return database.createNativeQuery(
                        "select * from sign_on where " + LISTED + AS_PRINTED, SignOn.class)
                .setParameter("letter", letter.id())
                .setHint(HibernateHints.HINT_FETCH_SIZE, 500)
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .getResultStream()
                .map(SignOn.class::cast);
    }

    /** Those whose ids a query chooses, in its order. */
    public List<SignOn> read(Query ids) {
        List<?> chosen = ids.getResultList();
        return database.unwrap(Session.class)
                .byMultipleIds(SignOn.class)
                .enableOrderedReturn(true)
                .multiLoad(chosen.stream().map(UUID.class::cast).toList());
    }

    private Sought sought(Letter letter, SignOnFilter filter) {
        return Sought.in(
                database,
                letter.id(),
                filter.words(),
                filter.countryOfWords(),
                () -> tallies.of(letter.id()).total());
    }

    private Query chosen(
            String select, Letter letter, SignOnFilter filter, Sought sought, String rest) {
        StringBuilder sql = new StringBuilder(select).append(LISTED).append(sought.condition());
        sql.append(filter.observers() ? " and observer" : " and not observer");
        if (filter.country() != null) {
            sql.append(" and country = :country");
        }
        if (filter.region() != null) {
            sql.append(" and region = :region");
        }
        if (filter.category() != null) {
            sql.append(" and category = :category");
        }
        Query query =
                database.createNativeQuery(sql.append(rest).toString())
                        .setParameter("letter", letter.id());
        sought.tell(query);
        if (filter.country() != null) {
            query.setParameter("country", filter.country());
        }
        if (filter.region() != null) {
            query.setParameter("region", filter.region());
        }
        if (filter.category() != null) {
            query.setParameter("category", filter.category().name());
        }
        return query;
    }

    // The same order, as an index has it.
    private static String order(SignOnFilter filter) {
        return filter.region() != null && filter.country() == null ? IN_A_REGION : AS_PRINTED;
    }
}
