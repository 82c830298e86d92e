package org.plenary.statements.drafting;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Organisation;
import org.plenary.organisations.Organisations;
import org.plenary.organisations.Person;
import org.plenary.organisations.Persons;
import org.plenary.statements.Margin;
import org.plenary.statements.Margins;
import org.plenary.statements.ParagraphLabels;
import org.plenary.statements.Statement;
import org.plenary.statements.StatementViews;
import org.plenary.statements.Version;
import org.plenary.statements.VersionKind;
import org.plenary.statements.Versions;
import org.plenary.statements.comparing.ComparisonView;
import org.plenary.statements.comparing.Layout;
import org.plenary.statements.comparing.Side;
import org.plenary.statements.comparing.Surroundings;
import org.plenary.text.NumberedBlock;
import org.plenary.text.Text;
import org.plenary.text.diff.Comparison;
import org.plenary.text.format.Html;

/** Puts together what the pages of the next version show; called within a transaction. */
@ApplicationScoped
class NextVersionViews {
    private static final int EDITS = 30;

    private final StatementViews statements;
    private final Versions versions;
    private final WorkingTexts workingTexts;
    private final Drafting drafting;
    private final Margins margins;
    private final Organisations organisations;
    private final Persons persons;

    NextVersionViews(
            StatementViews statements,
            Versions versions,
            WorkingTexts workingTexts,
            Drafting drafting,
            Margins margins,
            Organisations organisations,
            Persons persons) {
        this.statements = statements;
        this.versions = versions;
        this.workingTexts = workingTexts;
        this.drafting = drafting;
        this.margins = margins;
        this.organisations = organisations;
        this.persons = persons;
    }

    /**
     * The working text.
     *
     * @param revision how often it was changed; 0 while nobody has begun
     * @param base label of the version it builds on
     * @param behind whether a newer version was saved since
     * @param text with a way to edit under each paragraph
     * @param from the version it builds on, beside it what it is now
     * @param comparison of both; null while nobody has begun
     * @param onlyForm whether only the form may be corrected now
     */
    @TemplateData
    record Page(
            StatementViews.Head head,
            int revision,
            int baseNumber,
            String base,
            boolean behind,
            boolean publishable,
            boolean onlyForm,
            RawString text,
            Side from,
            Side to,
            Layout layout,
            ComparisonView comparison,
            List<EditRow> edits,
            boolean moreEdits) {}

    /**
     * Somebody's edit.
     *
     * @param paragraph the number of the paragraph it was about, empty for the whole text
     * @param branch the title of the branch it brought in, empty otherwise
     */
    @TemplateData
    record EditRow(
            int revision,
            String person,
            String organisation,
            Instant at,
            String note,
            String paragraph,
            String branch) {}

    /**
     * The page.
     *
     * @param now what the working text is called beside the version it builds on
     */
    Page page(Statement statement, String now, Actor actor) {
        Optional<WorkingText> working = workingTexts.of(statement);
        int base = working.map(WorkingText::base).orElse(statement.latestVersion());
        Version version = versions.of(statement, base).orElseThrow();
        Text text = working.map(WorkingText::text).orElseGet(version::text);
        List<WorkingEdit> edits = working.map(workingTexts::editsOf).orElse(List.of());
        return new Page(
                statements.head(statement, actor),
                working.map(WorkingText::revision).orElse(0),
                base,
                version.label(),
                base < statement.latestVersion(),
                statement.isPublishedBy(actor),
                statement.state().refuses(VersionKind.REVISION).isPresent(),
                new RawString(
                        Html.document(
                                text,
                                2,
                                margins.beside(statement, text, waysToEdit(statement, text)))),
                Side.of(version),
                Side.unsaved(now),
                Layout.inTheText(),
                working.isEmpty()
                        ? null
                        : ComparisonView.of(
                                Comparison.between(version.text(), text), Surroundings.NONE),
                rows(edits.stream().limit(EDITS).toList(), text),
                edits.size() > EDITS);
    }

    private static Map<String, List<Margin.Entry>> waysToEdit(Statement statement, Text text) {
        Map<String, List<Margin.Entry>> ways = new HashMap<>();
        for (NumberedBlock leaf : text.numbered()) {
            if (leaf.kind() != NumberedBlock.Kind.RULE) {
                ways.put(
                        leaf.id(),
                        List.of(
                                new Margin.Entry(
                                        statement.href() + "/next/paragraphs/" + leaf.id(),
                                        "drafting.edit.one",
                                        List.of(),
                                        "pencil")));
            }
        }
        return ways;
    }

    private List<EditRow> rows(List<WorkingEdit> edits, Text text) {
        Map<UUID, String> bodies =
                organisations
                        .byIds(
                                edits.stream()
                                        .map(WorkingEdit::organisation)
                                        .filter(Objects::nonNull)
                                        .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(Organisation::id, Organisation::name));
        Map<UUID, Person> people =
                persons.byIds(edits.stream().map(WorkingEdit::person).collect(Collectors.toSet()));
        Map<UUID, String> titles = workingTexts.branchTitles(edits);
        Map<String, String> labels = labels(text);
        return edits.stream()
                .map(
                        edit ->
                                new EditRow(
                                        edit.revision(),
                                        Optional.ofNullable(people.get(edit.person()))
                                                .map(Person::name)
                                                .orElse(""),
                                        bodies.getOrDefault(edit.organisation(), ""),
                                        edit.at(),
                                        edit.note(),
                                        edit.block() == null
                                                ? ""
                                                : labels.getOrDefault(edit.block(), "–"),
                                        edit.merged() == null
                                                ? ""
                                                : titles.getOrDefault(edit.merged(), "")))
                .toList();
    }

    private static Map<String, String> labels(Text text) {
        return ParagraphLabels.byId(text.numbered());
    }

    /** What a paragraph of the working text is called, empty if it has no number. */
    String label(Text text, String block) {
        return labels(text).getOrDefault(block, "");
    }

    StatementViews.Head head(Statement statement, Actor actor) {
        return statements.head(statement, actor);
    }

    String seen(Statement statement) {
        return drafting.seen(statement).toString();
    }
}
