package org.plenary.consultations.findings;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.contributing.Passage;
import org.plenary.organisations.Coalition;

/** Every finding with its versions, its evidence and its reviews. */
@ApplicationScoped
public class Findings implements PanacheRepositoryBase<Finding, UUID> {
    /** Those of a consultation, the oldest first. */
    public List<Finding> of(Consultation consultation) {
        return list("consultation = ?1 order by id", consultation);
    }

    /**
     * A part of those of a consultation, the oldest first.
     *
     * @param which a condition on a finding {@code f}, which takes {@code :into}
     * @param into consultations for which they may have been offered
     * @param after the last one of the part before, null from the beginning
     */
    List<Finding> part(
            Consultation consultation,
            String which,
            Collection<Consultation> into,
            UUID after,
            int most) {
        var query =
                getEntityManager()
                        .createQuery(
                                "from Finding f where f.consultation = :consultation and "
                                        + which
                                        + (after == null ? "" : " and f.id > :after")
                                        + " order by f.id",
                                Finding.class)
                        .setParameter("consultation", consultation)
                        .setMaxResults(most);
        if (which.contains(":into")) {
            query.setParameter("into", into);
        }
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.getResultList();
    }

    /** Those of a coalition that were agreed to, the newest first. */
    List<Finding> agreedIn(Coalition coalition, int most) {
        return find(
                        "from Finding f join fetch f.consultation c where c.coalition = ?1 and f.agreed > 0 order by f.id desc",
                        coalition)
                .range(0, most - 1)
                .list();
    }

    /** The finding, if it is the consultation's. */
    public Optional<Finding> in(Consultation consultation, UUID id) {
        return find("consultation = ?1 and id = ?2", consultation, id).firstResultOptional();
    }

    /** As {@link #in}, and nobody else changes it until the transaction ends. */
    Optional<Finding> locked(Consultation consultation, UUID id) {
        getEntityManager()
                .createNativeQuery("select 1 from finding where id = :id for update")
                .setParameter("id", id)
                .getResultList();
        Optional<Finding> found = in(consultation, id);
        found.ifPresent(getEntityManager()::refresh);
        return found;
    }

    /** These, by id. */
    public Map<UUID, Finding> byIds(Collection<UUID> ids) {
        Map<UUID, Finding> found = new HashMap<>();
        if (!ids.isEmpty()) {
            list("from Finding f join fetch f.consultation where f.id in ?1", ids)
                    .forEach(each -> found.put(each.id(), each));
        }
        return found;
    }

    /** Everything that was agreed to about these findings. */
    List<FindingVersion> versions(Collection<UUID> findings) {
        return findings.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery(
                                "from FindingVersion where finding in :ids order by number",
                                FindingVersion.class)
                        .setParameter("ids", findings)
                        .getResultList();
    }

