package org.plenary.consultations.contributing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.Consultations;
import org.plenary.consultations.Taking;
import org.plenary.consultations.questions.Given;
import org.plenary.consultations.questions.Question;
import org.plenary.consultations.questions.Questionnaire;
import org.plenary.consultations.questions.Questions;
import org.plenary.organisations.Mandates;
import org.plenary.organisations.Organisation;
import org.plenary.organisations.Power;
import org.plenary.organisations.access.LiveMemberships;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.geo.Geo;
import org.plenary.shared.secrecy.Vault;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;

/**
 * Sending contributions and taking them back. The database's clock decides, read while the phases
 * are held: what is sent at the end itself is too late, on every node.
 */
@ApplicationScoped
class SendingContributions {
    private final Consultations consultations;
    private final Contributions contributions;
    private final Beginning beginning;
    private final Questions questions;
    private final Mandates mandates;
    private final LiveMemberships memberships;
    private final Receipts receipts;
    private final Journal journal;
    private final Vault vault;
    private final DatabaseClock clock;

    SendingContributions(
            Consultations consultations,
            Contributions contributions,
            Beginning beginning,
            Questions questions,
            Mandates mandates,
            LiveMemberships memberships,
            Receipts receipts,
            Journal journal,
            Vault vault,
            DatabaseClock clock) {
        this.consultations = consultations;
        this.contributions = contributions;
        this.beginning = beginning;
        this.questions = questions;
        this.mandates = mandates;
        this.memberships = memberships;
        this.receipts = receipts;
        this.journal = journal;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Sends the draft as it is. Runs its own transaction: Keycloak is asked before it begins. Sent
     * again unchanged, nothing happens.
     *
     * @return how often it has been sent
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    int send(UUID id, Holder holder, Manner manner) {
        if (holder.bearer() == Bearer.ORGANISATION) {
            memberships.require(holder.actor());
        }
        return QuarkusTransaction.requiringNew().call(() -> sent(id, holder, manner));
    }

    private int sent(UUID id, Holder holder, Manner manner) {
        Consultation consultation =
                consultations
                        .heldFor(holder.actor(), id)
                        .orElseThrow(() -> new NotVisibleException("consultation " + id));
        Contribution contribution = contributions.locked(beginning.required(consultation, holder));
        Organisation organisation = beginning.organisation(holder).orElse(null);
        Instant now = clock.now();
        if (contribution.state() == ContributionState.WITHDRAWN) {
            throw Refusal.gone("contributing.refused.withdrawn").asException();
        }
        if (!consultation.isOpen(now)) {
            throw Refusal.because(
                            Taking.refusesNow(consultation, now)
                                            .filter(r -> r.messageKey().endsWith("not-yet-open"))
                                            .isPresent()
                                    ? "contributing.refused.too-early"
                                    : "contributing.refused.too-late")
                    .asException();
        }
        refusal(consultation, holder, organisation, now)
                .ifPresent(
                        refusal -> {
                            throw refusal.asException();
                        });
        Map<UUID, DraftAnswer> drafts = contributions.drafts(contribution);
        List<Attachment> files = contributions.files(contribution);
        List<Question> asked = asked(consultation, drafts);
        refuseIfOpen(consultation, drafts, files);
        String hash = hash(asked, drafts, files, manner.publication());
        if (contribution.sha256().filter(hash::equals).isPresent()) {
            return contribution.number();
        }
        Author author = author(contribution, manner, holder);
        ContributionSent fact =
                contribution.send(author, organisation, manner.publication(), hash, vault, now);
        contributions.keep(
                new Sending(contribution, now),
                contribution,
                answers(contribution, asked, drafts, files));
        journal.record(fact);
        receipts.sent(contribution, author, holder, now);
        return contribution.number();
    }

    /** Why this person could not send it at an instant, whatever is in it. */
    Optional<Refusal> refusal(
            Consultation consultation, Holder holder, Organisation organisation, Instant now) {
        return Beginning.refusesPart(consultation, holder.bearer(), organisation)
                .or(() -> withoutMandate(holder, now));
    }

    private Optional<Refusal> withoutMandate(Holder holder, Instant now) {
        return holder.bearer() != Bearer.ORGANISATION
                        || mandates.inForce(
                                        holder.actor().person(),
                                        holder.actor().actingFor(),
                                        Power.CONTRIBUTE,
                                        now)
                                .isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.forbidden("contributing.refused.no-mandate"));
    }

