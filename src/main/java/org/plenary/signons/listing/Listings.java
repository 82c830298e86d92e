package org.plenary.signons.listing;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.plenary.shared.geo.Geo;
import org.plenary.shared.i18n.Formats;
import org.plenary.signons.ListedSignOns;
import org.plenary.signons.SignOn;
import org.plenary.signons.SignatoryView;
import org.plenary.signons.Sought;
import org.plenary.signons.counting.Tallies;

/**
 * Reads lists page by page, from the name after the last one seen. Each page costs a few steps into
 * an index, however long the list is.
 */
@ApplicationScoped
class Listings {
    private static final String LISTED = Sought.LISTED;

    // From place to place by the index, however many names there are in each.
    private static final String PLACES =
            """
            with recursive place as (
                (select region, country from sign_on where %1$s order by region, country nulls first limit 1)
                union all
                select next.region, next.country from place cross join lateral (
                    (select region, country from sign_on where %1$s
                        and region = place.region and country > coalesce(place.country, '')
                        order by region, country nulls first limit 1)
                    union all
                    (select region, country from sign_on where %1$s
                        and region > place.region order by region, country nulls first limit 1)
                    limit 1) next)
            select region, country from place
            """
                    .formatted(LISTED);

    /**
     * A page of a list.
     *
     * @param more whether there is another
     */
    record Page(List<SignatoryView> signatories, boolean more) {}

    /**
     * @param country empty for networks of several countries
     */
    private record Place(String region, String country, String regionName, String countryName) {}

    private final EntityManager database;
    private final ListedSignOns listed;
    private final Tallies tallies;
    private final Formats formats;

    Listings(EntityManager database, ListedSignOns listed, Tallies tallies, Formats formats) {
        this.database = database;
        this.listed = listed;
        this.tallies = tallies;
        this.formats = formats;
    }

    /**
     * A page of a letter's public list.
     *
     * @param words folded words that the name must have, or empty
     * @param after the last one already seen, or null; if it is not in the list, the first page
     */
    @Transactional
    Page page(UUID letter, ListOrder order, Locale reader, String words, UUID after, int count) {
        Optional<SignOn> last = after == null ? Optional.empty() : listed(letter, after);
        Sought sought = Sought.in(database, letter, words, null, () -> tallies.of(letter).total());
        List<SignOn> found =
                order == ListOrder.NAME
                        ? byName(letter, Alphabet.of(reader.getLanguage()), sought, last, count + 1)
                        : byPlace(
                                letter,
                                places(letter, sought, order, reader),
                                sought,
                                last,
                                count + 1);
        return new Page(
                found.stream().limit(count).map(SignatoryView::of).toList(), found.size() > count);
    }

    private Optional<SignOn> listed(UUID letter, UUID id) {
        return database.createNativeQuery(
                        "select * from sign_on where " + LISTED + " and id = :id", SignOn.class)
                .setParameter("letter", letter)
                .setParameter("id", id)
                .getResultStream()
                .map(SignOn.class::cast)
                .findFirst();
    }

    private List<SignOn> byName(
            UUID letter, Alphabet alphabet, Sought sought, Optional<SignOn> last, int count) {
        String name = "name collate \"" + alphabet.collation() + "\"";
        List<SignOn> found = new ArrayList<>();
        boolean reached = last.isEmpty();
        for (Alphabet.Stretch stretch : alphabet.stretches()) {
            boolean lastIsHere =
                    !reached && holds(alphabet, stretch, last.get().name().orElseThrow());
            reached |= lastIsHere;
            if (reached && found.size() < count) {
                String sql =
                        LISTED
                                + sought.condition()
                                + " and "
                                + name
                                + " >= :from"
                                + (stretch.to() == null ? "" : " and " + name + " < :to")
                                + (lastIsHere ? " and (" + name + ", id) > (:name, :id)" : "")
                                + " order by "
                                + name
                                + ", id";
                Query query = query(sql, letter, sought, count - found.size());
                query.setParameter("from", stretch.from());
                if (stretch.to() != null) {
                    query.setParameter("to", stretch.to());
                }
                if (lastIsHere) {
                    query.setParameter("name", last.get().name().orElseThrow());
                    query.setParameter("id", last.get().id());
                }
                found.addAll(listed.read(query));
            }
        }
        return found;
    }