    /** A version of a finding. */
    Optional<FindingVersion> version(Finding finding, int number) {
        return getEntityManager()
                .createQuery(
                        "from FindingVersion where finding = :id and number = :number",
                        FindingVersion.class)
                .setParameter("id", finding.id())
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** The passages behind a version of a finding; 0 is what is worked on. */
    List<Evidence> evidence(UUID finding, int version) {
        return evidence(Map.of(finding, version)).getOrDefault(finding, List.of());
    }

    /** The passages behind these versions of findings, in an order that tells nothing. */
    Map<UUID, List<Evidence>> evidence(Map<UUID, Integer> versions) {
        Map<UUID, List<Evidence>> found = new HashMap<>();
        byNumber(versions)
                .forEach(
                        (number, ids) ->
                                getEntityManager()
                                        .createQuery(
                                                "from FindingEvidence where finding in :ids and version = :number"
                                                        + " order by answer, starts",
                                                Evidence.class)
                                        .setParameter("ids", ids)
                                        .setParameter("number", number)
                                        .getResultStream()
                                        .forEach(
                                                e ->
                                                        found.computeIfAbsent(
                                                                        e.finding(),
                                                                        f -> new ArrayList<>())
                                                                .add(e)));
        return found;
    }

    /** The findings from below behind these versions of findings. */
    Map<UUID, List<UUID>> below(Map<UUID, Integer> versions) {
        Map<UUID, List<UUID>> found = new HashMap<>();
        byNumber(versions)
                .forEach(
                        (number, ids) ->
                                getEntityManager()
                                        .createQuery(
                                                "from FindingSupport where finding in :ids and version = :number order by id",
                                                Support.class)
                                        .setParameter("ids", ids)
                                        .setParameter("number", number)
                                        .getResultStream()
                                        .forEach(
                                                s ->
                                                        found.computeIfAbsent(
                                                                        s.finding(),
                                                                        f -> new ArrayList<>())
                                                                .add(s.below())));
        return found;
    }

    private static Map<Integer, Set<UUID>> byNumber(Map<UUID, Integer> versions) {
        Map<Integer, Set<UUID>> ids = new HashMap<>();
        versions.forEach((id, number) -> ids.computeIfAbsent(number, n -> new HashSet<>()).add(id));
        return ids;
    }

    /** The findings of which these are evidence in the newest agreed version, by finding below. */
    public Map<UUID, List<UUID>> above(Collection<UUID> findings) {
        Map<UUID, List<UUID>> found = new HashMap<>();
        if (!findings.isEmpty()) {
            getEntityManager()
                    .createQuery(
                            "select s.below, s.finding from FindingSupport s join Finding f on f.id = s.finding"
                                    + " where s.below in :ids and s.version = f.agreed and f.agreed > 0"
                                    + " order by s.id",
                            Object[].class)
                    .setParameter("ids", findings)
                    .getResultStream()
                    .forEach(
                            row ->
                                    found.computeIfAbsent((UUID) row[0], b -> new ArrayList<>())
                                            .add((UUID) row[1]));
        }
        return found;
    }

    /** Those of these whose present evidence has been taken back or changed by its authors. */
    Set<UUID> worthALook(Collection<UUID> findings) {
        return findings.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        getEntityManager()
                                .createQuery(
                                        "select distinct e.finding from FindingEvidence e where e.finding in :ids"
                                                + " and e.version = 0 and not exists (select 1 from Answer a"
                                                + " where a.id = e.answer and a.current)",
                                        UUID.class)
                                .setParameter("ids", findings)
                                .getResultList());
    }

    /** Which of these answers are evidence of an agreed finding, with those findings. */
    public Map<UUID, Set<UUID>> of(Collection<UUID> answers) {
        Map<UUID, Set<UUID>> found = new HashMap<>();
        if (!answers.isEmpty()) {
            getEntityManager()
                    .createQuery(
                            "select e.answer, e.finding from FindingEvidence e join Finding f on f.id = e.finding"
                                    + " where e.answer in :ids and e.version = f.agreed and f.agreed > 0",
                            Object[].class)
                    .setParameter("ids", answers)
                    .getResultStream()
                    .forEach(
                            row ->
                                    found.computeIfAbsent((UUID) row[0], a -> new HashSet<>())
                                            .add((UUID) row[1]));
        }
        return found;
    }

    /** Puts a passage behind what is worked on; false if it was there. */
    boolean add(Finding finding, Passage passage, boolean against) {
        boolean there =
                evidence(finding.id(), 0).stream().anyMatch(e -> e.passage().equals(passage));
        if (!there) {
            getEntityManager().persist(new Evidence(finding.id(), 0, passage, against));
        }
        return !there;
    }

    /** Puts a finding from below behind what is worked on; false if it was there. */
    boolean add(Finding finding, UUID below) {
        boolean there =
                below(Map.of(finding.id(), 0))
                        .getOrDefault(finding.id(), List.of())
                        .contains(below);
        if (!there) {
            getEntityManager().persist(new Support(finding.id(), 0, below));
        }
        return !there;
    }

    void remove(Evidence evidence) {
        getEntityManager().remove(evidence);
    }

    void remove(Finding finding, UUID below) {
        getEntityManager()
                .createQuery(
                        "delete from FindingSupport where finding = :id and version = 0 and below = :below")
                .setParameter("id", finding.id())
                .setParameter("below", below)
                .executeUpdate();
    }

    /** Keeps what was agreed to, with its evidence. */
    void keep(FindingVersion version) {
        getEntityManager().persist(version);
        evidence(version.finding(), 0)
                .forEach(e -> getEntityManager().persist(e.in(version.number())));
        below(Map.of(version.finding(), 0))
                .getOrDefault(version.finding(), List.of())
                .forEach(
                        b ->
                                getEntityManager()
                                        .persist(
                                                new Support(
                                                        version.finding(), version.number(), b)));
    }

    void keep(Review review) {
        getEntityManager().persist(review);
    }

    /** What second persons said, the last one first. */
    List<Review> reviews(Finding finding) {
        return getEntityManager()
                .createQuery(
                        "from FindingReview where finding = :id order by round desc", Review.class)
                .setParameter("id", finding.id())
                .getResultList();
    }
}
