package org.plenary.consultations.facilitating;

import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.Consultations;
import org.plenary.consultations.contributing.Publication;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Choices;
import org.plenary.organisations.Persons;
import org.plenary.organisations.StakeholderCategory;
import org.plenary.shared.geo.Geo;
import org.plenary.shared.i18n.Language;
import org.plenary.shared.i18n.Messages;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.Option;

/** What facilitators see. */
@RequestScoped
class OfflineViews {
    private static final int FILES = 20;
    private static final int MOST_FAULTS = 500;

    private final Consultations consultations;
    private final Facilitators facilitators;
    private final Meetings meetings;
    private final OfflineFiles files;
    private final Persons persons;
    private final Choices choices;
    private final Messages messages;
    private final Language language;
    private final DatabaseClock clock;

    OfflineViews(
            Consultations consultations,
            Facilitators facilitators,
            Meetings meetings,
            OfflineFiles files,
            Persons persons,
            Choices choices,
            Messages messages,
            Language language,
            DatabaseClock clock) {
        this.consultations = consultations;
        this.facilitators = facilitators;
        this.meetings = meetings;
        this.files = files;
        this.persons = persons;
        this.choices = choices;
        this.messages = messages;
        this.language = language;
        this.clock = clock;
    }

    /** A meeting in the list. */
    @TemplateData
    record MeetingRow(String href, String title, LocalDate day, int people, boolean sent) {}

    /** A table of forms in the list. */
    @TemplateData
    record FileRow(
            String href, Instant at, boolean taken, int imported, int alreadyThere, int leftOut) {}

    /** Somebody who may write down what others say. */
    @TemplateData
    record Trusted(UUID id, String name) {}

    /** A number of people to fill in. */
    @TemplateData
    record Count(String name, String messageKey, String value) {}

    /** The whole of it. */
    record Offline(
            String href,
            String title,
            boolean open,
            boolean convened,
            List<MeetingRow> meetings,
            String next,
            List<FileRow> files,
            List<Trusted> trusted,
            MeetingForm form,
            List<Count> genders,
            List<Count> ages,
            List<Count> categories,
            List<Option> languages,
            List<Option> countries,
            List<Option> consents,
            List<Option> publications) {}

    Offline offline(Consultation c, Actor actor, MeetingForm form, UUID after, int most) {
        List<Meeting> found = meetings.of(c, after, most + 1);
        List<Facilitator> trusted = facilitators.of(c.id());
        var names = persons.byIds(trusted.stream().map(Facilitator::person).toList());
        return new Offline(
                c.href(),
                c.title(),
                c.isOpen(clock.now()),
                consultations.isConvenedBy(actor, c),
                found.stream()
                        .limit(most)
                        .map(
                                m ->
                                        new MeetingRow(
                                                m.href(),
                                                m.details().title(),
                                                m.details().heldOn(),
                                                m.details().room().people(),
                                                m.sentAt().isPresent()))
                        .toList(),
                found.size() > most
                        ? c.href() + "/offline?after=" + found.get(most - 1).id()
                        : null,
                files.of(c, FILES).stream()
                        .map(
                                f ->
                                        new FileRow(
                                                c.href() + "/offline/files/" + f.id(),
                                                f.uploadedAt(),
                                                f.isImported(),
                                                f.imported(),
                                                f.alreadyThere(),
                                                f.leftOut()))
                        .toList(),
                trusted.stream()
                        .map(
                                f ->
                                        new Trusted(
                                                f.person(),
                                                names.containsKey(f.person())
                                                        ? names.get(f.person()).name()
                                                        : ""))
                        .toList(),
                form,
                counts(Room.GENDERS, "facilitating.group.", form),
                counts(Room.AGES, "facilitating.group.", form),
                Stream.of(StakeholderCategory.values())
                        .map(
                                s ->
                                        new Count(
                                                "category-" + s.slug(),
                                                "organisations.category." + s.slug(),
                                                form.group("category-" + s.slug())))
                        .toList(),
                languages(c, form.language),
                Stream.concat(
                                Stream.of(Option.of("", say("contributing.country.none"), false)),
                                Geo.countries(language.locale()).stream()
                                        .map(
                                                p ->
                                                        Option.of(
                                                                p.code(),
                                                                p.name(),
                                                                p.code().equals(form.country))))
                        .toList(),
                Stream.of(Consent.values())
                        .map(
                                each ->
                                        Option.of(
                                                each.slug(),
                                                say(each.messageKey()),
                                                each.slug().equals(form.consent)))
                        .toList(),
                Stream.of(Publication.values())
                        .map(
                                p ->
                                        Option.of(
                                                p.slug(),
                                                say("facilitating.publish." + p.slug()),
                                                p.slug().equals(form.publication)))
                        .toList());
    }

    private static List<Count> counts(List<String> names, String prefix, MeetingForm form) {
        return names.stream()
                .map(name -> new Count(name, prefix + name, form.group(name)))
                .toList();
    }

    private List<Option> languages(Consultation c, String chosen) {
        Set<String> known = new HashSet<>(c.details().languages());
        known.add(c.language());
        String now = chosen == null || chosen.isBlank() ? c.language() : chosen;
        known.add(now);
        return choices.workingLanguages(List.copyOf(known)).stream()
                .map(o -> Option.of(o.value(), o.label(), o.value().equals(now)))
                .toList();
    }

    /** A row that cannot be taken over, and why. */
    @TemplateData
    record BadRow(int line, List<FormRow.Fault> faults) {}

    /** A table of forms that was looked at. */
    record Table(
            String consultationHref,
            String consultation,
            String href,
            boolean taken,
            boolean kept,
            boolean open,
            int rows,
            int fresh,
            long known,
            List<BadRow> bad,
            int moreBad,
            int imported,
            int alreadyThere,
            int leftOut) {}

    Table table(Consultation c, ImportingForms.Preview p) {
        List<FormRow> bad = p.bad();
        return new Table(
                c.href(),
                c.title(),
                c.href() + "/offline/files/" + p.file().id(),
                p.file().isImported(),
                !p.header().isEmpty(),
                c.isOpen(clock.now()),
                p.rows().size(),
                p.fresh().size(),
                p.known(),
                bad.stream()
                        .limit(MOST_FAULTS)
                        .map(row -> new BadRow(row.line(), row.faults()))
                        .toList(),
                Math.max(0, bad.size() - MOST_FAULTS),
                p.file().imported(),
                p.file().alreadyThere(),
                p.file().leftOut());
    }

    private String say(String key) {
        return messages.text(language.locale(), key);
    }
}