    private boolean holds(Alphabet alphabet, Alphabet.Stretch stretch, String name) {
        String collated = " collate \"" + alphabet.collation() + "\"";
        var query =
                database.createNativeQuery(
                                "select cast(:name as text)"
                                        + collated
                                        + " >= :from"
                                        + (stretch.to() == null
                                                ? ""
                                                : " and cast(:name as text)" + collated + " < :to"))
                        .setParameter("name", name)
                        .setParameter("from", stretch.from());
        if (stretch.to() != null) {
            query.setParameter("to", stretch.to());
        }
        return (Boolean) query.getSingleResult();
    }

    private List<SignOn> byPlace(
            UUID letter, List<Place> places, Sought sought, Optional<SignOn> last, int count) {
        List<SignOn> found = new ArrayList<>();
        boolean reached = last.isEmpty();
        for (Place place : places) {
            boolean lastIsHere = !reached && isOf(place, last.get());
            reached |= lastIsHere;
            if (reached && found.size() < count) {
                Sought here = sought.at(place.region(), place.country());
                String sql =
                        LISTED
                                + here.condition()
                                + " and region = :region and "
                                + (place.country().isEmpty()
                                        ? "country is null"
                                        : "country = :country")
                                + (lastIsHere ? " and (name_key, id) > (:key, :id)" : "")
                                + " order by name_key, id";
                Query query = query(sql, letter, here, count - found.size());
                query.setParameter("region", place.region());
                if (!place.country().isEmpty()) {
                    query.setParameter("country", place.country());
                }
                if (lastIsHere) {
                    query.setParameter("key", last.get().nameKey());
                    query.setParameter("id", last.get().id());
                }
                found.addAll(listed.read(query));
            }
        }
        return found;
    }

    private static boolean isOf(Place place, SignOn signOn) {
        return place.region().equals(signOn.region())
                && place.country().equals(signOn.country() == null ? "" : signOn.country());
    }

    /**
     * Where the letter's named signatories are, in the order in which a reader goes through them.
     */
    private List<Place> places(UUID letter, Sought sought, ListOrder order, Locale reader) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                sought.areFew()
                        ? sought.few().stream()
                                .map(hit -> new Object[] {hit.region(), hit.country()})
                                .toList()
                        : database.createNativeQuery(PLACES)
                                .setParameter("letter", letter)
                                .getResultList();
        Collator collator = Collator.getInstance(ULocale.forLocale(reader));
        Set<Place> different = new HashSet<>();
        for (Object[] row : rows) {
            String region = (String) row[0];
            String country = row[1] == null ? "" : (String) row[1];
            different.add(
                    new Place(
                            region,
                            country,
                            formats.place(reader, region),
                            country.isEmpty() ? "" : formats.place(reader, country)));
        }
        List<Place> places = new ArrayList<>(different);
        Comparator<Place> worldFirst =
                Comparator.comparing(place -> !Geo.WORLD.equals(place.region()));
        Comparator<Place> networksFirst = Comparator.comparing(place -> !place.country().isEmpty());
        Comparator<Place> byRegion = Comparator.comparing(Place::regionName, collator::compare);
        Comparator<Place> byCountry = Comparator.comparing(Place::countryName, collator::compare);
        places.sort(
                order == ListOrder.REGION
                        ? worldFirst
                                .thenComparing(byRegion)
                                .thenComparing(networksFirst)
                                .thenComparing(byCountry)
                        : networksFirst
                                .thenComparing(byCountry)
                                .thenComparing(worldFirst)
                                .thenComparing(byRegion));
        return places;
    }

    // Their ids first, and so many in the SQL itself: see ListedSignOns.
    private Query query(String condition, UUID letter, Sought sought, int count) {
        Query query =
                database.createNativeQuery(
                                "select id from sign_on where " + condition + " limit " + count)
                        .setParameter("letter", letter);
        sought.tell(query);
        return query;
    }
}
