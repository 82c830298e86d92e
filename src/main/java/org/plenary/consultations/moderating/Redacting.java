package org.plenary.consultations.moderating;

import com.ibm.icu.text.BreakIterator;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.Consultations;
import org.plenary.consultations.contributing.Answer;
import org.plenary.consultations.contributing.Contribution;
import org.plenary.consultations.contributing.Contributions;
import org.plenary.consultations.contributing.DraftAnswer;
import org.plenary.consultations.questions.Given;
import org.plenary.consultations.questions.Mask;
import org.plenary.consultations.questions.Mask.Stretch;
import org.plenary.organisations.Actor;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.secrecy.Vault;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;

/**
 * Takes words out of an answer, its earlier versions and its draft. They are kept sealed for the
 * coordinators for a while, and then erased.
 */
@ApplicationScoped
class Redacting {
    private final Consultations consultations;
    private final Contributions contributions;
    private final Redactions redactions;
    private final Sketches sketches;
    private final Notices notices;
    private final Journal journal;
    private final Vault vault;
    private final DatabaseClock clock;
    private final Duration kept;

    Redacting(
            Consultations consultations,
            Contributions contributions,
            Redactions redactions,
            Sketches sketches,
            Notices notices,
            Journal journal,
            Vault vault,
            DatabaseClock clock,
            @ConfigProperty(name = "plenary.moderation.originals-kept", defaultValue = "90D")
                    Duration kept) {
        this.consultations = consultations;
        this.contributions = contributions;
        this.redactions = redactions;
        this.sketches = sketches;
        this.notices = notices;
        this.journal = journal;
        this.vault = vault;
        this.clock = clock;
        this.kept = kept;
    }

    /**
     * Takes stretches out of an answer, and the words themselves wherever they stand in it.
     *
     * @param words each one to be found in the answer
     * @return how many stretches were taken out
     * @throws org.plenary.shared.web.RefusedException if there is nothing to take out
     */
    @Transactional
    int redact(UUID id, UUID answerId, List<Stretch> stretches, List<String> words, Actor actor) {
        Consultation consultation =
                consultations
                        .convenedBy(actor, id)
                        .orElseThrow(() -> new NotVisibleException("consultation " + id));
        UUID of =
                contributions
                        .answer(consultation, answerId)
                        .orElseThrow(() -> new NotVisibleException("answer " + answerId))
                        .contribution();
        Contribution contribution = contributions.locked(contributions.findById(of));
        // It may have been taken back while this waited.
        Answer answer =
                contributions
                        .answer(consultation, answerId)
                        .orElseThrow(() -> new NotVisibleException("answer " + answerId));
        contributions.getEntityManager().refresh(answer);
        String before = answer.given().allWords();
        List<Stretch> out = together(before, stretches, words);
        if (out.isEmpty()) {
            throw Refusal.invalid("moderating.refused.nothing-marked").asException();
        }
        Instant now = clock.now();
        Given masked = answer.given();
        List<String> originals = new ArrayList<>();
        for (Stretch each : out) {
            String original = before.substring(each.from(), each.to());
            redactions.persist(new Redaction(id, answer, each, original, vault, actor, kept, now));
            originals.addAll(pieces(answer.given(), original));
            masked = Mask.over(masked, each);
        }
        answer.redact(masked);
        elsewhere(contribution, answer, originals);
        journal.record(new WordsRedacted(id, out.size(), actor.by()));
        sketches.forget(answer.id());
        notices.redacted(contribution);
        return out.size();
    }

    // A stretch over several reactions stands nowhere else as a whole.
    private static List<String> pieces(Given given, String original) {
        return given.reactions().isEmpty()
                ? List.of(original)
                : original.lines().filter(line -> !line.isBlank()).toList();
    }

    // Older versions and the draft hold the same words, maybe at other places.
    private void elsewhere(Contribution contribution, Answer answer, List<String> originals) {
        for (Answer each : contributions.versions(contribution, answer.question())) {
            each.redact(without(each.given(), originals));
        }
        DraftAnswer draft = contributions.drafts(contribution).get(answer.question());
        if (draft != null) {
            draft.redact(without(draft.given(), originals));
        }
    }

    private static Given without(Given given, List<String> originals) {
        Given left = given;
        for (String each : originals) {
            left = Mask.everywhere(left, each.strip());
        }
        return left;
    }

    /** Stretches within the words, in order, none overlapping, none already taken out. */
    static List<Stretch> together(String words, List<Stretch> marked, List<String> typed) {
        List<Stretch> all = new ArrayList<>();
        marked.stream().filter(each -> each.from() < each.to()).forEach(all::add);
        typed.stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .forEach(
                        each ->
                                Mask.standing(each)
                                        .matcher(words)
                                        .results()
                                        .forEach(r -> all.add(new Stretch(r.start(), r.end()))));
        List<Stretch> merged = new ArrayList<>();
        all.stream()
                .map(each -> whole(words, each))
                .filter(each -> says(words, each))
                .sorted(Comparator.comparingInt(Stretch::from))
                .forEach(
                        each -> {
                            int last = merged.size() - 1;
                            if (last >= 0 && merged.get(last).to() >= each.from()) {
                                Stretch before = merged.remove(last);
                                merged.add(
                                        new Stretch(
                                                before.from(), Math.max(before.to(), each.to())));
                            } else {
                                merged.add(each);
                            }
                        });
        return merged;
    }

    // Within the words, and no character is cut as readers see it: passages stay whole.
    private static Stretch whole(String words, Stretch stretch) {
        BreakIterator characters = BreakIterator.getCharacterInstance();
        characters.setText(words);
        int from = Math.max(0, Math.min(stretch.from(), words.length()));
        int to = Math.max(from, Math.min(stretch.to(), words.length()));
        return new Stretch(
                characters.isBoundary(from) ? from : characters.preceding(from),
                characters.isBoundary(to) ? to : characters.following(to));
    }

    private static boolean says(String words, Stretch stretch) {
        return words.substring(stretch.from(), stretch.to())
                .chars()
                .anyMatch(c -> c != Mask.SIGN && !Character.isWhitespace(c));
    }

    /** Erases what was kept long enough, by the database's clock. */
    @Transactional
    int eraseDue() {
        Map<UUID, Integer> erased = redactions.eraseDue();
        erased.forEach(
                (consultation, count) ->
                        journal.record(
                                new RedactedWordsErased(consultation, count, By.platform())));
        return erased.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Scheduled(
            identity = "erasing-redacted-words",
            every = "{plenary.moderation.erase-every:1h}",
            delayed = "2m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyNowAndThen() {
        eraseDue();
    }
}
