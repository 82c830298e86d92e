package org.plenary.signons.proof;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be proven of a letter, in the API. */
@Schema(name = "Proof")
record ProofJson(
        UUID letter,
        String manifest,
        List<Text> texts,
        @Schema(
                        description =
                                "How many signatories rest on what; of names that are withheld from you, nothing")
                Map<String, Long> bySource,
        @Schema(description = "How many more have signed") long withheld,
        long signatories,
        long organisations,
        long individuals,
        long observers,
        Instant deadline,
        String zone,
        Journal journal) {
    /** A text the letter bound. */
    @Schema(name = "BoundText")
    record Text(
            int version,
            String sha256,
            @Schema(examples = "editorial") String change,
            boolean renewalAsked,
            Instant at,
            boolean present,
            long effective,
            long renewalDue,
            @Schema(description = "The bytes whose hash it is") String canonical) {}

    /** How far the journal is sealed. */
    @Schema(name = "JournalHead")
    record Journal(long number, String sha256) {}

    static ProofJson of(ProofView proof) {
        Map<String, Long> sources = new LinkedHashMap<>();
        proof.sources().forEach(source -> sources.put(source.key(), source.count()));
        return new ProofJson(
                proof.id(),
                "/api/v1/letters/" + proof.id() + "/manifest",
                proof.texts().stream()
                        .map(
                                text ->
                                        new Text(
                                                text.version(),
                                                text.sha256(),
                                                text.change(),
                                                text.renewal(),
                                                text.at(),
                                                text.present(),
                                                text.effective(),
                                                text.due(),
                                                proof.href() + "/texts/" + text.version() + ".txt"))
                        .toList(),
                sources,
                proof.withheld(),
                proof.signatories(),
                proof.organisations(),
                proof.individuals(),
                proof.observers(),
                proof.closesAt(),
                proof.zone(),
                new Journal(proof.journalNumber(), proof.journalHash()));
    }
}
