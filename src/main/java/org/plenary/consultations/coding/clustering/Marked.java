package org.plenary.consultations.coding.clustering;

import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.plenary.consultations.questions.Mask;

/**
 * An answer as it stands now, with the words it shares with another one.
 *
 * @param text with a sign for each character that was taken out
 * @param places of the shared words as pairs of offsets, as they were when it was searched
 */
record Marked(String text, int[] places) {
    /** A piece of an answer. */
    @TemplateData
    record Part(String words, boolean shared) {}

    /** The shared words, each once. */
    List<String> words() {
        Set<String> words = new LinkedHashSet<>();
        for (int i = 0; i + 1 < places.length; i += 2) {
            if (isThere(places[i], places[i + 1])) {
                words.add(text.substring(places[i], places[i + 1]));
            }
        }
        return List.copyOf(words);
    }

    /** The text in pieces, of which those at these places are shared. */
    List<Part> parts() {
        List<int[]> sorted = new ArrayList<>();
        for (int i = 0; i + 1 < places.length; i += 2) {
            if (isThere(places[i], places[i + 1])) {
                sorted.add(new int[] {places[i], places[i + 1]});
            }
        }
        sorted.sort((one, other) -> Integer.compare(one[0], other[0]));
        List<Part> parts = new ArrayList<>();
        int last = 0;
        for (int[] each : sorted) {
            int from = Math.max(last, each[0]);
            if (from < each[1]) {
                if (from > last) {
                    parts.add(rest(text.substring(last, from)));
                }
                parts.add(new Part(text.substring(from, each[1]), true));
                last = each[1];
            }
        }
        if (last < text.length()) {
            parts.add(rest(text.substring(last)));
        }
        return parts;
    }

    private static Part rest(String words) {
        return new Part(Mask.shown(words, Mask.LABEL), false);
    }

    // What was taken out since is no word any more.
    private boolean isThere(int from, int to) {
        return from >= 0
                && from < to
                && to <= text.length()
                && text.substring(from, to).indexOf(Mask.SIGN) < 0;
    }
}
