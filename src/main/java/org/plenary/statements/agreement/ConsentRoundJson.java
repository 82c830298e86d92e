package org.plenary.statements.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A consent round in the API.
 *
 * @param phase open, over (the result is about to be recorded) or closed
 * @param names at-once or afterwards: when the coalition sees who answered what
 * @param resultSha256 hash of the record; absent until it is closed
 */
@Schema(name = "ConsentRound")
record ConsentRoundJson(
        UUID id,
        UUID statement,
        int version,
        String sha256,
        String phase,
        String question,
        String names,
        UUID organisation,
        Instant openedAt,
        Instant deadline,
        String zone,
        List<ItemJson> items,
        Instant closedAt,
        String closeReason,
        String resultSha256,
        String href) {

    /**
     * What is asked about.
     *
     * @param block absent for the text as a whole
     * @param counts by answer: support, live-with, stand-aside, object, and silent
     * @param own the answer of the organisation you act for, absent if it gave none
     * @param answers by name; none while names are not shown
     */
    @Schema(name = "ConsentItem")
    record ItemJson(
            UUID id,
            String block,
            Map<String, Integer> counts,
            AnswerJson own,
            List<AnswerJson> answers) {}

    /** An organisation's answer. */
    @Schema(name = "ConsentAnswer")
    record AnswerJson(UUID organisation, String answer, String reason, Instant at) {
        static AnswerJson of(Standing.Voice voice) {
            return new AnswerJson(
                    voice.organisation(),
                    voice.answer(),
                    voice.reason(),
                    Instant.parse(voice.at()));
        }
    }

    static ConsentRoundJson of(
            ConsentRound round, List<Standing> items, UUID actingFor, Instant now) {
        RoundPhase phase = round.phase(now);
        boolean names = round.namesAtOnce() || phase == RoundPhase.CLOSED;
        return new ConsentRoundJson(
                round.id(),
                round.statement().id(),
                round.version(),
                round.sha256(),
                phase.slug(),
                round.question(),
                round.namesAtOnce() ? RoundForm.AT_ONCE : RoundForm.AFTERWARDS,
                round.organisation(),
                round.openedAt(),
                round.deadline().at(),
                round.deadline().zone().getId(),
                items.stream().map(item -> item(item, actingFor, names)).toList(),
                round.result().map(ConsentResult::at).orElse(null),
                round.result().map(ConsentResult::reason).orElse(""),
                round.result().map(ConsentResult::sha256).orElse(null),
                round.href());
    }

    private static ItemJson item(Standing item, UUID actingFor, boolean names) {
        List<Standing.Voice> answered =
                item.voices().stream().filter(Standing.Voice::answered).toList();
        return new ItemJson(
                item.item(),
                item.block(),
                item.counts(),
                answered.stream()
                        .filter(voice -> voice.organisation().equals(actingFor))
                        .findFirst()
                        .map(AnswerJson::of)
                        .orElse(null),
                names ? answered.stream().map(AnswerJson::of).toList() : List.of());
    }
}
