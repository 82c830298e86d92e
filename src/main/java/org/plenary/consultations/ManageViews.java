package org.plenary.consultations;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Choices;
import org.plenary.organisations.Organisation;
import org.plenary.organisations.Organisations;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.i18n.Language;
import org.plenary.shared.i18n.Messages;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.time.Deadline;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Option;

/** Puts the page together from which a consultation is looked after. */
@RequestScoped
class ManageViews {
    @CheckedTemplate(basePath = "consultations")
    static class Templates {
        static native TemplateInstance manage(ManagePage page);
    }

    private final Consultations consultations;
    private final ConsultationViews views;
    private final KeyDates dates;
    private final Organisations organisations;
    private final Choices choices;
    private final Messages messages;
    private final Language language;
    private final CurrentActor current;
    private final DatabaseClock clock;

    ManageViews(
            Consultations consultations,
            ConsultationViews views,
            KeyDates dates,
            Organisations organisations,
            Choices choices,
            Messages messages,
            Language language,
            CurrentActor current,
            DatabaseClock clock) {
        this.consultations = consultations;
        this.views = views;
        this.dates = dates;
        this.organisations = organisations;
        this.choices = choices;
        this.messages = messages;
        this.language = language;
        this.current = current;
        this.clock = clock;
    }

    /** The consultation, for those who look after it. */
    Consultation convened(UUID id) {
        return consultations.convened(current.signedIn(), id);
    }

    /** The page again, with what is wrong and what was typed. */
    Response invalid(UUID id, Typed typed, Errors errors) {
        return Response.status(422)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page(convened(id), typed, errors))
                .build();
    }

    TemplateInstance page(Consultation c, Typed typed, Errors errors) {
        Instant now = clock.now();
        Actor actor = current.get();
        return Templates.manage(
                new ManagePage(
                        c.href(),
                        c.title(),
                        c.language(),
                        !c.isPublished(),
                        c.isTemplate(),
                        c.participation() == Participation.INVITED,
                        views.links(c, actor),
                        views.phases(c, now),
                        dates.of(c).stream()
                                .map(d -> new ConsultationPage.DateRow(d.id(), d.title(), d.day()))
                                .toList(),
                        views.papers(c),
                        organisations.byIds(c.invited()).stream()
                                .sorted(
                                        Comparator.comparing(
                                                Organisation::name, String.CASE_INSENSITIVE_ORDER))
                                .map(
                                        o ->
                                                new ManagePage.Asked(
                                                        o.id().toString(), o.name(), o.href()))
                                .toList(),
                        parents(c, actor),
                        kinds(typed.at("kind")),
                        zones(typed.at("zone")),
                        one(typed.at("paperLanguage"), c.language()),
                        PaperFile.LARGEST / 1024 / 1024,
                        typed,
                        errors));
    }

    List<Option> kinds(String chosen) {
        return Arrays.stream(PhaseKind.values())
                .map(
                        kind ->
                                Option.of(
                                        kind.slug(),
                                        say("consultations.phase." + kind.slug()),
                                        kind.slug()
                                                .equals(
                                                        chosen.isEmpty()
                                                                ? PhaseKind.OPEN.slug()
                                                                : chosen)))
                .toList();
    }

    static List<Option> zones(String chosen) {
        return Stream.concat(Stream.of("UTC"), Deadline.zones().stream())
                .map(zone -> Option.of(zone, zone, zone.equals(chosen)))
                .toList();
    }

    private List<Option> one(String typed, String otherwise) {
        String chosen = typed.isEmpty() ? otherwise : typed;
        return choices.workingLanguages(List.of(chosen)).stream()
                .map(o -> Option.of(o.value(), o.label(), o.value().equals(chosen)))
                .toList();
    }

    private List<Option> parents(Consultation c, Actor actor) {
        UUID parent = c.parent() == null ? null : c.parent().id();
        return Stream.concat(
                        Stream.of(Option.of("", say("consultations.parent.none"), parent == null)),
                        consultations.above(c).stream()
                                .filter(other -> other.visibleTo(actor))
                                .map(
                                        other ->
                                                Option.of(
                                                        other.id().toString(),
                                                        other.title()
                                                                + " · "
                                                                + say(
                                                                        "consultations.level."
                                                                                + other.reach()
                                                                                        .level()
                                                                                        .slug()),
                                                        other.id().equals(parent))))
                .toList();
    }

    private String say(String key) {
        return messages.text(language.locale(), key);
    }
}
