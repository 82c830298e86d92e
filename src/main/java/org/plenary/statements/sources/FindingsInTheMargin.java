package org.plenary.statements.sources;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.statements.Margin;
import org.plenary.statements.Statement;
import org.plenary.statements.Version;
import org.plenary.text.Text;

/** Under a paragraph: from the findings that it cites straight down to what people said. */
@ApplicationScoped
class FindingsInTheMargin implements Margin {
    private final Citations citations;
    private final FindingKind findings;

    FindingsInTheMargin(Citations citations, FindingKind findings) {
        this.citations = citations;
        this.findings = findings;
    }

    @Override
    public Map<String, List<Entry>> beside(
            Statement statement, Version version, Text text, Actor actor) {
        Map<String, List<Entry>> entries = new HashMap<>();
        List<Citation> citing =
                citations.live(statement).stream()
                        .filter(c -> c.source().kind().equals(FindingKind.SLUG))
                        .toList();
        if (citing.isEmpty()) {
            return entries;
        }
        Map<UUID, String> blocks = citations.blocks(statement, version.number());
        Map<String, String> titles =
                findings.titles(citing.stream().map(c -> c.source().reference()).toList(), actor);
        for (Citation citation : citing) {
            String block = blocks.get(citation.id());
            String path = citation.source().reference();
            if (block != null && titles.containsKey(path)) {
                entries.computeIfAbsent(block, b -> new ArrayList<>())
                        .add(
                                new Entry(
                                        path + "/provenance",
                                        "findings.margin",
                                        List.of(titles.get(path)),
                                        "footprints"));
            }
        }
        return entries;
    }
}
