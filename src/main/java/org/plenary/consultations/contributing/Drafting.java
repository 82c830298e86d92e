package org.plenary.consultations.contributing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.questions.Given;
import org.plenary.consultations.questions.Question;
import org.plenary.consultations.questions.Questions;
import org.plenary.consultations.questions.Wording;
import org.plenary.shared.secrecy.Vault;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;

/**
 * Writing the draft of a contribution. Colleagues do so at once: whoever saves what is no longer
 * the draft's latest is told, and nothing is overwritten. A draft can be written on after the end,
 * so that nothing typed is lost; it cannot be sent any more.
 */
@ApplicationScoped
class Drafting {
    private static final int MOST_FILES = 5;

    private final Beginning beginning;
    private final Contributions contributions;
    private final Questions questions;
    private final Vault vault;
    private final DatabaseClock clock;

    Drafting(
            Beginning beginning,
            Contributions contributions,
            Questions questions,
            Vault vault,
            DatabaseClock clock) {
        this.beginning = beginning;
        this.contributions = contributions;
        this.questions = questions;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Saves an answer.
     *
     * @throws org.plenary.shared.web.RefusedException if it is no answer to the question, or the
     *     question was reworded since it was shown
     */
    @Transactional
    Saved save(UUID consultationId, Holder holder, UUID questionId, Written written) {
        Consultation consultation = beginning.visible(consultationId, holder.actor());
        Contribution contribution = editable(consultation, holder);
        Question question = asked(consultation, questionId);
        if (question.version() != written.version()) {
            throw Refusal.because("contributing.refused.reworded").asException();
        }
        Wording wording = question.wording();
        Given given = written.given().fitting(wording).with(null);
        given.refusedBy(wording)
                .ifPresent(
                        refusal -> {
                            throw refusal.asException();
                        });
        DraftAnswer draft = contributions.drafts(contribution).get(questionId);
        boolean same =
                draft != null
                        && draft.given().equals(given)
                        && draft.questionVersion() == written.version();
        if (draft != null && draft.revision() != written.revision() && !same) {
            return new Saved(true, draft.revision(), draft.given());
        }
        boolean first = draft == null;
        if (first) {
            draft = new DraftAnswer(contribution, questionId);
        }
        if (!same || !draft.language().equals(written.language())) {
            draft.write(
                    written.version(),
                    given,
                    written.language(),
                    holder.actor().person(),
                    vault,
                    clock.now());
        }
        if (first) {
            contributions.keep(draft);
        }
        attach(contribution, question, written.files());
        return new Saved(false, draft.revision(), draft.given());
    }

    /** Adds a file to the answer to a question. */
    @Transactional
    Attachment attach(UUID consultationId, Holder holder, UUID questionId, CleanFile file) {
        Consultation consultation = beginning.visible(consultationId, holder.actor());
        Contribution contribution = editable(consultation, holder);
        return attach(contribution, asked(consultation, questionId), List.of(file)).get(0);
    }

    private List<Attachment> attach(
            Contribution contribution, Question question, List<CleanFile> files) {
        if (files.isEmpty()) {
            return List.of();
        }
        long there =
                contributions.files(contribution).stream()
                        .filter(file -> file.question().equals(question.id()))
                        .count();
        if (!question.wording().files() || there + files.size() > MOST_FILES) {
            throw Refusal.invalid("contributing.refused.files", MOST_FILES).asException();
        }
        List<Attachment> attached = new ArrayList<>();
        for (CleanFile file : files) {
            Attachment attachment = new Attachment(contribution, question.id(), file, vault);
            contributions.keep(attachment, file.content());
            attached.add(attachment);
        }
        return attached;
    }

    /** Takes a file out of the draft; what was sent keeps it, and else it is erased. */
    @Transactional
    void removeFile(UUID consultationId, Holder holder, UUID file) {
        Consultation consultation = beginning.visible(consultationId, holder.actor());
        Contribution contribution = editable(consultation, holder);
        contributions.takeOut(
                contributions
                        .file(contribution, file)
                        .orElseThrow(() -> new NotVisibleException("file " + file)));
    }

    private Contribution editable(Consultation consultation, Holder holder) {
        Contribution found = contributions.locked(beginning.required(consultation, holder));
        if (found.state() == ContributionState.WITHDRAWN) {
            throw Refusal.gone("contributing.refused.withdrawn").asException();
        }
        return found;
    }

    private Question asked(Consultation consultation, UUID id) {
        return questions
                .in(consultation, id)
                .filter(Question::isAsked)
                .orElseThrow(() -> new NotVisibleException("question " + id));
    }
}
