package org.plenary.consultations.moderating;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenary.consultations.questions.Mask;
import org.plenary.consultations.questions.Mask.Stretch;

/** Stretches of an answer as boxes of a form: "12-40". */
final class Marks {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6})-(\\d{1,6})");

    private Marks() {}

    static DeskViews.Mark of(String words, Stretch stretch, String kindKey) {
        return new DeskViews.Mark(
                stretch.from() + "-" + stretch.to(),
                words.substring(stretch.from(), stretch.to()),
                kindKey);
    }

    /** Every sentence of the words that has not been taken out. */
    static List<DeskViews.Mark> sentences(String words, String language) {
        BreakIterator cut = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language));
        cut.setText(words);
        List<DeskViews.Mark> found = new ArrayList<>();
        int start = cut.first();
        for (int end = cut.next(); end != BreakIterator.DONE; start = end, end = cut.next()) {
            String sentence = words.substring(start, end);
            int length = sentence.stripTrailing().length();
            if (sentence.chars().anyMatch(c -> c != Mask.SIGN && !Character.isWhitespace(c))) {
                found.add(of(words, new Stretch(start, start + length), ""));
            }
        }
        return found;
    }

    /** What was ticked; what cannot be read counts for nothing. */
    static List<Stretch> read(List<String> ticked) {
        return ticked == null
                ? List.of()
                : ticked.stream().flatMap(each -> read(each).stream()).toList();
    }

    private static Optional<Stretch> read(String written) {
        Matcher parts = WRITTEN.matcher(written);
        return parts.matches()
                ? Optional.of(
                        new Stretch(
                                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }
}
