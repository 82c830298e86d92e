package org.plenary.consultations;

import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Choices;
import org.plenary.organisations.Coalition;
import org.plenary.organisations.Coalitions;
import org.plenary.organisations.Organisation;
import org.plenary.organisations.Organisations;
import org.plenary.organisations.StakeholderCategory;
import org.plenary.shared.geo.Areas;
import org.plenary.shared.geo.Geo;
import org.plenary.shared.i18n.Language;
import org.plenary.shared.i18n.Messages;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Option;

/** What the form of a consultation offers, in the visitor's language. */
@RequestScoped
class FormViews {
    private final Coalitions coalitions;
    private final Organisations organisations;
    private final Consultations consultations;
    private final Choices choices;
    private final Messages messages;
    private final Language language;

    FormViews(
            Coalitions coalitions,
            Organisations organisations,
            Consultations consultations,
            Choices choices,
            Messages messages,
            Language language) {
        this.coalitions = coalitions;
        this.organisations = organisations;
        this.consultations = consultations;
        this.choices = choices;
        this.messages = messages;
        this.language = language;
    }

    /** The form for a new one. */
    FormPage beginning(ConsultationForm form, Errors errors, Actor actor) {
        List<Coalition> mine = convened(actor);
        List<Option> convenors =
                mine.stream().flatMap(coalition -> convenors(coalition, form, actor)).toList();
        List<FormPage.Link> templates =
                consultations.templatesOf(mine).stream()
                        .filter(template -> template.visibleTo(actor))
                        .map(t -> new FormPage.Link(t.href() + "/next", t.title(), t.language()))
                        .toList();
        return page("/consultations", null, form, errors, convenors, templates);
    }

    /** The form about one that exists. */
    FormPage about(Consultation consultation, ConsultationForm form, Errors errors) {
        return page(
                consultation.href() + "/details",
                consultation.title(),
                form,
                errors,
                List.of(),
                List.of());
    }

    /** The coalitions in which this person may begin consultations. */
    List<Coalition> convened(Actor actor) {
        if (actor.actingFor() == null) {
            return List.of();
        }
        return coalitions.ofOrganisation(actor.actingFor()).stream()
                .filter(coalition -> consultations.mayConvene(actor, coalition))
                .toList();
    }

    private Stream<Option> convenors(Coalition coalition, ConsultationForm form, Actor actor) {
        return organisations
                .byIds(
                        actor.coordinates(coalition)
                                ? coalition.members()
                                : List.of(actor.actingFor()))
                .stream()
                .sorted(Comparator.comparing(Organisation::name, String.CASE_INSENSITIVE_ORDER))
                .map(
                        o ->
                                Option.of(
                                        coalition.id() + "/" + o.id(),
                                        o.name() + " · " + coalition.name(),
                                        form.convenor().equals(coalition.id() + "/" + o.id())
                                                || form.convenor().equals(o.id().toString())));
    }

    private FormPage page(
            String action,
            String title,
            ConsultationForm form,
            Errors errors,
            List<Option> convenors,
            List<FormPage.Link> templates) {
        return new FormPage(
                action,
                title,
                form,
                errors,
                title != null || !convenors.isEmpty(),
                convenors,
                one(choices.workingLanguages(List.of(form.language())), form.language()),
                choices.levels(form.level()),
                areas(form.area()),
                terms(Vocabulary.objectives(), form.terms()),
                terms(Vocabulary.principles(), form.terms()),
                choices.workingLanguages(form.languages()),
                Arrays.stream(Participation.values())
                        .map(p -> said("participation", p.slug(), form.participation()))
                        .toList(),
                Arrays.stream(StakeholderCategory.values())
                        .map(
                                c ->
                                        Option.of(
                                                c.slug(),
                                                say("organisations.category." + c.slug()),
                                                form.categories().contains(c.slug())))
                        .toList(),
                Arrays.stream(Readers.values())
                        .map(r -> said("readers", r.slug(), form.readers()))
                        .toList(),
                templates);
    }

    private static List<Option> one(List<Option> all, String chosen) {
        return all.stream()
                .map(o -> Option.of(o.value(), o.label(), o.value().equals(chosen)))
                .toList();
    }

    private List<Option> terms(List<Vocabulary.Term> terms, Collection<String> chosen) {
        return terms.stream()
                .map(
                        term ->
                                Option.of(
                                        term.code(),
                                        term.number() + ". " + say(term.messageKey()),
                                        chosen.contains(term.code())))
                .toList();
    }

    /** The world, its regions with their parts below them, and its countries. */
    List<Option> areas(String chosen) {
        Stream<Option> regions =
                Stream.concat(Stream.of(Geo.WORLD), Areas.regions().stream())
                        .map(
                                code ->
                                        Option.of(
                                                code,
                                                "\u2003".repeat(Areas.depth(code))
                                                        + Geo.name(code, locale()),
                                                code.equals(chosen)));
        Stream<Option> countries =
                Geo.countries(locale()).stream()
                        .map(c -> Option.of(c.code(), c.name(), c.code().equals(chosen)));
        return Stream.of(
                        Stream.of(Option.of("", say("consultations.area.none"), false)),
                        regions,
                        countries)
                .flatMap(options -> options)
                .toList();
    }

    private Option said(String what, String slug, String chosen) {
        return new Option(
                slug,
                say("consultations." + what + "." + slug),
                say("consultations." + what + "." + slug + ".hint"),
                slug.equals(chosen));
    }

    private String say(String key) {
        return messages.text(locale(), key);
    }

    private Locale locale() {
        return language.locale();
    }
}
