package org.plenary.signons;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;
import org.plenary.organisations.Organisation;
import org.plenary.shared.names.Names;

/** Every sign-on ever made; "live" are those that were not taken back. */
@ApplicationScoped
public class SignOns implements PanacheRepositoryBase<SignOn, UUID> {
    /** Networks first, then by country, as coalitions print their lists. */
    private static final String AS_PRINTED =
            " order by case when region = '001' then 0 else 1 end, case when country is null then 0 else 1 end,"
                    + " country, nameKey, id";

    /** The live sign-on that stands for this organisation, under any of its names. */
    public Optional<SignOn> standingFor(Letter letter, Organisation organisation) {
        Set<String> names = new HashSet<>(Names.spellings(organisation.name()));
        organisation.profile().aliases().forEach(alias -> names.addAll(Names.spellings(alias)));
        List<SignOn> candidates =
                list(
                        """
                        letter = ?1 and kind = ?2 and withdrawal is null
                            and (organisation = ?3 or (organisation is null and nameKey in ?4))
                        """,
                        letter,
                        SignOnKind.ORGANISATION,
                        organisation.id(),
                        names);
        return candidates.stream()
                .filter(
                        signOn ->
                                signOn.organisation().isPresent()
                                        || Objects.equals(signOn.country(), organisation.country()))
                .findFirst();
    }

    /** The live sign-on of a person in their own name. */
    public Optional<SignOn> standingOf(Letter letter, UUID person) {
        return find(
                        "letter = ?1 and kind = ?2 and withdrawal is null and person = ?3",
                        letter,
                        SignOnKind.INDIVIDUAL,
                        person)
                .firstResultOptional();
    }

    /** The sign-on, if it belongs to the letter and was not taken back. */
    public Optional<SignOn> live(Letter letter, UUID id) {
        return find("letter = ?1 and id = ?2 and withdrawal is null", letter, id)
                .firstResultOptional();
    }

    /** As {@link #live(Letter, UUID)}, and nobody else takes it back until the transaction ends. */
    public Optional<SignOn> liveLocked(Letter letter, UUID id) {
        return find("letter = ?1 and id = ?2 and withdrawal is null", letter, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The newest live sign-on. */
    public Optional<SignOn> latest(Letter letter) {
        return find("letter = ?1 and withdrawal is null order by id desc", letter)
                .firstResultOptional();
    }

    /**
     * The newest live sign-ons, the newest first.
     *
     * @param before the last one already seen, or null
     */
    public List<SignOn> newest(Letter letter, UUID before, int count) {
        return (before == null
                        ? find("letter = ?1 and withdrawal is null order by id desc", letter)
                        : find(
                                "letter = ?1 and withdrawal is null and id < ?2 order by id desc",
                                letter,
                                before))
                .range(0, count - 1)
                .list();
    }

    /** A page of the live sign-ons, as lists are printed. */
    public List<SignOn> live(Letter letter, SignOnFilter filter, int offset, int count) {
        return chosen(letter, filter, AS_PRINTED).range(offset, offset + count - 1).list();
    }

    /** How many live sign-ons pass the filter. */
    public long countLive(Letter letter, SignOnFilter filter) {
        return chosen(letter, filter, "").count();
    }

    /**
     * The live sign-ons in the order they came, from the one after a given id (null: the first).
     */
    public List<SignOn> liveAfter(Letter letter, SignOnFilter filter, UUID after, int count) {
        StringBuilder condition = new StringBuilder();
        Parameters values = condition(letter, filter, condition);
        if (after != null) {
            condition.append(" and id > :after");
            values.and("after", after);
        }
        return find(condition + " order by id", values).range(0, count - 1).list();
    }

    /** All live sign-ons as lists are printed, read from the database little by little. */
    public Stream<SignOn> streamLive(Letter letter) {
        return find("letter = ?1 and withdrawal is null" + AS_PRINTED, letter)
                .withHint(HibernateHints.HINT_FETCH_SIZE, 500)
                .withHint(HibernateHints.HINT_READ_ONLY, true)
                .stream();
    }

    /** Lets go of a sign-on that was only read, so that a long list needs no memory. */
    public void letGo(SignOn signOn) {
        getEntityManager().detach(signOn);
    }

    private PanacheQuery<SignOn> chosen(Letter letter, SignOnFilter filter, String order) {
        StringBuilder condition = new StringBuilder();
        Parameters values = condition(letter, filter, condition);
        return find(condition + order, values);
    }

    private static Parameters condition(
            Letter letter, SignOnFilter filter, StringBuilder condition) {
        condition.append("letter = :letter and withdrawal is null");
        Parameters values = Parameters.with("letter", letter);
        if (!filter.words().isEmpty()) {
            // Folded words hold letters and digits only, so no character needs escaping.
            condition.append(" and (search like :words");
            values.and("words", "%" + filter.words() + "%");
            if (filter.countryOfWords() != null) {
                condition.append(" or country = :named");
                values.and("named", filter.countryOfWords());
            }
            condition.append(")");
        }
        if (filter.country() != null) {
            condition.append(" and country = :country");
            values.and("country", filter.country());
        }
        if (filter.region() != null) {
            condition.append(" and region = :region");
            values.and("region", filter.region());
        }
        if (filter.category() != null) {
            condition.append(" and category = :category");
            values.and("category", filter.category());
        }
        return values;
    }
}
