package org.plenary.organisations;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.organisations.RegisterViews.Entry;
import org.plenary.organisations.RegisterViews.Form;
import org.plenary.organisations.RegisterViews.Link;
import org.plenary.organisations.RegisterViews.Register;
import org.plenary.organisations.RegisterViews.Row;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.organisations.chapters.Affiliations;
import org.plenary.organisations.logos.Logos;
import org.plenary.shared.i18n.Languages;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Forms;
import org.plenary.shared.web.NotVisibleException;

/** The register and each organisation's page. */
@Path("/organisations")
class OrganisationPages {
    @CheckedTemplate(basePath = "organisations")
    static class Templates {
        static native TemplateInstance register(Register register);

        static native TemplateInstance organisation(Entry entry);

        static native TemplateInstance form(Form form, boolean isNew);
    }

    static final int PAGE = 50;
    private static final int CHAPTERS = 12;
    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    private final CurrentActor actor;
    private final Organisations organisations;
    private final Coalitions coalitions;
    private final Administering administering;
    private final Affiliations affiliations;
    private final Registering registering;
    private final Inviting inviting;
    private final Logos logos;
    private final Choices choices;
    private final Forms forms;
    private final DatabaseClock clock;

    OrganisationPages(
            CurrentActor actor,
            Organisations organisations,
            Coalitions coalitions,
            Administering administering,
            Affiliations affiliations,
            Registering registering,
            Inviting inviting,
            Logos logos,
            Choices choices,
            Forms forms,
            DatabaseClock clock) {
        this.actor = actor;
        this.organisations = organisations;
        this.coalitions = coalitions;
        this.administering = administering;
        this.affiliations = affiliations;
        this.registering = registering;
        this.inviting = inviting;
        this.logos = logos;
        this.choices = choices;
        this.forms = forms;
        this.clock = clock;
    }

    /** What may stand in the register's address. */
    record Filters(String q, String category, String region, String country) {
        Search search() {
            return new Search(q, chosenCategory(), blankToNull(region), blankToNull(country), null);
        }

        boolean any() {
            return !parameters().isEmpty();
        }

        private StakeholderCategory chosenCategory() {
            return Arrays.stream(StakeholderCategory.values())
                    .filter(one -> one.slug().equals(category))
                    .findFirst()
                    .orElse(null);
        }

        private Map<String, String> parameters() {
            var parameters = new LinkedHashMap<String, String>();
            parameters.put("q", q);
            parameters.put("category", category);
            parameters.put("region", region);
            parameters.put("country", country);
            parameters.values().removeIf(value -> value == null || value.isBlank());
            return parameters;
        }

        String address(String path, String cursor) {
            var parameters = new LinkedHashMap<>(parameters());
            if (cursor != null) {
                parameters.put("after", cursor);
            }
            return parameters.isEmpty()
                    ? path
                    : parameters.entrySet().stream()
                            .map(
                                    e ->
                                            e.getKey()
                                                    + "="
                                                    + URLEncoder.encode(
                                                            e.getValue(), StandardCharsets.UTF_8))
                            .collect(Collectors.joining("&", path + "?", ""));
        }

        private static String blankToNull(String text) {
            return text == null || text.isBlank() ? null : text;
        }
    }

    @GET
    @Transactional
    public TemplateInstance register(
            @RestQuery String q,
            @RestQuery String category,
            @RestQuery String region,
            @RestQuery String country,
            @RestQuery String after) {
        var filters = new Filters(q, category, region, country);
        Position position = Position.at(after).orElse(null);
        List<Organisation> found = organisations.page(filters.search(), position, PAGE + 1);
        List<Organisation> shown = found.subList(0, Math.min(PAGE, found.size()));
        return Templates.register(
                new Register(
                        q == null ? "" : q,
                        choices.categories(category, "organisations.filter.any-category"),
                        choices.regions(region, "organisations.filter.any-region"),
                        choices.countries(country, "organisations.filter.any-country"),
                        shown.stream().map(Row::of).toList(),
                        organisations.count(filters.search()),
                        filters.any(),
                        position == null ? null : filters.address("/organisations", null),
                        found.size() > PAGE
                                ? filters.address(
                                        "/organisations", Position.of(shown.get(PAGE - 1)).cursor())
                                : null));
    }

    private static Link link(Organisation organisation) {
        return new Link(organisation.href(), organisation.name());
    }

    /** Leads to the organisation acted for. */
    @GET
    @Path("mine")
    @Transactional
    public Response mine() {
        return actor.signedIn()
                .organisation()
                .map(organisations::findById)
                .map(mine -> Response.seeOther(URI.create(mine.href())).build())
                .orElseGet(
                        () ->
                                Response.seeOther(
                                                URI.create(
                                                        "/acting-for?return=%2Forganisations%2Fmine"))
                                        .build());
    }

