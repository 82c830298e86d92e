package org.plenary.consultations.findings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.Consultations;
import org.plenary.consultations.contributing.Passage;
import org.plenary.organisations.Actor;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;

/** What people of a convenor do with findings: the one way in for pages and the API. */
@ApplicationScoped
public class WritingFindings {
    private static final int MOST = 500;
    private static final int MOST_EVIDENCE = 300;

    private final Consultations consultations;
    private final Findings findings;
    private final Promotions promotions;
    private final GroundedAnswers answers;
    private final Journal journal;
    private final DatabaseClock clock;

    WritingFindings(
            Consultations consultations,
            Findings findings,
            Promotions promotions,
            GroundedAnswers answers,
            Journal journal,
            DatabaseClock clock) {
        this.consultations = consultations;
        this.findings = findings;
        this.promotions = promotions;
        this.answers = answers;
        this.journal = journal;
        this.clock = clock;
    }

    /** The consultation for those who look after it. */
    Consultation convened(UUID id, Actor actor) {
        return consultations.convened(actor, id);
    }

    /** The finding of those who look after it, which nobody else changes meanwhile. */
    Finding locked(UUID consultation, UUID id, Actor actor) {
        return findings.locked(convened(consultation, actor), id)
                .orElseThrow(() -> new NotVisibleException("finding " + id));
    }

    @Transactional
    public Finding begin(UUID consultation, Content content, Actor actor) {
        Consultation convened = convened(consultation, actor);
        if (findings.count("consultation", convened) >= MOST) {
            throw Refusal.because("findings.refused.too-many", MOST).asException();
        }
        Finding made = new Finding(convened, content, actor, clock.now());
        findings.persist(made);
        journal.record(new FindingWritten(consultation, made.id(), 1, actor.by()));
        return made;
    }

    /**
     * Says it otherwise.
     *
     * @param seen the revision that was looked at
     */
    @Transactional
    Finding write(UUID consultation, UUID id, Content content, int seen, Actor actor) {
        Finding finding = locked(consultation, id, actor);
        journal.record(finding.write(content, seen, actor));
        return finding;
    }

    /** Puts passages behind it. */
    @Transactional
    public void add(
            UUID consultation,
            UUID id,
            Collection<Passage> passages,
            boolean against,
            Actor actor) {
        Finding finding = locked(consultation, id, actor);
        if (passages.isEmpty()) {
            throw Refusal.invalid("findings.refused.nothing-chosen").asException();
        }
        if (findings.evidence(id, 0).size() + passages.size() > MOST_EVIDENCE) {
            throw Refusal.because("findings.refused.too-much", MOST_EVIDENCE).asException();
        }
        answers.require(finding.consultation(), passages);
        passages.forEach(passage -> findings.add(finding, passage, against));
        changed(finding, actor);
    }

    /** Takes a passage away. */
    @Transactional
    void remove(UUID consultation, UUID id, UUID evidence, Actor actor) {
        Finding finding = locked(consultation, id, actor);
        findings.remove(
                findings.evidence(id, 0).stream()
                        .filter(e -> e.id().equals(evidence))
                        .findFirst()
                        .orElseThrow(() -> new NotVisibleException("evidence " + evidence)));
        changed(finding, actor);
    }

    /** Puts a finding that was promoted to this consultation behind it. */
    @Transactional
    public void addFinding(UUID consultation, UUID id, UUID below, Actor actor) {
        Finding finding = locked(consultation, id, actor);
        boolean takenUp =
                promotions.into(finding.consultation()).stream()
                        .anyMatch(p -> p.isTakenUp() && p.finding().id().equals(below));
        if (!takenUp) {
            throw new NotVisibleException("finding " + below);
        }
        findings.add(finding, below);
        changed(finding, actor);
    }

    /** Takes a finding from below away. */
    @Transactional
    void removeFinding(UUID consultation, UUID id, UUID below, Actor actor) {
        Finding finding = locked(consultation, id, actor);
        findings.remove(finding, below);
        changed(finding, actor);
    }

    private void changed(Finding finding, Actor actor) {
        findings.flush();
        journal.record(
                finding.evidence(
                        findings.evidence(finding.id(), 0).size(), below(finding).size(), actor));
    }

    private List<UUID> below(Finding finding) {
        return findings.below(Map.of(finding.id(), 0)).getOrDefault(finding.id(), List.of());
    }

    /** Asks for a second person. */
    @Transactional
    public void askForReview(UUID consultation, UUID id, Actor actor) {
        Finding finding = locked(consultation, id, actor);
        long pieces =
                findings.evidence(id, 0).stream().filter(e -> !e.against()).count()
                        + below(finding).size();
        journal.record(finding.askForReview(pieces, actor));
    }

    /**
     * A second person says what they think.
     *
     * @param seen the round that was looked at
     */
    @Transactional
    public void review(
            UUID consultation, UUID id, boolean agrees, int seen, String reason, Actor actor) {
        Finding finding = locked(consultation, id, actor);
        String why = reason == null ? "" : reason.strip();
        if (!agrees && why.isEmpty()) {
            throw Refusal.invalid("findings.refused.reason").asException();
        }
        if (why.length() > Content.LONGEST_REASONS) {
            throw Refusal.invalid("findings.refused.too-long", Content.LONGEST_REASONS)
                    .asException();
        }
        var now = clock.now();
        if (agrees) {
            FindingAgreed fact = finding.agree(seen, actor);
            findings.keep(new FindingVersion(finding, actor.person(), now));
            findings.keep(new Review(finding, true, why, actor, now));
            journal.record(fact);
        } else {
            FindingSentBack fact = finding.sendBack(seen, actor);
            findings.keep(new Review(finding, false, why, actor, now));
            journal.record(fact);
        }
    }

    /** Shows it to readers. */
    @Transactional
    public void publish(UUID consultation, UUID id, Actor actor) {
        journal.record(locked(consultation, id, actor).publish(actor));
    }
}
