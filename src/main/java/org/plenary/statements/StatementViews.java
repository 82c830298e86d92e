package org.plenary.statements;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Organisation;
import org.plenary.organisations.Organisations;
import org.plenary.shared.i18n.Languages;
import org.plenary.text.Text;
import org.plenary.text.format.Html;

/** Puts together what the pages of statements show; called within a transaction. */
@ApplicationScoped
public class StatementViews {
    private final Versions versions;
    private final Organisations organisations;
    private final Instance<StatementPanel> panels;
    private final Margins margins;

    StatementViews(
            Versions versions,
            Organisations organisations,
            Instance<StatementPanel> panels,
            Margins margins) {
        this.versions = versions;
        this.organisations = organisations;
        this.panels = panels;
        this.margins = margins;
    }

    /**
     * A statement's line in a list.
     *
     * @param news what is new in it to this person
     */
    @TemplateData
    public record Row(
            UUID id,
            String href,
            String title,
            String language,
            String dir,
            String coalition,
            String visibility,
            int versions,
            String label,
            Instant changedAt,
            int words,
            List<StatementPanel.Entry> news) {}

    /**
     * What the head of every page of one statement shows.
     *
     * @param drafting whether this person may work on the next version's words
     * @param editable whether this person coordinates it
     * @param latest number of the newest version, 0 while there is none
     * @param branchOf title of the statement it is a branch of, or null
     */
    @TemplateData
    public record Head(
            UUID id,
            String href,
            String title,
            String language,
            String dir,
            String coalition,
            String coalitionHref,
            String visibility,
            String state,
            boolean signedIn,
            boolean drafting,
            boolean editable,
            int latest,
            String branchOf,
            String branchOfHref,
            Integer branchedFrom,
            String meeting,
            LocalDate meetingOn) {}

    /** A version in the list of versions. */
    @TemplateData
    public record VersionRow(
            int number,
            String label,
            String note,
            Instant savedAt,
            String organisation,
            int words,
            int paragraphs,
            int brackets,
            String kind,
            Integer restored,
            UUID merged,
            Integer wordsAdded,
            Integer wordsRemoved,
            String sha256,
            String href,
            boolean current) {
        /** The address of the comparison with the version before; only from the second on. */
        public String comparison() {
            return href.replaceFirst("/versions/.*", "/compare/" + (number - 1) + ".." + number);
        }
    }

    /** A version with its text. */
    @TemplateData
    public record Page(
            Head head,
            VersionRow version,
            RawString text,
            List<VersionRow> versions,
            List<StatementPanel.Entry> panel) {
        /** Whether there is something to read beside it, rather than to do. */
        public boolean related() {
            return panel.stream().anyMatch(entry -> !entry.action());
        }
    }

    /** The lines of a list, in its order. */
    List<Row> list(List<Statement> statements, Actor actor) {
        Map<UUID, VersionLine> newest = versions.newestLinesOf(statements);
        var news = panels.stream().map(panel -> panel.news(statements, actor)).toList();
        return statements.stream()
                .map(
                        s ->
                                row(
                                        s,
                                        Optional.ofNullable(newest.get(s.id())),
                                        news.stream()
                                                .map(of -> of.get(s.id()))
                                                .filter(Objects::nonNull)
                                                .toList()))
                .toList();
    }

    private static Row row(
            Statement statement, Optional<VersionLine> newest, List<StatementPanel.Entry> news) {
        return new Row(
                statement.id(),
                statement.href(),
                statement.title(),
                statement.language(),
                direction(statement.language()),
                statement.coalition().name(),
                statement.visibility().slug(),
                statement.latestVersion(),
                newest.map(VersionLine::label).orElse(""),
                newest.map(VersionLine::savedAt).orElse(statement.createdAt()),
                newest.map(VersionLine::words).orElse(0),
                news);
    }

    /** The head of any page of the statement. */
    public Head head(Statement statement, Actor actor) {
        return new Head(
                statement.id(),
                statement.href(),
                statement.title(),
                statement.language(),
                direction(statement.language()),
                statement.coalition().name(),
                statement.coalition().href(),
                statement.visibility().slug(),
                statement.state().slug(),
                actor.signedIn(),
                statement.isDraftedBy(actor),
                statement.mayBeEditedBy(actor),
                statement.latestVersion(),
                statement.branchOf() == null ? null : statement.branchOf().title(),
                statement.branchOf() == null ? null : statement.branchOf().href(),
                statement.branchedFrom(),
                statement.meeting(),
                statement.meetingOn());
    }

    /** The page of a version; its text as safe HTML with headings from level 2. */
    Page page(Statement statement, Version version, Actor actor) {
        List<VersionRow> rows = rows(statement, version.number());
        VersionRow shown =
                rows.stream()
                        .filter(row -> row.number() == version.number())
                        .findFirst()
                        .orElseThrow();
        List<StatementPanel.Entry> entries =
                panels.stream()
                        .flatMap(p -> p.entries(statement, version, actor).stream())
                        .toList();
        Text text = version.text();
        return new Page(
                head(statement, actor),
                shown,
                new RawString(
                        Html.document(text, 2, margins.beside(statement, version, text, actor))),
                rows,
                entries);
    }

    /** The page of a statement that has no text yet. */
    Page pageWithoutText(Statement statement, Actor actor) {
        return new Page(head(statement, actor), null, new RawString(""), List.of(), List.of());
    }

    /** Every version, newest first; the current one is marked. */
    public List<VersionRow> rows(Statement statement, int current) {
        List<VersionLine> all = versions.linesOf(statement);
        Map<UUID, String> names =
                organisations
                        .byIds(
                                all.stream()
                                        .map(VersionLine::organisation)
                                        .filter(Objects::nonNull)
                                        .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(Organisation::id, Organisation::name));
        return all.stream()
                .map(
                        v ->
                                new VersionRow(
                                        v.number(),
                                        v.label(),
                                        v.note(),
                                        v.savedAt(),
                                        names.getOrDefault(v.organisation(), ""),
                                        v.words(),
                                        v.paragraphs(),
                                        v.brackets(),
                                        v.kind().slug(),
                                        v.restored(),
                                        v.merged(),
                                        v.wordsAdded(),
                                        v.wordsRemoved(),
                                        v.sha256(),
                                        v.href(),
                                        v.number() == current))
                .toList();
    }

    static String direction(String language) {
        return Languages.direction(Locale.forLanguageTag(language));
    }
}
