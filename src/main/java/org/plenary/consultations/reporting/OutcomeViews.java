package org.plenary.consultations.reporting;

import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.Consultations;
import org.plenary.consultations.contributing.Answer;
import org.plenary.consultations.findings.FindingUses;
import org.plenary.consultations.findings.Findings;
import org.plenary.consultations.findings.ReadableFindings;
import org.plenary.consultations.findings.Shown;
import org.plenary.consultations.findings.UsesOfFindings;
import org.plenary.organisations.Actor;
import org.plenary.shared.i18n.Language;
import org.plenary.shared.i18n.Languages;
import org.plenary.shared.i18n.Messages;
import org.plenary.shared.web.Option;

/** Puts together the table of outcomes and its forms; called within a transaction. */
@ApplicationScoped
class OutcomeViews {
    private final Consultations consultations;
    private final Findings findings;
    private final ReadableFindings readable;
    private final FindingUses uses;
    private final Dispositions dispositions;
    private final Outcomes outcomes;
    private final Messages messages;
    private final Language language;

    OutcomeViews(
            Consultations consultations,
            Findings findings,
            ReadableFindings readable,
            FindingUses uses,
            Dispositions dispositions,
            Outcomes outcomes,
            Messages messages,
            Language language) {
        this.consultations = consultations;
        this.findings = findings;
        this.readable = readable;
        this.uses = uses;
        this.dispositions = dispositions;
        this.outcomes = outcomes;
        this.messages = messages;
        this.language = language;
    }

    /** The consultation around it. */
    @TemplateData
    record Frame(UUID id, String href, String title, String language, boolean convenor) {}

    /**
     * A finding and what became of it.
     *
     * @param paragraph that took it up and may be read, or null
     * @param above the consultation whose decision it is, empty for its own
     * @param waiting whether something is decided that contributors were not told yet
     */
    @TemplateData
    record Row(
            UUID id,
            String href,
            String title,
            String language,
            String dir,
            String outcome,
            String reason,
            String reasonLanguage,
            Map<String, String> reasons,
            UsesOfFindings.Use paragraph,
            String above,
            boolean waiting) {
        public String outcomeKey() {
            return "reporting.outcome." + outcome;
        }
    }

    /**
     * The table.
     *
     * @param waiting how many decisions contributors were not told yet; for convenors
     * @param next where it goes on, null at the end
     */
    record Table(Frame frame, List<Row> rows, long waiting, String next) {}

    /** The form that decides on a point. */
    record Sheet(
            Frame frame,
            String action,
            String title,
            String language,
            String quote,
            List<Option> outcomes,
            List<Option> paragraphs,
            String reason,
            List<Further> further,
            String paragraph,
            int revision) {}

    /** A box for the reason in a further language. */
    @TemplateData
    record Further(String language, String dir, String words) {
        public String name() {
            return "reason-" + language;
        }
    }

    Frame frame(Consultation c, Actor actor) {
        return new Frame(
                c.id(),
                c.href(),
                c.title(),
                c.language(),
                actor.signedIn() && consultations.isConvenedBy(actor, c));
    }

    /**
     * Findings and what became of them.
     *
     * @param after the last one of the page before, null from the beginning
     */
    Table table(Consultation consultation, UUID after, int most, Actor actor) {
        Frame frame = frame(consultation, actor);
        List<Shown> found = readable.of(consultation, actor, true, after, most);
        List<Shown> shown = found.stream().limit(most).toList();
        return new Table(
                frame,
                rows(shown, actor),
                frame.convenor() ? dispositions.waiting(consultation) : 0,
                found.size() > most
                        ? frame.href() + "/outcomes?after=" + shown.get(most - 1).finding().id()
                        : null);
    }

    /** What is settled of these findings, as far as can be in the reader's language. */
    List<Row> rows(List<Shown> shown, Actor actor) {
        return rows(shown, actor, List.of(language.tag()));
    }

