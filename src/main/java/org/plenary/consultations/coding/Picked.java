package org.plenary.consultations.coding;

import java.util.ArrayList;
import java.util.List;
import org.plenary.consultations.contributing.Answer;
import org.plenary.consultations.contributing.Passage;
import org.plenary.consultations.contributing.Passages;
import org.plenary.shared.web.Refusal;

/**
 * What a coder wants to give a code to.
 *
 * @param places sentences that were ticked, words that were selected
 * @param quote words that were copied, for whoever has neither a mouse nor scripts; null or blank
 *     for none
 */
record Picked(List<Passage> places, String quote) {
    /** All of it as places of the answer. */
    List<Passage> in(Answer answer, Passages passages) {
        if (quote == null || quote.isBlank()) {
            return places;
        }
        List<Passage> all = new ArrayList<>(places);
        all.add(
                passages.found(answer, quote)
                        .orElseThrow(() -> Refusal.invalid("coding.error.quote").asException()));
        return all;
    }
}
