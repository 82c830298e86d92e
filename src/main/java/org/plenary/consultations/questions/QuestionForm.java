package org.plenary.consultations.questions;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.plenary.shared.web.Refusal;
import org.plenary.text.TextFormatException;
import org.plenary.text.format.TextFormat;

/** The form with which a question is asked or reworded. */
record QuestionForm(
        String kind,
        @Size(max = 200) String section,
        @NotBlank(message = "questions.form.brief.missing") @Size(max = 80) String brief,
        @NotBlank(message = "questions.form.words.missing") @Size(max = 1000) String words,
        @Size(max = 4000) String help,
        boolean required,
        boolean files,
        @Pattern(regexp = "[0-9]{0,4}", message = "questions.form.most-words.invalid")
                String mostWords,
        @Size(max = 20_000) String choices,
        @Pattern(regexp = "(-?[0-9]{1,3})?", message = "questions.form.grade.invalid") String least,
        @Pattern(regexp = "(-?[0-9]{1,3})?", message = "questions.form.grade.invalid") String most,
        @Size(max = 100) String leastMeans,
        @Size(max = 100) String mostMeans,
        @Size(max = 2000) String proposition,
        @Size(max = 500_000) String draft,
        String follows,
        int version,
        boolean knowing) {
    /** The fields as they are sent. */
    static class Sent {
        @RestForm String kind;
        @RestForm String section;
        @RestForm String brief;
        @RestForm String words;
        @RestForm String help;
        @RestForm boolean required;
        @RestForm boolean files;
        @RestForm String mostWords;
        @RestForm String choices;
        @RestForm String least;
        @RestForm String most;
        @RestForm String leastMeans;
        @RestForm String mostMeans;
        @RestForm String proposition;
        @RestForm String draft;
        @RestForm String follows;
        @RestForm int version;
        @RestForm boolean knowing;

        QuestionForm form() {
            return new QuestionForm(
                    kind,
                    plain(section),
                    plain(brief),
                    plain(words),
                    plain(help),
                    required,
                    files,
                    plain(mostWords),
                    plain(choices),
                    plain(least),
                    plain(most),
                    plain(leastMeans),
                    plain(mostMeans),
                    plain(proposition),
                    plain(draft),
                    plain(follows),
                    version,
                    knowing);
        }

        private static String plain(String sent) {
            return sent == null ? "" : sent.strip();
        }
    }

    /** What the form shows at first for a kind. */
    static QuestionForm blank(QuestionKind kind, String section) {
        return new QuestionForm(
                kind.slug(),
                section,
                "",
                "",
                "",
                false,
                kind == QuestionKind.EVIDENCE,
                kind.takesWords() ? "300" : "",
                "",
                "1",
                "5",
                "",
                "",
                "",
                "",
                "",
                0,
                false);
    }

    static QuestionForm of(Question question) {
        Wording w = question.wording();
        return new QuestionForm(
                w.kind().slug(),
                question.section(),
                w.brief(),
                w.words(),
                w.help(),
                w.required(),
                w.files(),
                w.mostWords() == 0 ? "" : Integer.toString(w.mostWords()),
                w.choices().stream().map(Choice::words).collect(Collectors.joining("\n")),
                w.scale() == null ? "" : Integer.toString(w.scale().least()),
                w.scale() == null ? "" : Integer.toString(w.scale().most()),
                w.scale() == null ? "" : w.scale().leastMeans(),
                w.scale() == null ? "" : w.scale().mostMeans(),
                w.proposition(),
                w.draftText().map(TextFormat.MARKDOWN::write).orElse(""),
                question.condition().map(on -> on.question() + ":" + on.choice()).orElse(""),
                question.version(),
                false);
    }

    /**
     * What is asked.
     *
     * @param before every wording the question has had, the present one first
     */
    Asked asked(List<Wording> before) {
        QuestionKind how =
                QuestionKind.of(kind)
                        .orElseThrow(() -> Refusal.invalid("questions.refused.kind").asException());
        Wording wording =
                new Wording(
                        how,
                        brief,
                        words,
                        help,
                        required,
                        files || how == QuestionKind.EVIDENCE,
                        how.takesWords() || how == QuestionKind.PARAGRAPHS ? number(mostWords) : 0,
                        how.offersChoices() ? ChoiceKeys.of(lines(), before) : List.of(),
                        how == QuestionKind.SCALE
                                ? new Scale(number(least), number(most), leastMeans, mostMeans)
                                : null,
                        how == QuestionKind.AGREEMENT ? proposition : "",
                        how == QuestionKind.PARAGRAPHS ? text(before) : null);
        return new Asked(section, wording, condition());
    }

    private List<String> lines() {
        return choices.lines().map(String::strip).filter(l -> !l.isEmpty()).distinct().toList();
    }

    private static int number(String written) {
        return written.isEmpty() ? 0 : Integer.parseInt(written);
    }

    // A draft that nobody touched keeps its paragraphs' ids.
    private String text(List<Wording> before) {
        try {
            return before.stream()
                    .limit(1)
                    .flatMap(wording -> wording.draftText().stream())
                    .filter(
                            kept ->
                                    TextFormat.MARKDOWN
                                            .write(kept)
                                            .strip()
                                            .equals(draft.replace("\r\n", "\n")))
                    .findFirst()
                    .orElseGet(() -> TextFormat.MARKDOWN.read(draft).text())
                    .toJson();
        } catch (TextFormatException unreadable) {
            throw Refusal.invalid("questions.refused.draft").asException();
        }
    }

    private Condition condition() {
        if (follows.isEmpty()) {
            return null;
        }
        int colon = follows.indexOf(':');
        try {
            return new Condition(
                    UUID.fromString(follows.substring(0, Math.max(0, colon))),
                    follows.substring(colon + 1));
        } catch (IllegalArgumentException malformed) {
            throw Refusal.invalid("questions.refused.condition").asException();
        }
    }

    /** Beside which field a refusal is told; empty for the page. */
    static String fieldOf(Refusal refusal) {
        return switch (refusal.messageKey()) {
            case "questions.refused.choices", "questions.refused.choice-followed" -> "choices";
            case "questions.refused.scale" -> "least";
            case "questions.refused.limit" -> "mostWords";
            case "questions.refused.proposition" -> "proposition";
            case "questions.refused.draft" -> "draft";
            case "questions.refused.condition" -> "follows";
            case "questions.refused.answered" -> "knowing";
            default -> "";
        };
    }
}
