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
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.organisations.RegisterViews.Form;
import org.plenary.organisations.RegisterViews.Row;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.i18n.Languages;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Forms;

/** Entering an organisation into the register, and what it says about itself. */
@Path("/organisations")
class ProfilePages {
    @CheckedTemplate(basePath = "organisations")
    static class Templates {
        static native TemplateInstance form(Form form, boolean isNew);
    }

    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    private final CurrentActor actor;
    private final Organisations organisations;
    private final Administering administering;
    private final Registering registering;
    private final Inviting inviting;
    private final Choices choices;
    private final Forms forms;
    private final DatabaseClock clock;

    ProfilePages(
            CurrentActor actor,
            Organisations organisations,
            Administering administering,
            Registering registering,
            Inviting inviting,
            Choices choices,
            Forms forms,
            DatabaseClock clock) {
        this.actor = actor;
        this.organisations = organisations;
        this.administering = administering;
        this.registering = registering;
        this.inviting = inviting;
        this.choices = choices;
        this.forms = forms;
        this.clock = clock;
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

    /** The first language of the organisation that we can write. */
    static String mailLanguage(Profile profile) {
        return profile.languages().stream()
                .flatMap(tag -> Languages.offered(tag).stream())
                .findFirst()
                .orElse("en");
    }

    private Organisation administered(String slug) {
        UUID id = organisations.shown(slug).id();
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
