package org.plenary.signons;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.plenary.signons.changes.LetterExtension;

/**
 * Something about an open letter became different.
 *
 * @param slug editorial, substantive or extended
 * @param explanation why, in the coordinators' words
 * @param difference where the difference of the words stands, null for a deadline
 */
record LetterChange(String slug, String explanation, String difference, Instant at) {
    static List<LetterChange> of(
            Letter letter, List<LetterText> texts, List<LetterExtension> extensions) {
        List<LetterChange> changes = new ArrayList<>();
        for (int i = 1; i < texts.size(); i++) {
            LetterText text = texts.get(i);
            changes.add(
                    new LetterChange(
                            text.change().slug(),
                            text.explanation(),
                            "/statements/%s/compare/%d..%d"
                                    .formatted(
                                            letter.statement().id(),
                                            texts.get(i - 1).version(),
                                            text.version()),
                            text.at()));
        }
        for (LetterExtension extension : extensions) {
            changes.add(new LetterChange("extended", extension.reason(), null, extension.at()));
        }
        changes.sort(Comparator.comparing(LetterChange::at));
        return List.copyOf(changes);
    }

    public String key() {
        return "signons.change." + slug;
    }
}
