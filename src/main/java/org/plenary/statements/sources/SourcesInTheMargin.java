package org.plenary.statements.sources;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plenary.organisations.Actor;
import org.plenary.statements.Margin;
import org.plenary.statements.Statement;
import org.plenary.statements.Version;
import org.plenary.text.Text;

/** Under a paragraph: why it is there. */
@ApplicationScoped
class SourcesInTheMargin implements Margin {
    private final Citations citations;

    SourcesInTheMargin(Citations citations) {
        this.citations = citations;
    }

    @Override
    public Map<String, List<Entry>> beside(
            Statement statement, Version version, Text text, Actor actor) {
        Map<String, List<Entry>> entries = new HashMap<>();
        citations
                .counts(statement, version.number())
                .forEach(
                        (block, count) ->
                                entries.put(
                                        block,
                                        List.of(
                                                new Entry(
                                                        statement.href()
                                                                + "/sources?paragraph="
                                                                + block,
                                                        "sources.margin",
                                                        List.of(count),
                                                        "book-open"))));
        return entries;
    }
}