    /** Takes a contribution back, at any time: nothing of it is kept. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    void withdraw(UUID id, Holder holder) {
        if (holder.bearer() == Bearer.ORGANISATION) {
            memberships.require(holder.actor());
        }
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            Consultation consultation = beginning.visible(id, holder.actor());
                            Contribution contribution =
                                    contributions.locked(beginning.required(consultation, holder));
                            withoutMandate(holder, clock.now())
                                    .ifPresent(
                                            refusal -> {
                                                throw refusal.asException();
                                            });
                            contributions.eraseWords(contribution);
                            journal.record(contribution.withdraw());
                        });
    }

    /** What is asked of whoever has answered so. */
    List<Question> asked(Consultation consultation, Map<UUID, DraftAnswer> drafts) {
        return questions
                .of(consultation)
                .askedOf(
                        question ->
                                drafts.containsKey(question)
                                        ? drafts.get(question).given().chosen()
                                        : List.of());
    }

    /** What has to be done before it can be sent. */
    Open open(Consultation consultation, Map<UUID, DraftAnswer> drafts, List<Attachment> files) {
        Questionnaire all = questions.of(consultation);
        List<Open.Missing> missing = new ArrayList<>();
        for (Question question : asked(consultation, drafts)) {
            DraftAnswer draft = drafts.get(question.id());
            boolean says = says(question.id(), draft, files);
            String why =
                    question.wording().required() && !says
                            ? "contributing.open.required"
                            : says && draft.questionVersion() != question.version()
                                    ? "contributing.open.reworded"
                                    : null;
            if (why != null) {
                missing.add(
                        new Open.Missing(
                                question.id(),
                                all.number(question.id()),
                                question.wording().brief(),
                                why));
            }
        }
        return new Open(missing);
    }

    private void refuseIfOpen(
            Consultation consultation, Map<UUID, DraftAnswer> drafts, List<Attachment> files) {
        Open open = open(consultation, drafts, files);
        if (!open.isNothing()) {
            throw Refusal.because("contributing.refused.open", open.missing().size()).asException();
        }
        boolean empty =
                asked(consultation, drafts).stream()
                        .noneMatch(q -> says(q.id(), drafts.get(q.id()), files));
        if (empty) {
            throw Refusal.because("contributing.refused.empty").asException();
        }
    }

    static boolean says(UUID question, DraftAnswer draft, List<Attachment> files) {
        return draft != null
                && (!draft.given().saysNothing()
                        || files.stream().anyMatch(file -> file.question().equals(question)));
    }

    static List<Answer> answers(
            Contribution contribution,
            List<Question> asked,
            Map<UUID, DraftAnswer> drafts,
            List<Attachment> files) {
        return asked.stream()
                .filter(q -> says(q.id(), drafts.get(q.id()), files))
                .map(
                        q ->
                                new Answer(
                                        contribution,
                                        drafts.get(q.id()),
                                        withFiles(q, drafts.get(q.id()), files)))
                .toList();
    }

    private static Given withFiles(Question question, DraftAnswer draft, List<Attachment> files) {
        return draft.given()
                .with(
                        files.stream()
                                .filter(file -> file.question().equals(question.id()))
                                .map(Attachment::id)
                                .toList());
    }

    private Author author(Contribution contribution, Manner manner, Holder holder) {
        if (manner.country() != null && !Geo.isCountry(manner.country())) {
            throw Refusal.invalid("contributing.refused.country").asException();
        }
        Author who = contribution.author(vault).orElseThrow();
        Author reached = who.reachedAt(manner.email(), manner.language());
        Author placed =
                holder.bearer() == Bearer.ORGANISATION ? reached : reached.in(manner.country());
        return new Author(
                placed.organisation(),
                holder.actor().person(),
                placed.name(),
                placed.email(),
                placed.language(),
                placed.country());
    }

    static String hash(
            List<Question> asked,
            Map<UUID, DraftAnswer> drafts,
            List<Attachment> files,
            Publication how) {
        StringBuilder said = new StringBuilder(how.slug());
        for (Question q : asked) {
            DraftAnswer draft = drafts.get(q.id());
            if (says(q.id(), draft, files)) {
                said.append('\n')
                        .append(q.id())
                        .append(draft.questionVersion())
                        .append(draft.language())
                        .append(withFiles(q, draft, files));
            }
        }
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(said.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
