package org.plenary.consultations;

import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Organisation;
import org.plenary.organisations.Organisations;
import org.plenary.shared.i18n.Languages;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.text.format.Html;
import org.plenary.text.format.TextFormat;

/** Puts the page of a consultation together, as far as somebody may read it. */
@ApplicationScoped
class ConsultationViews {
    private static final int HEADING = 3;

    private final Consultations consultations;
    private final KeyDates dates;
    private final Documents documents;
    private final PhaseEndChanges changes;
    private final Organisations organisations;
    private final ConsultationLines lines;
    private final Instance<ConsultationPanel> panels;
    private final Instance<ManagePanel> desks;
    private final DatabaseClock clock;

    ConsultationViews(
            Consultations consultations,
            KeyDates dates,
            Documents documents,
            PhaseEndChanges changes,
            Organisations organisations,
            ConsultationLines lines,
            Instance<ConsultationPanel> panels,
            Instance<ManagePanel> desks,
            DatabaseClock clock) {
        this.consultations = consultations;
        this.dates = dates;
        this.documents = documents;
        this.changes = changes;
        this.organisations = organisations;
        this.lines = lines;
        this.panels = panels;
        this.desks = desks;
        this.clock = clock;
    }

    ConsultationPage page(Consultation c, Actor actor) {
        boolean convened = actor.signedIn() && consultations.isConvenedBy(actor, c);
        Instant now = clock.now();
        List<ConsultationPage.PhaseRow> phases = phases(c, now);
        Organisation convenor = organisations.findById(c.convenor());
        Consultation above =
                Optional.ofNullable(c.parent()).filter(p -> p.visibleTo(actor)).orElse(null);
        List<Consultation> below =
                consultations.feeding(c).stream().filter(child -> child.visibleTo(actor)).toList();
        return new ConsultationPage(
                c.id(),
                c.href(),
                c.title(),
                c.language(),
                Languages.direction(Locale.forLanguageTag(c.language())),
                new RawString(
                        Html.document(
                                TextFormat.MARKDOWN.read(c.details().purpose()).text(), HEADING)),
                new ConsultationPage.Party(c.coalition().name(), c.coalition().href()),
                new ConsultationPage.Party(convenor.name(), convenor.href()),
                !c.isPublished(),
                ConsultationLines.isUnscheduled(c),
                row(c.openPhase(now), phases),
                row(ConsultationLines.opensNext(c, now), phases),
                phases,
                dates.of(c).stream()
                        .map(d -> new ConsultationPage.DateRow(d.id(), d.title(), d.day()))
                        .toList(),
                papers(c),
                about(c),
                above == null ? null : lines.of(List.of(above), now).get(0),
                lines.of(below, now),
                panels.stream().flatMap(panel -> panel.action(c, actor).stream()).toList(),
                panels.stream()
                        .map(panel -> panel.section(c, actor))
                        .filter(section -> !section.isBlank())
                        .map(RawString::new)
                        .toList(),
                convened,
                convened ? links(c, actor) : List.of(),
                now.truncatedTo(ChronoUnit.MINUTES));
    }

    /** What there is to look after in other rooms, always in the same order. */
    List<ManagePanel.Link> links(Consultation c, Actor actor) {
        return desks.stream()
                .flatMap(desk -> desk.link(c, actor).stream())
                .sorted(Comparator.comparing(ManagePanel.Link::href))
                .toList();
    }

    List<ConsultationPage.PaperRow> papers(Consultation c) {
        return documents.of(c).stream()
                .map(
                        d ->
                                new ConsultationPage.PaperRow(
                                        d.id(),
                                        d.title(),
                                        d.link().orElse(c.href() + "/documents/" + d.id()),
                                        d.language(),
                                        d.mediaType().flatMap(PaperFile::ending).orElse(""),
                                        (d.size() + 1023) / 1024))
                .toList();
    }

    List<ConsultationPage.PhaseRow> phases(Consultation c, Instant now) {
        Map<UUID, List<ConsultationPage.MovedRow>> moved =
                changes.of(c).stream()
                        .collect(
                                Collectors.groupingBy(
                                        PhaseEndChange::phase,
                                        Collectors.mapping(
                                                m ->
                                                        new ConsultationPage.MovedRow(
                                                                m.before(),
                                                                m.after(),
                                                                m.zone(),
                                                                m.reason(),
                                                                m.at()),
                                                Collectors.toList())));
        return c.phases().stream()
                .map(
                        p ->
                                new ConsultationPage.PhaseRow(
                                        p.id(),
                                        p.kind().slug(),
                                        p.title(),
                                        p.note(),
                                        p.span().from(),
                                        p.span().until(),
                                        p.span().zone().getId(),
                                        p.hasBegun(now),
                                        p.isOver(now),
                                        moved.getOrDefault(p.id(), List.of())))
                .toList();
    }

    private static ConsultationPage.PhaseRow row(
            Optional<Phase> phase, List<ConsultationPage.PhaseRow> rows) {
        return phase.flatMap(p -> rows.stream().filter(r -> r.id().equals(p.id())).findFirst())
                .orElse(null);
    }

    private static ConsultationPage.About about(Consultation c) {
        Details details = c.details();
        return new ConsultationPage.About(
                details.reach().level().slug(),
                details.reach().area(),
                details.reach().place(),
                details.themes(),
                details.terms().stream()
                        .flatMap(code -> Vocabulary.of(code).stream())
                        .map(
                                term ->
                                        new ConsultationPage.TermRow(
                                                term.code(),
                                                term.number(),
                                                term.messageKey(),
                                                term.code().startsWith("gcm-p")))
                        .toList(),
                details.languages(),
                details.funder(),
                details.participation().slug(),
                details.categories().stream()
                        .sorted()
                        .map(category -> "organisations.category." + category.slug())
                        .toList(),
                c.invited().size(),
                details.contact().name(),
                details.contact().address(),
                details.contact().href());
    }
}
