package org.plenary.consultations.questions;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plenary.shared.web.Refusal;
import org.plenary.text.Statistics;

/**
 * An answer's content, in the shape of every kind of question.
 *
 * @param words own words, or the reason for a stance
 * @param chosen keys of choices; of a ranking all of them, the first is the best
 * @param grade on a scale, null for none
 * @param stance on a proposition, null for none
 * @param reactions to paragraphs, only those that say something
 * @param files ids of the files that belong to it
 */
public record Given(
        String words,
        List<String> chosen,
        Integer grade,
        Stance stance,
        List<Reaction> reactions,
        List<UUID> files) {
    /** Nothing yet. */
    public static final Given NOTHING = new Given("", List.of(), null, null, List.of(), List.of());

    private static final int LONGEST = 60_000;

    public Given {
        words = words == null ? "" : words.strip().replace("\r\n", "\n");
        chosen = chosen == null ? List.of() : List.copyOf(chosen);
        reactions = reactions == null ? List.of() : List.copyOf(reactions);
        files = files == null ? List.of() : List.copyOf(files);
    }

    /** In own words only. */
    public static Given words(String words) {
        return new Given(words, List.of(), null, null, List.of(), List.of());
    }

    /** The same with these files. */
    public Given with(List<UUID> attached) {
        return new Given(words, chosen, grade, stance, reactions, attached);
    }

    /** Whether nothing is said. */
    public boolean saysNothing() {
        return words.isEmpty()
                && chosen.isEmpty()
                && grade == null
                && stance == null
                && reactions.isEmpty()
                && files.isEmpty();
    }

    /** All that is said in own words, for the search for words and the count of them. */
    public String allWords() {
        return reactions.isEmpty()
                ? words
                : reactions.stream().map(Reaction::words).collect(Collectors.joining("\n"));
    }

    /** Only what a question of this wording asks for. */
    public Given fitting(Wording to) {
        QuestionKind kind = to.kind();
        return new Given(
                kind.takesWords() ? words : "",
                kind.offersChoices() ? chosen : List.of(),
                kind == QuestionKind.SCALE ? grade : null,
                kind == QuestionKind.AGREEMENT ? stance : null,
                kind == QuestionKind.PARAGRAPHS ? reactions : List.of(),
                to.files() || kind == QuestionKind.EVIDENCE ? files : List.of());
    }

    /** Why this is no answer to a question of this wording, if so; nothing said is none. */
    public Optional<Refusal> refusedBy(Wording asked) {
        int count = Statistics.words(allWords());
        if (count > asked.wordLimit()) {
            return Optional.of(
                    Refusal.invalid(
                            "questions.answer.too-long",
                            asked.wordLimit(),
                            count - asked.wordLimit()));
        }
        boolean possible =
                allWords().length() <= LONGEST
                        && offered(asked)
                        && (grade == null || asked.scale() != null && asked.scale().includes(grade))
                        && aboutItsParagraphs(asked);
        return possible
                ? Optional.empty()
                : Optional.of(Refusal.invalid("questions.answer.impossible"));
    }

    private boolean offered(Wording asked) {
        Set<String> different = new HashSet<>(chosen);
        if (different.size() != chosen.size()
                || chosen.stream().anyMatch(key -> asked.choice(key).isEmpty())) {
            return false;
        }
        return switch (asked.kind()) {
            case SINGLE -> chosen.size() <= 1;
            case RANKING -> chosen.isEmpty() || chosen.size() == asked.choices().size();
            default -> true;
        };
    }

    private boolean aboutItsParagraphs(Wording asked) {
        if (reactions.isEmpty()) {
            return true;
        }
        Set<String> there =
                asked.draftText().stream()
                        .flatMap(text -> text.numbered().stream())
                        .map(leaf -> leaf.id())
                        .collect(Collectors.toSet());
        return reactions.stream().allMatch(r -> there.contains(r.paragraph()));
    }
}
