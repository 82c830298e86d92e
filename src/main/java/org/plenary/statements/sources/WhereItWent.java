package org.plenary.statements.sources;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.statements.Statement;
import org.plenary.statements.Versions;

/**
 * Follows a source to the paragraphs that use it. Only those who may read one of the statements
 * know that the source exists. Called within a transaction.
 */
@ApplicationScoped
class WhereItWent {
    private final Sources sources;
    private final Citations citations;
    private final Versions versions;

    WhereItWent(Sources sources, Citations citations, Versions versions) {
        this.sources = sources;
        this.citations = citations;
        this.versions = versions;
    }

    /**
     * A citation, and its paragraph in the newest version that has it.
     *
     * @param versions all versions that have it, ascending
     */
    record Use(Citation citation, CitedText.Leaf paragraph, List<Integer> versions) {
        int last() {
            return versions.get(versions.size() - 1);
        }

        /** Whether the newest version of the statement has it. */
        boolean there() {
            return last() == citation.statement().latestVersion();
        }
    }

    /**
     * The source.
     *
     * @throws NotVisibleException if no statement that this person may read cites it
     */
    Source source(UUID id, Actor actor) {
        Source source = sources.findById(id);
        if (source == null || statements(source, actor).isEmpty()) {
            throw new NotVisibleException("source " + id);
        }
        return source;
    }

    /** The coalition's statements that cite it and that this person may read. */
    List<Statement> statements(Source source, Actor actor) {
        return citations.citing(source).stream().filter(s -> s.visibleTo(actor)).toList();
    }

    /** Its uses after one of them, oldest first. */
    List<Use> uses(Source source, UUID after, int most, Actor actor) {
        List<Citation> found = citations.of(source, statements(source, actor), after, most);
        return uses(found);
    }

    /** Where these citations stand. */
    List<Use> uses(List<Citation> found) {
        Map<UUID, List<Integer>> numbers =
                citations.versions(found.stream().map(Citation::id).toList());
        Map<UUID, Map<UUID, Citations.Standing>> standings = new HashMap<>();
        Map<String, CitedText> texts = new HashMap<>();
        return found.stream()
                .map(
                        citation -> {
                            Statement statement = citation.statement();
                            Citations.Standing last =
                                    standings
                                            .computeIfAbsent(
                                                    statement.id(),
                                                    s -> citations.standings(statement))
                                            .get(citation.id());
                            CitedText text =
                                    texts.computeIfAbsent(
                                            statement.id() + " " + last.version(),
                                            s -> CitedText.of(versions, statement, last.version()));
                            return new Use(
                                    citation,
                                    text.leaf(last.block())
                                            .orElse(
                                                    new CitedText.Leaf(
                                                            last.block(), "", "", false)),
                                    numbers.get(citation.id()));
                        })
                .toList();
    }
}
