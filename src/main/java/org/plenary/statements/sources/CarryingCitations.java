package org.plenary.statements.sources;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.plenary.statements.Statement;
import org.plenary.statements.Statements;
import org.plenary.statements.Version;
import org.plenary.statements.VersionSaved;
import org.plenary.statements.Versions;
import org.plenary.text.NumberedBlock;
import org.plenary.text.Text;
import org.plenary.text.merge.Anchor;
import org.plenary.text.merge.Carried;
import org.plenary.text.merge.Rebase;

/**
 * Carries citations to each new version. One whose paragraph is gone stays with the versions that
 * have it, and stands again if the paragraph comes back.
 */
@ApplicationScoped
class CarryingCitations {
    private final Statements statements;
    private final Versions versions;
    private final Citations citations;

    CarryingCitations(Statements statements, Versions versions, Citations citations) {
        this.statements = statements;
        this.versions = versions;
        this.citations = citations;
    }

    void carry(@Observes VersionSaved saved) {
        Statement statement = statements.findById(saved.statement());
        Map<UUID, Citations.Standing> standings = citations.standings(statement);
        if (standings.isEmpty()) {
            return;
        }
        Version version = versions.findById(saved.version());
        Text text = version.text();
        Set<String> there = new HashSet<>();
        text.numbered().stream().map(NumberedBlock::id).forEach(there::add);
        List<Citations.Standing> missing = new ArrayList<>();
        for (Citations.Standing standing : standings.values()) {
            if (there.contains(standing.block())) {
                citations.stands(standing.citation(), version.number(), standing.block());
            } else if (standing.version() == version.number() - 1) {
                missing.add(standing);
            }
        }
        if (!missing.isEmpty()) {
            follow(statement, version, text, missing);
        }
    }

    /** Looks where the words of paragraphs went that are not there any more: joined to another? */
    private void follow(
            Statement statement, Version version, Text text, List<Citations.Standing> missing) {
        Text before = versions.of(statement, version.number() - 1).orElseThrow().text();
        List<Carried.Anchored> carried =
                Rebase.onto(before, text)
                        .carry(missing.stream().map(gone -> Anchor.block(gone.block())).toList());
        for (int i = 0; i < missing.size(); i++) {
            if (carried.get(i) instanceof Carried.Kept kept) {
                citations.stands(
                        missing.get(i).citation(), version.number(), kept.anchor().block());
            }
        }
    }
}
