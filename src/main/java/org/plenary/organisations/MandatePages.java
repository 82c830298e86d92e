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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.organisations.PeopleViews.MandateList;
import org.plenary.organisations.PeopleViews.MandateRow;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Forms;
import org.plenary.shared.web.Option;
import org.plenary.shared.web.RefusedException;

/** The mandates of an organisation. Nobody outside it knows these pages. */
@Path("/organisations/{slug}")
class MandatePages {
    @CheckedTemplate(basePath = "organisations")
    static class Templates {
        static native TemplateInstance mandates(MandateList list);
    }

    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    private final CurrentActor actor;
    private final Inside inside;
    private final Memberships memberships;
    private final Persons persons;
    private final Mandates mandates;
    private final Administering administering;
    private final Mandating mandating;
    private final Choices choices;
    private final Forms forms;
    private final DatabaseClock clock;

    MandatePages(
            CurrentActor actor,
            Inside inside,
            Memberships memberships,
            Persons persons,
            Mandates mandates,
            Administering administering,
            Mandating mandating,
            Choices choices,
            Forms forms,
            DatabaseClock clock) {
        this.actor = actor;
        this.inside = inside;
        this.memberships = memberships;
        this.persons = persons;
        this.mandates = mandates;
        this.administering = administering;
        this.mandating = mandating;
        this.choices = choices;
        this.forms = forms;
        this.clock = clock;
    }

    @GET
    @Path("mandates")
    @Transactional
    public TemplateInstance mandates(@RestPath String slug) {
        return mandates(inside.of(slug), MandateForm.blank(clock.now()), Errors.none());
    }

    @POST
    @Path("mandates")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response grant(
            @RestPath String slug,
            @RestForm String person,
            @RestForm List<String> powers,
            @RestForm String from,
            @RestForm String until,
            @RestForm String evidence) {
        Organisation organisation = inside.administered(slug);
        var form = new MandateForm(person, powers, from, until, evidence);
        Errors errors = form.errors(forms);
        if (!errors.any()) {
            try {
                mandating.grant(
                        organisation.id(), form.toTerms(clock.now()), actor.get(), clock.now());
                return Response.seeOther(URI.create(organisation.href() + "/mandates")).build();
            } catch (RefusedException refused) {
                if (refused.refusal().status() != 422) {
                    throw refused;
                }
                errors = Errors.none().and("person", refused.refusal());
            }
        }
        return Response.status(422).type(HTML).entity(mandates(organisation, form, errors)).build();
    }

    @POST
    @Path("mandates/{id}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response end(@RestPath String slug, @RestPath UUID id) {
        Organisation organisation = inside.administered(slug);
        mandating.end(organisation.id(), id, actor.get(), clock.now());
        return Response.seeOther(URI.create(organisation.href() + "/mandates")).build();
    }

    private TemplateInstance mandates(Organisation organisation, MandateForm form, Errors errors) {
        boolean administers = administering.allowed(actor.get(), organisation);
        List<Mandate> granted = mandates.ofOrganisation(organisation.id());
        List<UUID> members =
                memberships.ofOrganisation(organisation.id()).stream()
                        .map(Membership::person)
                        .toList();
        Map<UUID, Person> known =
                persons.byIds(
                        Stream.of(
                                        members.stream(),
                                        granted.stream().map(Mandate::person),
                                        granted.stream().map(Mandate::grantedBy))
                                .flatMap(ids -> ids)
                                .toList());
        Instant now = clock.now();
        return Templates.mandates(
                new MandateList(
                        organisation.href(),
                        organisation.name(),
                        administers,
                        organisation.wantsSecondPerson(),
                        granted.stream().map(mandate -> row(mandate, known, now)).toList(),
                        members.stream()
                                .map(
                                        person ->
                                                Option.of(
                                                        person.toString(),
                                                        PeopleViews.name(known, person),
                                                        person.toString().equals(form.person())))
                                .toList(),
                        choices.powers(form.powers()),
                        form.from(),
                        form.until(),
                        form.evidence(),
                        errors));
    }

    private static MandateRow row(Mandate mandate, Map<UUID, Person> known, Instant now) {
        boolean ended =
                mandate.endedAt().isPresent()
                        || mandate.validUntil().filter(until -> !now.isBefore(until)).isPresent();
        String state = mandate.inForce(now) ? "in-force" : ended ? "ended" : "to-come";
        return new MandateRow(
                mandate.id(),
                PeopleViews.name(known, mandate.person()),
                mandate.powers().stream()
                        .sorted()
                        .map(power -> "organisations.power." + power.slug())
                        .toList(),
                mandate.validFrom(),
                mandate.validUntil().orElse(null),
                mandate.endedAt().orElse(null),
                PeopleViews.name(known, mandate.grantedBy()),
                mandate.grantedAt(),
                mandate.evidence().orElse(""),
                "organisations.mandate.state." + state,
                !ended);
    }
}