    /** What is settled of these findings; reasons in the first of some languages there is. */
    List<Row> rows(List<Shown> shown, Actor actor, List<String> languages) {
        Set<UUID> ids = shown.stream().map(s -> s.finding().id()).collect(Collectors.toSet());
        Map<UUID, Outcomes.Told> told = outcomes.of(ids);
        Map<UUID, Disposition> own = dispositions.ofFindings(ids);
        Map<UUID, String> titles = new HashMap<>();
        findings
                .byIds(
                        told.values().stream()
                                .map(Outcomes.Told::decidedOn)
                                .filter(id -> id != null)
                                .toList())
                .values()
                .stream()
                .filter(f -> f.consultation().visibleTo(actor))
                .forEach(f -> titles.put(f.id(), f.consultation().title()));
        Map<String, UsesOfFindings.Use> paragraphs =
                uses.paragraphs(
                        told.values().stream().map(Outcomes.Told::paragraph).distinct().toList(),
                        actor);
        List<Row> rows = new ArrayList<>();
        for (Shown s : shown) {
            Outcomes.Told what = told.get(s.finding().id()).in(languages);
            Disposition d = own.get(s.finding().id());
            rows.add(
                    new Row(
                            s.finding().id(),
                            s.finding().href(),
                            s.content().title(),
                            s.content().language(),
                            Languages.direction(Locale.forLanguageTag(s.content().language())),
                            what.outcome().slug(),
                            what.reason(),
                            what.language(),
                            what.reasons(),
                            paragraphs.get(what.paragraph()),
                            titles.getOrDefault(what.decidedOn(), ""),
                            s.convenor() && d != null && !d.isSettled()));
        }
        return rows;
    }

    /** The form for a finding. */
    Sheet sheet(Shown finding, Disposition known, Decision typed, Actor actor) {
        Consultation c = finding.finding().consultation();
        List<String> paths = new ArrayList<>(List.of(finding.finding().href()));
        findings
                .above(List.of(finding.finding().id()))
                .getOrDefault(finding.finding().id(), List.of())
                .stream()
                .map(findings::findById)
                .forEach(f -> paths.add(f.href()));
        return sheet(
                c,
                c.href() + "/outcomes/" + finding.finding().id(),
                finding.content().title(),
                finding.content().language(),
                "",
                uses.of(paths, actor).values().stream()
                        .flatMap(u -> u.readable().stream())
                        .toList(),
                known,
                typed,
                actor);
    }

    /** The form for an answer that is in no finding. */
    Sheet sheet(Consultation c, Answer answer, Disposition known, Decision typed, Actor actor) {
        return sheet(
                c,
                c.href() + "/outcomes/answers/" + answer.id(),
                "",
                answer.language(),
                answer.given().allWords(),
                List.of(),
                known,
                typed,
                actor);
    }

    private Sheet sheet(
            Consultation c,
            String action,
            String title,
            String of,
            String quote,
            List<UsesOfFindings.Use> offered,
            Disposition known,
            Decision typed,
            Actor actor) {
        Decision shown =
                typed != null
                        ? typed
                        : known == null
                                ? new Decision(null, "", "")
                                : new Decision(
                                        known.outcome(),
                                        known.reason(),
                                        known.reasons(),
                                        known.paragraph());
        List<Option> paragraphs = new ArrayList<>();
        paragraphs.add(Option.of("", text("reporting.paragraph.none"), false));
        offered.stream()
                .distinct()
                .forEach(
                        use ->
                                paragraphs.add(
                                        Option.of(
                                                use.href(),
                                                use.title() + " " + use.label(),
                                                use.href().equals(shown.paragraph()))));
        boolean listed = offered.stream().anyMatch(u -> u.href().equals(shown.paragraph()));
        return new Sheet(
                frame(c, actor),
                action,
                title,
                of,
                quote,
                Arrays.stream(Outcome.values())
                        .map(
                                o ->
                                        Option.of(
                                                o.slug(),
                                                text("reporting.outcome." + o.slug()),
                                                o == shown.outcome()))
                        .toList(),
                paragraphs,
                shown.reason(),
                Disposition.furtherLanguages(c).stream()
                        .map(
                                tag ->
                                        new Further(
                                                tag,
                                                Languages.direction(Locale.forLanguageTag(tag)),
                                                shown.reasons().getOrDefault(tag, "")))
                        .toList(),
                listed ? "" : shown.paragraph(),
                known == null ? 0 : known.revision());
    }

    private String text(String key) {
        return messages.text(language.locale(), key);
    }
}
