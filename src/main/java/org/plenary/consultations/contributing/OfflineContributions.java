package org.plenary.consultations.contributing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.questions.Given;
import org.plenary.consultations.questions.Question;
import org.plenary.consultations.questions.Questionnaire;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.secrecy.Vault;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.Refusal;

/**
 * Contributions that somebody else writes down: what was said at a meeting, and forms on paper.
 * They follow the rules of all others.
 */
@ApplicationScoped
public class OfflineContributions {
    private final Contributions contributions;
    private final SendingContributions sending;
    private final Journal journal;
    private final Vault vault;
    private final DatabaseClock clock;

    OfflineContributions(
            Contributions contributions,
            SendingContributions sending,
            Journal journal,
            Vault vault,
            DatabaseClock clock) {
        this.contributions = contributions;
        this.sending = sending;
        this.journal = journal;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Begins one.
     *
     * @param meeting at which it was said, null for a form on paper
     * @param mark by which it is found again when it comes a second time, null for none
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Contribution begin(Consultation consultation, UUID meeting, String mark, Author author) {
        Contribution made =
                new Contribution(
                        consultation,
                        meeting == null ? Bearer.PAPER : Bearer.MEETING,
                        mark,
                        author,
                        vault);
        made.saidAt(meeting);
        contributions.persist(made);
        return made;
    }

    /**
     * Writes an answer down.
     *
     * @throws org.plenary.shared.web.RefusedException if it is no answer to the question
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public DraftAnswer write(
            Contribution contribution, Question question, Given given, String in, UUID person) {
        Given fitting = given.fitting(question.wording()).with(null);
        fitting.refusedBy(question.wording()).ifPresent(Refusal::raise);
        if (fitting.saysNothing()) {
            throw Refusal.invalid("contributing.refused.empty").asException();
        }
        DraftAnswer draft = new DraftAnswer(contribution, question.id());
        draft.write(question.version(), fitting, in, person, vault, clock.now());
        contributions.keep(draft);
        return draft;
    }

    /**
     * Sends one that was begun in this transaction, without asking the database for what is known.
     *
     * @param written its answers
     * @return what the journal is to say, with the facts of all others that come with it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public ContributionSent sendNew(
            Contribution contribution,
            List<DraftAnswer> written,
            Questionnaire all,
            Publication how) {
        Map<UUID, DraftAnswer> drafts = new HashMap<>();
        written.forEach(draft -> drafts.put(draft.question(), draft));
        List<Question> asked =
                all.askedOf(
                        q -> drafts.containsKey(q) ? drafts.get(q).given().chosen() : List.of());
        Author who = contribution.author(vault).orElseThrow();
        String hash = SendingContributions.hash(asked, drafts, List.of(), how);
        ContributionSent fact = contribution.send(who, null, how, hash, vault, clock.now());
        contributions.getEntityManager().persist(new Sending(contribution, clock.now()));
        SendingContributions.answers(contribution, asked, drafts, List.of())
                .forEach(contributions.getEntityManager()::persist);
        return fact;
    }

    /** Sends it as it was written down. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void send(Contribution contribution, Publication how) {
        contributions.flush();
        Author who = contribution.author(vault).orElseThrow();
        Map<UUID, DraftAnswer> drafts = contributions.drafts(contribution);
        List<Question> asked = sending.asked(contribution.consultation(), drafts);
        String hash = SendingContributions.hash(asked, drafts, List.of(), how);
        ContributionSent fact = contribution.send(who, null, how, hash, vault, clock.now());
        contributions.keep(
                new Sending(contribution, clock.now()),
                contribution,
                SendingContributions.answers(contribution, asked, drafts, List.of()));
        journal.record(fact);
    }

    /** Lets imports into a consultation wait for each other until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void alone(Consultation consultation) {
        contributions
                .getEntityManager()
                .createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended(:id, 0)) as text)")
                .setParameter("id", "offline-" + consultation.id())
                .getSingleResult();
    }

    /** Which of these were begun before. */
    public Set<String> there(Consultation consultation, Collection<String> marks) {
        return marks.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        contributions
                                .getEntityManager()
                                .createQuery(
                                        "select mark from Contribution where consultation = :consultation and mark in :marks",
                                        String.class)
                                .setParameter("consultation", consultation)
                                .setParameter("marks", marks)
                                .getResultList());
    }

    /** What was said at a meeting, in no meaningful order. */
    public List<Contribution> of(UUID meeting) {
        return contributions.list("meeting = ?1 order by id", meeting);
    }

    /** What was written down of these. */
    public List<DraftAnswer> written(Collection<Contribution> of) {
        return of.isEmpty()
                ? List.of()
                : contributions
                        .getEntityManager()
                        .createQuery(
                                "from DraftAnswer where contribution in :ids order by id",
                                DraftAnswer.class)
                        .setParameter("ids", of.stream().map(Contribution::id).toList())
                        .getResultList();
    }

    /** Forgets one that was not sent. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void drop(Contribution contribution) {
        if (contribution.state() != ContributionState.DRAFT) {
            throw Refusal.because("facilitating.refused.sent").asException();
        }
        contributions.eraseWords(contribution);
        contributions.delete(contribution);
    }
}
