package org.plenary.consultations.questions;

import java.util.List;
import java.util.Optional;
import org.plenary.shared.web.Refusal;
import org.plenary.text.Text;

/**
 * What a question says, as it is kept for ever.
 *
 * @param brief a few words for lists
 * @param help what a useful answer looks like, may be empty
 * @param files whether files may be added
 * @param mostWords 0 for as many as {@link #MOST_WORDS}
 * @param choices empty unless the kind offers them
 * @param scale null unless it is a scale
 * @param proposition empty unless agreement is asked for
 * @param draft the text whose paragraphs are reacted to, as JSON of the text engine; null for none
 */
public record Wording(
        QuestionKind kind,
        String brief,
        String words,
        String help,
        boolean required,
        boolean files,
        int mostWords,
        List<Choice> choices,
        Scale scale,
        String proposition,
        String draft) {
    /** What nobody writes by hand; keeps an answer from being a book. */
    public static final int MOST_WORDS = 5_000;

    static final int MOST_CHOICES = 40;

    public Wording {
        choices = choices == null ? List.of() : List.copyOf(choices);
    }

    /** The choice of this key, if it is one. */
    public Optional<Choice> choice(String key) {
        return choices.stream().filter(choice -> choice.key().equals(key)).findFirst();
    }

    /** How many words an answer may have. */
    public int wordLimit() {
        return mostWords == 0 ? MOST_WORDS : mostWords;
    }

    /** The draft, if paragraphs are reacted to. */
    public Optional<Text> draftText() {
        return Optional.ofNullable(draft).map(Text::fromJson);
    }

    /** Itself, if it can be asked. */
    Wording checked() {
        refuseIf(brief.isBlank() || words.isBlank(), "questions.refused.no-words");
        refuseIf(mostWords < 0 || mostWords > MOST_WORDS, "questions.refused.limit", MOST_WORDS);
        refuseIf(
                kind.offersChoices() && (choices.size() < 2 || choices.size() > MOST_CHOICES),
                "questions.refused.choices",
                MOST_CHOICES);
        refuseIf(
                kind == QuestionKind.SCALE
                        && (scale == null
                                || scale.most() <= scale.least()
                                || scale.most() - scale.least() >= Scale.MOST_GRADES),
                "questions.refused.scale",
                Scale.MOST_GRADES);
        refuseIf(
                kind == QuestionKind.AGREEMENT && proposition.isBlank(),
                "questions.refused.proposition");
        refuseIf(
                kind == QuestionKind.PARAGRAPHS
                        && draftText().filter(text -> !text.numbered().isEmpty()).isEmpty(),
                "questions.refused.draft");
        return this;
    }

    private static void refuseIf(boolean wrong, String key, Object... args) {
        if (wrong) {
            throw Refusal.invalid(key, args).asException();
        }
    }
}
