package org.plenary.consultations.findings;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plenary.organisations.Actor;

/** Findings in JSON; called within a transaction. */
@ApplicationScoped
class FindingJsons {
    private static final int FEW = 2;

    /** A promotion. */
    @Schema(name = "Promotion")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PromotionJson(
            UUID id, UUID finding, int version, UUID into, String state, String reason) {}

    /**
     * A passage.
     *
     * @param takenBack whether it was taken back or changed by those who said it
     * @param contribution where it can be read
     */
    @Schema(name = "QuotedPassage")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PassageJson(
            String quote,
            String language,
            String name,
            String country,
            String region,
            String contribution,
            boolean against,
            boolean takenBack) {}

    /**
     * A finding on the way down.
     *
     * @param parent its place in the list, -1 for the finding that was asked for
     * @param finding null if it may not be read
     * @param hidden how many passages may not be read; null where they are few
     */
    @Schema(name = "ProvenanceStep")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StepJson(
            int depth,
            int parent,
            UUID finding,
            String title,
            String href,
            String level,
            List<PassageJson> passages,
            boolean more,
            Integer hidden) {}

    /** Where a finding comes from, and where it went. */
    @Schema(name = "Provenance")
    record ProvenanceJson(
            List<StepJson> down,
            boolean more,
            List<UUID> above,
            List<UsesOfFindings.Use> paragraphs,
            int otherParagraphs) {}

    private final Findings findings;
    private final ReadableFindings readable;
    private final FindingUses uses;

    FindingJsons(Findings findings, ReadableFindings readable, FindingUses uses) {
        this.findings = findings;
        this.readable = readable;
        this.uses = uses;
    }

    FindingJson of(Shown shown) {
        return of(List.of(shown)).get(0);
    }

    List<FindingJson> of(List<Shown> some) {
        Set<UUID> look =
                findings.worthALook(
                        some.stream().filter(Shown::convenor).map(s -> s.finding().id()).toList());
        return some.stream().map(s -> of(s, look)).toList();
    }

    private static FindingJson of(Shown shown, Set<UUID> look) {
        Finding f = shown.finding();
        Content said = shown.content();
        boolean all = shown.convenor();
        return new FindingJson(
                f.id(),
                f.consultation().id(),
                shown.version(),
                said.title(),
                said.language(),
                said.words(),
                said.termList(),
                said.confidence().slug(),
                said.reasons(),
                said.dissent(),
                shown.sha256(),
                f.href(),
                all ? f.state().slug() : null,
                all ? f.revision() : null,
                all ? f.round() : null,
                all ? f.agreed() : null,
                all ? f.published() : null,
                all ? look.contains(f.id()) : null);
    }

    PromotionJson of(Promotion p) {
        return new PromotionJson(
                p.id(), p.finding().id(), p.version(), p.into().id(), p.state().slug(), p.reason());
    }

    ProvenanceJson of(Shown shown, Provenance.Way way, Actor actor) {
        UUID id = shown.finding().id();
        List<UUID> above = findings.above(List.of(id)).getOrDefault(id, List.of());
        Map<UUID, Shown> known = readable.of(findings.byIds(above).values(), actor);
        UsesOfFindings.Uses went = uses.of(shown.finding(), actor);
        return new ProvenanceJson(
                way.steps().stream().map(FindingJsons::of).toList(),
                way.more(),
                above.stream().filter(known::containsKey).toList(),
                went.readable(),
                went.others());
    }

    private static StepJson of(Provenance.Step step) {
        int hidden = step.pieces().hidden();
        FindingPage.Line line = step.line();
        return new StepJson(
                step.depth(),
                step.parent(),
                line == null ? null : line.id(),
                line == null ? null : line.title(),
                line == null ? null : line.href(),
                step.levelKey().replaceFirst("^.*\\.", ""),
                step.pieces().shown().stream().map(FindingJsons::of).toList(),
                hidden > 0,
                hidden > 0 && hidden <= FEW ? null : Integer.valueOf(hidden));
    }

    private static PassageJson of(Piece piece) {
        return piece.gone()
                ? new PassageJson(null, null, null, null, null, null, piece.against(), true)
                : new PassageJson(
                        piece.quote(),
                        piece.language(),
                        piece.by().name(),
                        piece.by().country(),
                        piece.by().region(),
                        piece.by().href(),
                        piece.against(),
                        false);
    }
}
