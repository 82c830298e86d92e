package org.plenary.consultations.findings;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.Consultations;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Coalition;

/**
 * Which findings somebody may read, and in which version: convenors see what they work on; readers
 * of the consultation what is published; whoever looks after a consultation above what was offered
 * to it. Called within a transaction.
 */
@ApplicationScoped
public class ReadableFindings {
    private final Findings findings;
    private final Promotions promotions;
    private final Consultations consultations;

    ReadableFindings(Findings findings, Promotions promotions, Consultations consultations) {
        this.findings = findings;
        this.promotions = promotions;
        this.consultations = consultations;
    }

    /** The finding, if this person may read it. */
    public Optional<Shown> one(UUID consultation, UUID id, Actor actor) {
        return Optional.ofNullable(findings.findById(id))
                .filter(f -> f.consultation().id().equals(consultation))
                .map(f -> of(List.of(f), actor).get(id));
    }

    /**
     * A part of those of a consultation, the oldest first, with one more if there are more.
     *
     * @param agreed whether only those that were agreed to
     * @param after the last one of the part before, null from the beginning
     */
    public List<Shown> of(
            Consultation consultation, Actor actor, boolean agreed, UUID after, int most) {
        Map<UUID, Boolean> known = new HashMap<>();
        String which = agreed ? "f.agreed > 0" : "1 = 1";
        List<Consultation> into = List.of();
        if (!convenes(consultation, actor, known)) {
            which += " and (f.published > 0";
            into =
                    !actor.signedIn()
                            ? List.of()
                            : promotions.above(consultation).stream()
                                    .filter(c -> convenes(c, actor, known))
                                    .toList();
            if (!into.isEmpty()) {
                which +=
                        " or exists (select 1 from Promotion p where p.finding = f and p.into in :into)";
            }
            which += ")";
        }
        List<Finding> part = findings.part(consultation, which, into, after, most + 1);
        Map<UUID, Shown> shown = of(part, actor);
        return part.stream().map(f -> shown.get(f.id())).filter(s -> s != null).toList();
    }

    /** Those of a consultation that are published, for whoever may read it. */
    public List<Shown> published(Consultation consultation) {
        List<Finding> all =
                findings.of(consultation).stream().filter(f -> f.published() > 0).toList();
        Map<UUID, Integer> wanted = new HashMap<>();
        all.forEach(f -> wanted.put(f.id(), f.published()));
        Map<UUID, Map<Integer, FindingVersion>> versions = versions(wanted);
        return all.stream()
                .map(
                        f ->
                                new Shown(
                                        f,
                                        versions.get(f.id()).get(f.published()).content(),
                                        f.published(),
                                        false))
                .toList();
    }

    /** Agreed findings of a coalition's consultations that may be read, the newest first. */
    public List<Shown> agreedIn(Coalition coalition, Actor actor, int most) {
        List<Finding> all = findings.agreedIn(coalition, 4 * most);
        Map<UUID, Shown> shown = of(all, actor);
        return all.stream().map(f -> shown.get(f.id())).filter(s -> s != null).limit(most).toList();
    }

    /** Those of these that may be read, by id. */
    public Map<UUID, Shown> byIds(Collection<UUID> ids, Actor actor) {
        return of(findings.byIds(ids).values(), actor);
    }

    /** Those of these that may be read, by id. */
    public Map<UUID, Shown> of(Collection<Finding> all, Actor actor) {
        Map<UUID, Boolean> convened = new HashMap<>();
        Map<UUID, Integer> wanted = new HashMap<>();
        List<Finding> others = new ArrayList<>();
        Map<UUID, Shown> shown = new HashMap<>();
        for (Finding f : all) {
            if (convenes(f.consultation(), actor, convened)) {
                shown.put(f.id(), new Shown(f, f.content(), 0, true));
            } else {
                others.add(f);
                if (f.published() > 0 && f.consultation().visibleTo(actor)) {
                    wanted.put(f.id(), f.published());
                }
            }
        }
        if (actor.signedIn()) {
            promotions
                    .of(others.stream().map(Finding::id).toList())
                    .forEach(
                            p -> {
                                if (convenes(p.into(), actor, convened)) {
                                    wanted.merge(p.finding().id(), p.version(), Math::max);
                                }
                            });
        }
        Map<UUID, Map<Integer, FindingVersion>> versions = versions(wanted);
        for (Finding f : others) {
            Integer number = wanted.get(f.id());
            if (number != null) {
                Content said = versions.get(f.id()).get(number).content();
                shown.put(f.id(), new Shown(f, said, number, false));
            }
        }
        return shown;
    }

    private Map<UUID, Map<Integer, FindingVersion>> versions(Map<UUID, Integer> wanted) {
        Map<UUID, Map<Integer, FindingVersion>> versions = new HashMap<>();
        findings.versions(wanted.keySet())
                .forEach(
                        v ->
                                versions.computeIfAbsent(v.finding(), f -> new HashMap<>())
                                        .put(v.number(), v));
        return versions;
    }

    private boolean convenes(Consultation c, Actor actor, Map<UUID, Boolean> known) {
        return actor.signedIn()
                && known.computeIfAbsent(c.id(), id -> consultations.isConvenedBy(actor, c));
    }
}
