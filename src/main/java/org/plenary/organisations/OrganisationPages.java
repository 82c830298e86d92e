package org.plenary.organisations;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.organisations.RegisterViews.Entry;
import org.plenary.organisations.RegisterViews.Link;
import org.plenary.organisations.RegisterViews.Row;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.organisations.chapters.Affiliations;
import org.plenary.organisations.logos.Logos;

/** Each organisation's page. */
@Path("/organisations")
class OrganisationPages {
    @CheckedTemplate(basePath = "organisations")
    static class Templates {
        static native TemplateInstance organisation(Entry entry);
    }

    private static final int CHAPTERS = 12;

    private final CurrentActor actor;
    private final Organisations organisations;
    private final Coalitions coalitions;
    private final Administering administering;
    private final Affiliations affiliations;
    private final Logos logos;

    OrganisationPages(
            CurrentActor actor,
            Organisations organisations,
            Coalitions coalitions,
            Administering administering,
            Affiliations affiliations,
            Logos logos) {
        this.actor = actor;
        this.organisations = organisations;
        this.coalitions = coalitions;
        this.administering = administering;
        this.affiliations = affiliations;
        this.logos = logos;
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
        Organisation organisation = organisations.shown(slug);
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
}
