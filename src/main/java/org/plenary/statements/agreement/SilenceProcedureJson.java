package org.plenary.statements.agreement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A silence procedure in the API.
 *
 * @param version number of the version it is about
 * @param sha256 hash of exactly the words it is about
 * @param phase running; over (the outcome is about to be recorded), agreed, broken or cancelled
 * @param endedAt absent until the outcome is recorded
 * @param asked how many organisations were asked
 */
@Schema(name = "SilenceProcedure")
record SilenceProcedureJson(
        UUID id,
        UUID statement,
        int version,
        String sha256,
        String phase,
        String message,
        String shortReason,
        UUID organisation,
        Instant openedAt,
        Instant deadline,
        String zone,
        Instant endedAt,
        String endReason,
        int asked,
        List<ObjectionJson> objections,
        List<RemarkJson> remarks,
        String href) {

    /**
     * An objection.
     *
     * @param blocks ids of the blocks it is about; none for the text as a whole
     */
    @Schema(name = "Objection")
    record ObjectionJson(
            UUID id,
            UUID organisation,
            String reason,
            List<String> blocks,
            Instant at,
            Instant withdrawnAt) {
        static ObjectionJson of(Objection objection) {
            return new ObjectionJson(
                    objection.id(),
                    objection.organisation(),
                    objection.reason(),
                    objection.blocks(),
                    objection.at(),
                    objection.withdrawal().map(ObjectionWithdrawal::at).orElse(null));
        }
    }

    /** An editorial remark; the block is absent if it is about the text as a whole. */
    @Schema(name = "EditorialRemark")
    record RemarkJson(UUID id, UUID organisation, String words, String block, Instant at) {
        static RemarkJson of(EditorialRemark remark) {
            return new RemarkJson(
                    remark.id(),
                    remark.organisation(),
                    remark.words(),
                    remark.block().orElse(null),
                    remark.at());
        }
    }

    static SilenceProcedureJson of(
            SilenceProcedure procedure,
            List<Objection> objections,
            List<EditorialRemark> remarks,
            Instant now) {
        return new SilenceProcedureJson(
                procedure.id(),
                procedure.statement().id(),
                procedure.version(),
                procedure.sha256(),
                procedure.phase(now).slug(),
                procedure.message(),
                procedure.shortReason(),
                procedure.organisation(),
                procedure.openedAt(),
                procedure.deadline().at(),
                procedure.deadline().zone().getId(),
                procedure.outcome().map(SilenceOutcome::at).orElse(null),
                procedure.outcome().map(SilenceOutcome::reason).orElse(""),
                Voices.of(procedure.statement()).size(),
                objections.stream().map(ObjectionJson::of).toList(),
                remarks.stream().map(RemarkJson::of).toList(),
                procedure.href());
    }
}
