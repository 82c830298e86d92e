package org.plenary.signons.duplicates;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the API says about duplicates. */
final class DuplicateJson {
    private DuplicateJson() {}

    /** A page of suggestions; {@code next} is the address of the following, absent on the last. */
    @Schema(name = "DuplicateSuggestions")
    record Suggestions(List<SuggestionJson> items, long open, String next) {}

    /** Sign-ons that may be of one organisation. */
    @Schema(name = "DuplicateSuggestion")
    record SuggestionJson(
            UUID id, Instant foundAt, List<MemberJson> signOns, List<BecauseJson> because) {
        static SuggestionJson of(DuplicatesView.Group group) {
            return new SuggestionJson(
                    group.id(),
                    group.foundAt(),
                    group.members().stream().map(MemberJson::of).toList(),
                    group.because().stream()
                            .map(b -> new BecauseJson(b.one(), b.other(), b.reasons()))
                            .toList());
        }
    }

    /** One of them; the first of a suggestion is proposed to be kept. */
    @Schema(name = "LikelyDuplicate")
    record MemberJson(
            UUID id,
            String name,
            String country,
            String source,
            String state,
            String visibility,
            Instant at,
            int version) {
        static MemberJson of(DuplicatesView.Member member) {
            return new MemberJson(
                    member.id(),
                    member.name(),
                    member.country(),
                    member.source(),
                    member.state(),
                    member.visibility(),
                    member.at(),
                    member.version());
        }
    }

    /** Why two of them may be one. */
    @Schema(name = "DuplicateReasons")
    record BecauseJson(
            String one,
            String other,
            @Schema(examples = "[\"translation\", \"other-country\"]") List<String> reasons) {}

    /** A page of decisions; {@code next} is the address of the following, absent on the last. */
    @Schema(name = "DuplicateDecisions")
    record Decisions(List<DecisionJson> items, String next) {}

    /** What was found; {@code kept} only if they are the same. */
    @Schema(name = "DuplicateDecision")
    record DecisionJson(
            UUID id,
            UUID suggestion,
            @Schema(examples = "same") String verdict,
            UUID kept,
            List<UUID> merged,
            Instant at,
            Instant undoneAt) {
        static DecisionJson of(DuplicateDecision decision) {
            return new DecisionJson(
                    decision.id(),
                    decision.suggestion(),
                    decision.verdict().slug(),
                    decision.kept().orElse(null),
                    decision.merged().stream().map(MergedSignOn::signOn).toList(),
                    decision.at(),
                    decision.undoneAt().orElse(null));
        }
    }
}
