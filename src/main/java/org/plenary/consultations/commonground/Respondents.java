package org.plenary.consultations.commonground;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who has answered in rounds, and what. */
@ApplicationScoped
class Respondents implements PanacheRepositoryBase<Respondent, UUID> {
    /** The one of this mark. */
    Optional<Respondent> of(Round round, String mark) {
        return find("round = ?1 and mark = ?2", round.id(), mark).firstResultOptional();
    }

    /** The one of this mark, made if need be; colleagues wait for each other. */
    Respondent locked(Round round, String mark, Who who) {
        boolean named = round.terms().naming() == Naming.BY_NAME;
        getEntityManager()
                .createNativeQuery(
                        "insert into ground_respondent"
                                + " (id, round, mark, region, category, organisation, name, changed)"
                                + " values (:id, :round, :mark, :region, :category,"
                                + " cast(:organisation as uuid), cast(:name as text), false)"
                                + " on conflict (round, mark) do nothing")
                .setParameter("id", UUID.randomUUID())
                .setParameter("round", round.id())
                .setParameter("mark", mark)
                .setParameter("region", who.region())
                .setParameter("category", who.category())
                .setParameter(
                        "organisation", named ? who.id().map(UUID::toString).orElse(null) : null)
                .setParameter("name", named ? who.name() : null)
                .executeUpdate();
        return find("round = ?1 and mark = ?2", round.id(), mark)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }

    /** What somebody has answered, by proposition. */
    Map<UUID, Position> positions(Respondent respondent) {
        return getEntityManager()
                .createQuery("from Position where respondent = :id", Position.class)
                .setParameter("id", respondent.id())
                .getResultStream()
                .collect(Collectors.toMap(Position::proposition, Function.identity()));
    }

    Optional<Position> position(Respondent respondent, Proposition proposition) {
        return getEntityManager()
                .createQuery(
                        "from Position where respondent = :id and proposition = :on",
                        Position.class)
                .setParameter("id", respondent.id())
                .setParameter("on", proposition.id())
                .getResultStream()
                .findFirst();
    }

    void keep(Position position) {
        getEntityManager().persist(position);
    }

    /** Whether somebody has answered a proposition. */
    boolean hasAnswers(Proposition proposition) {
        return !getEntityManager()
                .createQuery("select 1 from Position where proposition = :id", Integer.class)
                .setParameter("id", proposition.id())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** How many have answered in each of some rounds. */
    Map<UUID, Long> counts(Collection<UUID> rounds) {
        Map<UUID, Long> counts = new HashMap<>();
        if (!rounds.isEmpty()) {
            getEntityManager()
                    .createQuery(
                            "select round, count(*) from Respondent where round in :rounds group by round",
                            Object[].class)
                    .setParameter("rounds", rounds)
                    .getResultList()
                    .forEach(row -> counts.put((UUID) row[0], (Long) row[1]));
        }
        return counts;
    }

    /**
     * Renews the sums that convenors see meanwhile, if enough have answered since: from the
     * difference of fewer one could read a single answer.
     */
    void renewSums(Round round, int least) {
        getEntityManager().flush();
        Object mine =
                getEntityManager()
                        .createNativeQuery(
                                "select pg_try_advisory_xact_lock(hashtextextended(:key, 31))")
                        .setParameter("key", round.id().toString())
                        .getSingleResult();
        if (Boolean.FALSE.equals(mine) || count("round = ?1 and changed", round.id()) < least) {
            return;
        }
        getEntityManager()
                .createNativeQuery(
                        "update ground_position set told = stand where told is distinct from stand and respondent in"
                                + " (select id from ground_respondent where round = :round and changed)")
                .setParameter("round", round.id())
                .executeUpdate();
        getEntityManager()
                .createNativeQuery(
                        "update ground_respondent set changed = false where round = :round and changed")
                .setParameter("round", round.id())
                .executeUpdate();
    }

    /** The sums as convenors may know them meanwhile, by proposition; of none if too few. */
    Map<UUID, Tally> toldMeanwhile(Round round) {
        Map<UUID, Tally> tallies = new HashMap<>();
        getEntityManager()
                .createQuery(
                        "select p.proposition, p.told, count(*) from Position p join Respondent r on r.id = p.respondent"
                                + " where r.round = :round and p.told is not null group by p.proposition, p.told",
                        Object[].class)
                .setParameter("round", round.id())
                .getResultList()
                .forEach(
                        row ->
                                tallies.merge(
                                        (UUID) row[0],
                                        Tally.of((Stand) row[1], ((Long) row[2]).intValue()),
                                        Tally::plus));
        return tallies;
    }

    /** Who stood where in a round by name, by proposition, in alphabetical order. */
    Map<UUID, Map<Stand, List<String>>> named(Round round) {
        Map<UUID, Map<Stand, List<String>>> names = new HashMap<>();
        getEntityManager()
                .createQuery(
                        "select p.proposition, p.stand, r.name from Position p join Respondent r on r.id = p.respondent"
                                + " where r.round = :round and r.name is not null order by lower(r.name)",
                        Object[].class)
                .setParameter("round", round.id())
                .getResultList()
                .forEach(
                        row ->
                                names.computeIfAbsent(
                                                (UUID) row[0], p -> new EnumMap<>(Stand.class))
                                        .computeIfAbsent((Stand) row[1], s -> new ArrayList<>())
                                        .add((String) row[2]));
        return names;
    }

    /** Everything that was answered in a round, without saying by whom; one row for each. */
    List<Sheet> sheets(Round round, List<Proposition> asked) {
        List<?> rows =
                getEntityManager()
                        .createNativeQuery(
                                "select r.region, r.category, string_agg(q.place || left(p.stand, 1), ',')"
                                        + " from ground_position p join ground_respondent r on r.id = p.respondent"
                                        + " join unnest(cast(string_to_array(:asked, ',') as uuid[])) with ordinality as q(id, place)"
                                        + " on q.id = p.proposition where r.round = :round group by r.id")
                        .setParameter("round", round.id())
                        .setParameter(
                                "asked",
                                asked.stream()
                                        .map(p -> p.id().toString())
                                        .collect(Collectors.joining(",")))
                        .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(
                        row ->
                                Sheet.of(
                                        (String) row[0],
                                        (String) row[1],
                                        (String) row[2],
                                        asked.size()))
                .toList();
    }
}
