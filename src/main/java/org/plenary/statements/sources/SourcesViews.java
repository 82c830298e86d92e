package org.plenary.statements.sources;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.statements.Statement;
import org.plenary.statements.StatementViews;
import org.plenary.statements.Versions;

/** Puts together the page of a statement's sources; called within a transaction. */
@ApplicationScoped
class SourcesViews {
    private static final int PAGE = 40;

    private final Citations citations;
    private final Versions versions;
    private final StatementViews views;
    private final SourceRows rows;

    SourcesViews(Citations citations, Versions versions, StatementViews views, SourceRows rows) {
        this.citations = citations;
        this.versions = versions;
        this.views = views;
        this.rows = rows;
    }

    /**
     * The page.
     *
     * @param paragraph only this one, or null for all
     * @param after the paragraph that the part before ended with, or null to begin
     */
    SourcesView of(Statement statement, String paragraph, String after, Actor actor) {
        List<Citation> live = citations.live(statement);
        Map<UUID, Citations.Standing> standings = citations.standings(statement);
        boolean writing = Citing.refuses(statement, actor).isEmpty();
        Map<UUID, String> names = rows.names(live);
        Map<String, List<CitationRow>> byBlock = new HashMap<>();
        List<Citation> gone = new ArrayList<>();
        for (Citation citation : live) {
            Citations.Standing standing = standings.get(citation.id());
            if (standing.version() < statement.latestVersion()) {
                gone.add(citation);
            } else {
                byBlock.computeIfAbsent(standing.block(), b -> new ArrayList<>())
                        .add(rows.of(citation, names, writing, actor));
            }
        }
        CitedText text = CitedText.of(versions, statement, statement.latestVersion());
        List<SourcesView.Paragraph> cited = new ArrayList<>();
        List<SourcesView.Paragraph> uncited = new ArrayList<>();
        int paragraphs = 0;
        int counted = 0;
        for (CitedText.Leaf leaf : text.leaves()) {
            List<CitationRow> here = byBlock.getOrDefault(leaf.block(), List.of());
            paragraphs += leaf.counts() ? 1 : 0;
            counted += leaf.counts() && !here.isEmpty() ? 1 : 0;
            if (!here.isEmpty()) {
                cited.add(paragraph(statement, leaf, here));
            } else if (leaf.counts()) {
                uncited.add(paragraph(statement, leaf, List.of()));
            }
        }
        List<SourcesView.Paragraph> shown = shown(statement, text, cited, paragraph, after);
        boolean whole = paragraph == null;
        boolean first = whole && after == null;
        boolean more = shown.size() > PAGE;
        return new SourcesView(
                views.head(statement, actor),
                counted,
                paragraphs,
                more ? shown.subList(0, PAGE) : shown,
                first ? gone(statement, gone, standings, names, writing, actor) : List.of(),
                first && writing ? uncited : List.of(),
                first && statement.isDraftedBy(actor) ? removed(statement, actor) : List.of(),
                !whole,
                writing,
                more ? statement.href() + "/sources?after=" + shown.get(PAGE - 1).block() : null);
    }

    private List<SourcesView.Paragraph> shown(
            Statement statement,
            CitedText text,
            List<SourcesView.Paragraph> cited,
            String paragraph,
            String after) {
        if (paragraph != null) {
            return cited.stream()
                    .filter(row -> row.block().equals(paragraph))
                    .findFirst()
                    .or(
                            () ->
                                    text.leaf(paragraph)
                                            .map(leaf -> paragraph(statement, leaf, List.of())))
                    .stream()
                    .toList();
        }
        int from = 0;
        for (int i = 0; i < cited.size(); i++) {
            from = cited.get(i).block().equals(after) ? i + 1 : from;
        }
        return cited.subList(from, cited.size());
    }

    private static SourcesView.Paragraph paragraph(
            Statement statement, CitedText.Leaf leaf, List<CitationRow> citations) {
        return new SourcesView.Paragraph(
                leaf.block(),
                leaf.label(),
                leaf.words(),
                statement.href() + "/paragraphs/" + leaf.block(),
                statement.href() + "/sources/new?paragraph=" + leaf.block(),
                citations);
    }

    private List<SourcesView.Gone> gone(
            Statement statement,
            List<Citation> gone,
            Map<UUID, Citations.Standing> standings,
            Map<UUID, String> names,
            boolean writing,
            Actor actor) {
        Map<Integer, CitedText> texts = new LinkedHashMap<>();
        List<SourcesView.Gone> all = new ArrayList<>();
        for (Citation citation : gone) {
            Citations.Standing last = standings.get(citation.id());
            CitedText text =
                    texts.computeIfAbsent(
                            last.version(), v -> CitedText.of(versions, statement, v));
            all.add(
                    new SourcesView.Gone(
                            rows.of(citation, names, writing, actor),
                            text.leaf(last.block()).map(CitedText.Leaf::words).orElse(""),
                            last.version(),
                            "%s/versions/%d#b-%s"
                                    .formatted(statement.href(), last.version(), last.block())));
        }
        return all;
    }

    private List<SourcesView.Removed> removed(Statement statement, Actor actor) {
        return citations.removed(statement).stream()
                .map(
                        citation ->
                                new SourcesView.Removed(
                                        rows.of(citation.source(), actor),
                                        citation.place(),
                                        citation.removal().orElseThrow().reason(),
                                        citation.removal().orElseThrow().at()))
                .toList();
    }
}
