package org.plenary.statements.sources;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenary.consultations.findings.UsesOfFindings;
import org.plenary.organisations.Actor;
import org.plenary.statements.Statement;
import org.plenary.statements.Statements;
import org.plenary.statements.Versions;

/** Tells consultations which paragraphs came of their findings. */
@ApplicationScoped
class ParagraphsCiteFindings implements UsesOfFindings {
    private static final Pattern PARAGRAPH =
            Pattern.compile("/statements/([0-9a-f-]{36})/paragraphs/([A-Za-z0-9_-]{1,64})");

    private final Citations citations;
    private final WhereItWent whereItWent;
    private final Statements statements;
    private final Versions versions;

    ParagraphsCiteFindings(
            Citations citations,
            WhereItWent whereItWent,
            Statements statements,
            Versions versions) {
        this.citations = citations;
        this.whereItWent = whereItWent;
        this.statements = statements;
        this.versions = versions;
    }

    @Override
    public Map<String, Uses> of(Collection<String> findings, Actor actor) {
        List<Citation> readable = new ArrayList<>();
        Map<String, Integer> others = new HashMap<>();
        for (Citation citation : citations.citing(FindingKind.SLUG, findings)) {
            if (citation.statement().visibleTo(actor)) {
                readable.add(citation);
            } else {
                others.merge(citation.source().reference(), 1, Integer::sum);
            }
        }
        Map<String, List<Use>> uses = new HashMap<>();
        for (WhereItWent.Use use : whereItWent.uses(readable)) {
            uses.computeIfAbsent(use.citation().source().reference(), r -> new ArrayList<>())
                    .add(use(use.citation().statement(), use.paragraph(), use.there()));
        }
        Map<String, Uses> told = new HashMap<>();
        for (String path : findings) {
            told.put(
                    path,
                    new Uses(uses.getOrDefault(path, List.of()), others.getOrDefault(path, 0)));
        }
        return told;
    }

    @Override
    public Map<String, Use> paragraphs(Collection<String> paths, Actor actor) {
        Map<UUID, Map<String, String>> blocks = new HashMap<>();
        for (String path : paths) {
            Matcher matcher = PARAGRAPH.matcher(path);
            if (matcher.matches()) {
                blocks.computeIfAbsent(UUID.fromString(matcher.group(1)), none -> new HashMap<>())
                        .put(path, matcher.group(2));
            }
        }
        Map<String, Use> found = new HashMap<>();
        // A text is read once, however many of its paragraphs are asked for.
        blocks.forEach(
                (id, wanted) ->
                        statements
                                .visibleTo(actor, id)
                                .ifPresent(statement -> found.putAll(uses(statement, wanted))));
        return found;
    }

    private Map<String, Use> uses(Statement statement, Map<String, String> wanted) {
        CitedText text = CitedText.of(versions, statement, statement.latestVersion());
        Map<String, Use> found = new HashMap<>();
        wanted.forEach(
                (path, block) ->
                        text.leaf(block)
                                .ifPresent(leaf -> found.put(path, use(statement, leaf, true))));
        return found;
    }

    private static Use use(Statement statement, CitedText.Leaf leaf, boolean there) {
        return new Use(
                statement.id(),
                leaf.block(),
                statement.title(),
                statement.language(),
                leaf.label(),
                statement.href() + "/paragraphs/" + leaf.block(),
                there);
    }
}
