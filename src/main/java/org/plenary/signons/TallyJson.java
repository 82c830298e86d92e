package org.plenary.signons;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plenary.signons.counting.Tally;

/** How many have signed, in the API. */
@Schema(name = "Tally")
record TallyJson(
        @Schema(examples = "214") long total,
        long organisations,
        long individuals,
        @Schema(description = "Listed, but in no count of signatories") long observers,
        @Schema(description = "Counted, but in no list and in none of the counts below")
                long withheld,
        @Schema(description = "By the version that was signed") Map<Integer, Long> byVersion,
        @Schema(description = "Asked to sign the changed text, by the version that was signed")
                Map<Integer, Long> renewalDue,
        @Schema(description = "By UN M49 code; 001 is networks of several regions")
                Map<String, Long> byRegion,
        @Schema(description = "Organisations by category; \"none\" where nobody said")
                Map<String, Long> byCategory,
        @Schema(
                        description =
                                "By ISO 3166-1 alpha-2 code; \"none\" for networks of several countries")
                Map<String, Long> byCountry) {
    static TallyJson of(Tally tally, Audience audience) {
        return new TallyJson(
                tally.total(),
                tally.organisations(),
                tally.individuals(),
                tally.observers(),
                tally.withheldFrom(audience),
                tally.byVersion(),
                tally.dueByVersion(),
                tally.byRegion(),
                named(tally.byCategory()),
                named(tally.byCountry()));
    }

    private static Map<String, Long> named(Map<String, Long> counts) {
        Map<String, Long> named = new LinkedHashMap<>();
        counts.forEach((key, count) -> named.put(key.isEmpty() ? "none" : key, count));
        return named;
    }
}
