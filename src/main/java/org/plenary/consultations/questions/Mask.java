package org.plenary.consultations.questions;

import io.quarkus.qute.TemplateExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words taken out of an answer. Each character (UTF-16 unit) of them is replaced by one sign, so
 * that passages that point into the same answer do not move; line breaks stay. Readers are shown
 * "[redacted]" for each run of signs.
 */
public final class Mask {
    /** Stands for one character that was taken out. */
    public static final char SIGN = '█';

    private static final Pattern RUN = Pattern.compile(SIGN + "+(?:\\s+" + SIGN + "+)*");

    private Mask() {}

    /** What programs read for it. */
    public static final String LABEL = "[redacted]";

    /** A stretch of {@link Given#allWords()}, from one offset up to another. */
    public record Stretch(int from, int to) {}

    /** Where words were taken out, from the first on. */
    public static List<Stretch> runs(String words) {
        return words.indexOf(SIGN) < 0
                ? List.of()
                : RUN.matcher(words).results().map(r -> new Stretch(r.start(), r.end())).toList();
    }

    /** The words as they are shown: every run of signs becomes the label. */
    public static String shown(String words, String label) {
        return words == null || words.indexOf(SIGN) < 0
                ? words
                : RUN.matcher(words).replaceAll(Matcher.quoteReplacement(label));
    }

    /** {@code {mask:shown(words, label)}} in templates. */
    @TemplateExtension(namespace = "mask", matchName = "shown")
    static String inTemplates(String words, String label) {
        return shown(words, label);
    }

    /** The answer without the characters of a stretch. */
    public static Given over(Given given, Stretch stretch) {
        if (given.reactions().isEmpty()) {
            return with(given, w -> over(w, stretch.from(), stretch.to()), r -> r);
        }
        List<Reaction> reactions = new ArrayList<>();
        int start = 0;
        for (Reaction each : given.reactions()) {
            reactions.add(
                    new Reaction(
                            each.paragraph(),
                            each.stance(),
                            over(each.words(), stretch.from() - start, stretch.to() - start)));
            start += each.words().length() + 1;
        }
        return new Given(
                given.words(),
                given.chosen(),
                given.grade(),
                given.stance(),
                reactions,
                given.files());
    }

    /** The answer without these words, wherever they stand by themselves in it. */
    public static Given everywhere(Given given, String words) {
        Pattern there = standing(words);
        UnaryOperator<String> masked =
                w ->
                        there.matcher(w)
                                .replaceAll(
                                        found ->
                                                Matcher.quoteReplacement(
                                                        over(
                                                                found.group(),
                                                                0,
                                                                found.group().length())));
        return with(
                given,
                masked,
                all ->
                        all.stream()
                                .map(
                                        r ->
                                                new Reaction(
                                                        r.paragraph(),
                                                        r.stance(),
                                                        masked.apply(r.words())))
                                .toList());
    }

    /** Where words stand by themselves, not as a part of others. */
    public static Pattern standing(String words) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(words) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static Given with(
            Given given, UnaryOperator<String> words, UnaryOperator<List<Reaction>> reactions) {
        return new Given(
                words.apply(given.words()),
                given.chosen(),
                given.grade(),
                given.stance(),
                reactions.apply(given.reactions()),
                given.files());
    }

    private static String over(String words, int from, int to) {
        int first = Math.max(0, from);
        int last = Math.min(words.length(), to);
        StringBuilder masked = new StringBuilder(words);
        for (int i = first; i < last; i++) {
            if (words.charAt(i) != '\n') {
                masked.setCharAt(i, SIGN);
            }
        }
        return masked.toString();
    }
}
