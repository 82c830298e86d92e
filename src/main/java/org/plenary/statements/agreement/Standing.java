package org.plenary.statements.agreement;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.plenary.organisations.Organisation;

/** What stands on one item of a round: every organisation that is asked, answered or not. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Standing(UUID item, String block, List<Voice> voices) {
    static final String SILENT = "silent";

    /**
     * An organisation as it was when the count was made, and what it says.
     *
     * @param region UN M49
     * @param category a stakeholder category's slug
     * @param answer a stance's slug, null for one that has not answered
     * @param at when it answered, as RFC 3339
     */
    record Voice(
            UUID organisation,
            String name,
            String region,
            String category,
            String answer,
            String reason,
            String at) {
        boolean answered() {
            return answer != null;
        }
    }

    /** An answer as far as counting is concerned. */
    record Said(UUID organisation, int turn, Stance stance, String reason, Instant at) {
        static Said by(ConsentAnswer answer) {
            return new Said(
                    answer.organisation(),
                    answer.turn(),
                    answer.stance(),
                    answer.reason(),
                    answer.at());
        }
    }

    /**
     * Counts an item. Of an organisation's answers the one of the highest turn counts, in whatever
     * order they come; answers of organisations that are not asked do not.
     */
    static Standing of(
            UUID item, String block, Collection<Organisation> asked, Collection<Said> answers) {
        Map<UUID, Said> newest = new HashMap<>();
        answers.forEach(
                said ->
                        newest.merge(
                                said.organisation(), said, (a, b) -> a.turn() > b.turn() ? a : b));
        return new Standing(
                item,
                block,
                asked.stream()
                        .sorted(
                                java.util.Comparator.comparing(
                                                Organisation::name, String.CASE_INSENSITIVE_ORDER)
                                        .thenComparing(Organisation::id))
                        .map(organisation -> voice(organisation, newest.get(organisation.id())))
                        .toList());
    }

    private static Voice voice(Organisation organisation, Said said) {
        return new Voice(
                organisation.id(),
                organisation.name(),
                organisation.region(),
                organisation.category().slug(),
                said == null ? null : said.stance().slug(),
                said == null ? "" : said.reason(),
                said == null ? null : said.at().toString());
    }

    /** How many say what, by the stance's slug or {@value #SILENT}; they add up to all voices. */
    @JsonProperty
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        for (Stance stance : Stance.values()) {
            counts.put(stance.slug(), 0);
        }
        counts.put(SILENT, 0);
        voices.forEach(v -> counts.merge(v.answered() ? v.answer() : SILENT, 1, Integer::sum));
        return counts;
    }
}
