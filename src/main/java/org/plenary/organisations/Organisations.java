package org.plenary.organisations;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.shared.web.NotVisibleException;

/** The register. */
@ApplicationScoped
public class Organisations implements PanacheRepositoryBase<Organisation, UUID> {
    public Optional<Organisation> bySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /** The organisation of this slug; where there is none, a 404. */
    public Organisation shown(String slug) {
        return bySlug(slug).orElseThrow(() -> new NotVisibleException("organisation " + slug));
    }

    /** The organisation that somebody means by an id, an address's name or the address itself. */
    Optional<Organisation> named(String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        String slug = text.strip().replaceFirst("^.*/organisations/", "").replaceFirst("/.*$", "");
        try {
            return findByIdOptional(UUID.fromString(slug));
        } catch (IllegalArgumentException notAnId) {
            return bySlug(slug);
        }
    }

    /** As {@link #named}, or the only one of exactly this name. */
    public Optional<Organisation> meant(String text) {
        Optional<Organisation> named = named(text);
        if (named.isPresent() || text == null || Folded.of(text).isEmpty()) {
            return named;
        }
        List<Organisation> ofThisName = find("foldedName", Folded.of(text)).range(0, 1).list();
        return ofThisName.size() == 1 ? Optional.of(ofThisName.get(0)) : Optional.empty();
    }

    public List<Organisation> byKeycloakIds(Collection<UUID> keycloakIds) {
        return keycloakIds.isEmpty() ? List.of() : list("keycloakId in ?1", keycloakIds);
    }

    public List<Organisation> byIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /** Holds the organisation's row until the transaction ends. */
    void lock(Organisation organisation) {
        getEntityManager().refresh(organisation, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * One page of the register in alphabetical order.
     *
     * @param after where the page before ended, null for the first page
     */
    public List<Organisation> page(Search search, Position after, int size) {
        return search.on(this, after).page(0, size).list();
    }

    /** How many organisations a search finds. */
    public long count(Search search) {
        return search.on(this, null).count();
    }

    /**
     * A name in a country.
     *
     * @param country null for networks of several countries
     */
    public record NameIn(String name, String country) {}

    /** Which of several names an organisation of the register goes by in that country. */
    @SuppressWarnings("unchecked")
    public Set<NameIn> known(List<NameIn> names) {
        List<Number> known =
                getEntityManager()
                        .createNativeQuery(
                                """
                                select n.place from unnest(:names, :countries) with ordinality as n (name, country, place)
                                where exists (select 1 from organisation o
                                    where (o.country = n.country or (o.country is null and n.country is null))
                                    and strpos(o.searchable, n.name) > 0)
                                """)
                        .setParameter(
                                "names",
                                names.stream()
                                        .map(each -> Folded.whole(each.name()))
                                        .toArray(String[]::new))
                        .setParameter(
                                "countries",
                                names.stream().map(NameIn::country).toArray(String[]::new))
                        .getResultList();
        return known.stream()
                .map(place -> names.get(place.intValue() - 1))
                .collect(Collectors.toSet());
    }

    /** Organisations of the same country that go by one of these names already. */
    public List<Organisation> alike(Profile profile) {
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        Stream.concat(Stream.of(profile.name()), profile.aliases().stream())
                .filter(name -> !Folded.of(name).isEmpty())
                .limit(20)
                .forEach(
                        name -> {
                            String parameter = "name" + conditions.size();
                            conditions.add("searchable like :" + parameter);
                            values.put(parameter, "%" + Folded.whole(name) + "%");
                        });
        if (conditions.isEmpty()) {
            return List.of();
        }
        String country = profile.country() == null ? "country is null" : "country = :country";
        if (profile.country() != null) {
            values.put("country", profile.country());
        }
        return find(
                        country
                                + " and ("
                                + String.join(" or ", conditions)
                                + ") order by foldedName",
                        values)
                .page(0, 5)
                .list();
    }
}
