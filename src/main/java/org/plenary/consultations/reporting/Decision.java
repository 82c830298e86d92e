package org.plenary.consultations.reporting;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plenary.shared.web.Refusal;

/**
 * What convenors decide on a point.
 *
 * @param reason in the consultation's language; needed where something is not adopted
 * @param reasons the same in further languages of the consultation, by BCP 47 tag
 * @param paragraph the lasting path of the paragraph that took it up, may be empty
 */
public record Decision(
        Outcome outcome, String reason, Map<String, String> reasons, String paragraph) {
    static final int LONGEST = 2_000;

    public Decision {
        reason = tidy(reason);
        Map<String, String> said = new TreeMap<>();
        if (reasons != null) {
            reasons.forEach((language, words) -> said.put(language, tidy(words)));
        }
        said.values().removeIf(String::isEmpty);
        reasons = said;
        paragraph = paragraph == null ? "" : paragraph.strip();
    }

    /** With the reason in one language. */
    Decision(Outcome outcome, String reason, String paragraph) {
        this(outcome, reason, Map.of(), paragraph);
    }

    /**
     * It, if it can be decided so.
     *
     * @param languages in which else the consultation asks
     */
    Decision checked(Collection<String> languages) {
        if (outcome == null) {
            throw Refusal.invalid("reporting.refused.outcome").asException();
        }
        if (outcome == Outcome.NOT_ADOPTED && reason.isEmpty()) {
            throw Refusal.invalid("reporting.refused.reason").asException();
        }
        if (reason.length() > LONGEST || tooLong().isPresent()) {
            throw Refusal.invalid("reporting.refused.too-long", LONGEST).asException();
        }
        if (!languages.containsAll(reasons.keySet())) {
            throw Refusal.invalid("reporting.refused.language").asException();
        }
        return this;
    }

    /** The first further language in which there is too much. */
    Optional<String> tooLong() {
        return reasons.entrySet().stream()
                .filter(each -> each.getValue().length() > LONGEST)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static String tidy(String words) {
        return words == null ? "" : words.strip().replace("\r\n", "\n");
    }
}