    @GET
    @Path("{slug}")
    @Transactional
    public TemplateInstance organisation(@RestPath String slug) {
        Organisation organisation = bySlug(slug);
        Profile profile = organisation.profile();
        return Templates.organisation(
                new Entry(
                        Row.of(organisation),
                        slug,
                        profile.website(),
                        profile.languages(),
                        coalitions.ofOrganisation(organisation.id()).stream()
                                .map(coalition -> new Link(coalition.href(), coalition.name()))
                                .toList(),
                        affiliations
                                .confirmedOf(organisation.id())
                                .map(one -> link(one.parent()))
                                .orElse(null),
                        affiliations.chapters(organisation.id(), null, CHAPTERS).stream()
                                .map(one -> link(one.chapter()))
                                .toList(),
                        organisation.registeredAt(),
                        organisation.keycloakId().isEmpty(),
                        administering.seesInside(actor.get(), organisation),
                        administering.allowed(actor.get(), organisation),
                        logos.of(organisation).orElse(null)));
    }

    @GET
    @Path("new")
    @Transactional
    public TemplateInstance newForm() {
        actor.signedIn();
        return Templates.form(
                view(
                        "/organisations",
                        OrganisationForm.blank(),
                        false,
                        "",
                        List.of(),
                        Errors.none()),
                true);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response register(
            @RestForm String name,
            @RestForm String aliases,
            @RestForm String category,
            @RestForm String level,
            @RestForm String country,
            @RestForm String region,
            @RestForm String website,
            @RestForm List<String> languages,
            @RestForm boolean onBehalf,
            @RestForm String administratorEmail,
            @RestForm boolean notAlike) {
        Actor registrant = actor.signedIn();
        var form =
                new OrganisationForm(
                        name,
                        OrganisationForm.lines(aliases),
                        category,
                        level,
                        country,
                        region,
                        website,
                        languages);
        Errors errors = form.errors(forms);
        var administrator = new EmailForm(administratorEmail);
        if (onBehalf) {
            errors = errors.and(administrator.errors(forms, "administratorEmail"));
        }
        if (errors.any()) {
            return invalid(
                    "/organisations", form, onBehalf, administrator, List.of(), errors, true);
        }
        Profile profile = form.toProfile();
        List<Row> alike =
                notAlike ? List.of() : organisations.alike(profile).stream().map(Row::of).toList();
        if (!alike.isEmpty()) {
            return invalid(
                    "/organisations",
                    form,
                    onBehalf,
                    administrator,
                    alike,
                    Errors.on("notAlike", "organisations.error.alike"),
                    true);
        }
        Organisation organisation;
        if (onBehalf) {
            organisation = registering.registerOnBehalf(profile, registrant, clock.now());
            inviting.invite(
                    organisation.id(),
                    administrator.email(),
                    true,
                    mailLanguage(profile),
                    registrant,
                    clock.now());
        } else {
            organisation = registering.register(profile, registrant, clock.now());
        }
        return Response.seeOther(URI.create(organisation.href())).build();
    }

    // The first language of the organisation that we can write.
    static String mailLanguage(Profile profile) {
        return profile.languages().stream()
                .flatMap(tag -> Languages.offered(tag).stream())
                .findFirst()
                .orElse("en");
    }

    @GET
    @Path("{slug}/edit")
    @Transactional
    public TemplateInstance edit(@RestPath String slug) {
        Organisation organisation = administered(slug);
        return Templates.form(
                view(
                        organisation.href(),
                        OrganisationForm.of(organisation.profile()),
                        false,
                        "",
                        List.of(),
                        Errors.none()),
                false);
    }

    @POST
    @Path("{slug}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response describe(
            @RestPath String slug,
            @RestForm String name,
            @RestForm String aliases,
            @RestForm String category,
            @RestForm String level,
            @RestForm String country,
            @RestForm String region,
            @RestForm String website,
            @RestForm List<String> languages) {
        Organisation organisation = administered(slug);
        var form =
                new OrganisationForm(
                        name,
                        OrganisationForm.lines(aliases),
                        category,
                        level,
                        country,
                        region,
                        website,
                        languages);
        Errors errors = form.errors(forms);
        if (errors.any()) {
            return invalid(
                    organisation.href(), form, false, new EmailForm(""), List.of(), errors, false);
        }
        registering.describe(organisation, form.toProfile(), actor.get());
        return Response.seeOther(URI.create(organisation.href())).build();
    }

    private Organisation bySlug(String slug) {
        return organisations
                .bySlug(slug)
                .orElseThrow(() -> new NotVisibleException("organisation " + slug));
    }

    private Organisation administered(String slug) {
        UUID id = bySlug(slug).id();
        return administering.administeredBy(actor.signedIn(), id);
    }

    private Response invalid(
            String action,
            OrganisationForm form,
            boolean onBehalf,
            EmailForm administrator,
            List<Row> alike,
            Errors errors,
            boolean isNew) {
        return Response.status(422)
                .type(HTML)
                .entity(
                        Templates.form(
                                view(action, form, onBehalf, administrator.email(), alike, errors),
                                isNew))
                .build();
    }

    private Form view(
            String action,
            OrganisationForm form,
            boolean onBehalf,
            String administratorEmail,
            List<Row> alike,
            Errors errors) {
        return new Form(
                action,
                form.name(),
                String.join("\n", form.aliases()),
                choices.categories(form.category(), "organisations.form.choose"),
                choices.levels(form.level()),
                choices.countries(form.country(), "organisations.form.no-country"),
                choices.regions(form.region(), "organisations.form.no-region"),
                form.website(),
                choices.workingLanguages(form.languages()),
                Registering.mayRegisterOnBehalf(actor.get()),
                onBehalf,
                administratorEmail,
                alike,
                action,
                errors);
    }
}
