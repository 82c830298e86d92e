package org.plenary.organisations;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
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
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.organisations.RegisterViews.Link;
import org.plenary.organisations.RegisterViews.Row;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Forms;
import org.plenary.shared.web.NotVisibleException;

/** The coalitions and who belongs to them. */
@Path("/coalitions")
class CoalitionPages {
    /** A coalition in the list. */
    @TemplateData
    record Item(String href, String name, String purpose, long members) {}

    /** One coalition. */
    @TemplateData
    record View(
            String href,
            String name,
            String purpose,
            Link secretariat,
            UUID secretariatId,
            String words,
            List<Row> members,
            long found,
            long size,
            String first,
            String next,
            boolean mayAdmit,
            String organisation,
            Errors errors) {}

    /** The form for a new one. */
    @TemplateData
    record Draft(String name, String purpose, String secretariat, Errors errors) {}

    @CheckedTemplate(basePath = "organisations")
    static class Templates {
        static native TemplateInstance coalitions(List<Item> items, boolean mayFound);

        static native TemplateInstance coalition(View coalition);

        static native TemplateInstance newCoalition(Draft draft);
    }

    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    private final CurrentActor actor;
    private final Coalitions coalitions;
    private final Organisations organisations;
    private final Convening convening;
    private final Forms forms;
    private final DatabaseClock clock;

    CoalitionPages(
            CurrentActor actor,
            Coalitions coalitions,
            Organisations organisations,
            Convening convening,
            Forms forms,
            DatabaseClock clock) {
        this.actor = actor;
        this.coalitions = coalitions;
        this.organisations = organisations;
        this.convening = convening;
        this.forms = forms;
        this.clock = clock;
    }

    @GET
    @Transactional
    public TemplateInstance all() {
        return Templates.coalitions(
                coalitions.list("order by name").stream()
                        .map(
                                coalition ->
                                        new Item(
                                                coalition.href(),
                                                coalition.name(),
                                                coalition.purpose(),
                                                coalitions.size(coalition.id())))
                        .toList(),
                Convening.mayFound(actor.get()));
    }

    @GET
    @Path("{slug}")
    @Transactional
    public TemplateInstance coalition(
            @RestPath String slug, @RestQuery String q, @RestQuery String after) {
        return page(bySlug(slug), q, after, "", Errors.none());
    }

    @GET
    @Path("new")
    public TemplateInstance newForm() {
        requireFounder();
        return Templates.newCoalition(new Draft("", "", "", Errors.none()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response found(
            @RestForm String name, @RestForm String purpose, @RestForm String secretariat) {
        requireFounder();
        var form = new CoalitionForm(name, purpose);
        Errors errors = form.errors(forms);
        var organisation = organisations.named(secretariat);
        if (organisation.isEmpty()) {
            errors = errors.and("secretariat", "organisations.error.organisation");
        }
        if (errors.any()) {
            return Response.status(422)
                    .type(HTML)
                    .entity(
                            Templates.newCoalition(
                                    new Draft(
                                            form.name(),
                                            form.purpose(),
                                            secretariat == null ? "" : secretariat,
                                            errors)))
                    .build();
        }
        Coalition founded =
                convening.found(
                        form.name(),
                        form.purpose(),
                        organisation.get().id(),
                        actor.get(),
                        clock.now());
        return Response.seeOther(URI.create(founded.href())).build();
    }

    @POST
    @Path("{slug}/members")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response admit(@RestPath String slug, @RestForm String organisation) {
        Coalition coalition = coordinated(slug);
        var admitted = organisations.named(organisation);
        if (admitted.isEmpty()) {
            return Response.status(422)
                    .type(HTML)
                    .entity(
                            page(
                                    coalition,
                                    null,
                                    null,
                                    organisation == null ? "" : organisation,
                                    Errors.on("organisation", "organisations.error.organisation")))
                    .build();
        }
        convening.admit(coalition.id(), admitted.get().id(), actor.get());
        return Response.seeOther(URI.create(coalition.href())).build();
    }

    @POST
    @Path("{slug}/members/{organisation}/release")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response release(@RestPath String slug, @RestPath UUID organisation) {
        Coalition coalition = coordinated(slug);
        convening.release(coalition.id(), organisation, actor.get());
        return Response.seeOther(URI.create(coalition.href())).build();
    }

    private void requireFounder() {
        if (!Convening.mayFound(actor.signedIn())) {
            throw new NotVisibleException("the form for a coalition");
        }
    }

    private Coalition bySlug(String slug) {
        return coalitions
                .bySlug(slug)
                .orElseThrow(() -> new NotVisibleException("coalition " + slug));
    }

    private Coalition coordinated(String slug) {
        Actor coordinator = actor.signedIn();
        Coalition coalition = bySlug(slug);
        if (!Convening.mayAdmit(coordinator, coalition)) {
            throw new NotVisibleException("members of coalition " + slug);
        }
        return coalition;
    }

    private TemplateInstance page(
            Coalition coalition, String words, String after, String organisation, Errors errors) {
        Search search = Search.members(coalition.id(), words);
        Position position = Position.at(after).orElse(null);
        int size = RegisterPages.PAGE;
        List<Organisation> found = organisations.page(search, position, size + 1);
        List<Organisation> shown = found.subList(0, Math.min(size, found.size()));
        Organisation secretariat = organisations.findById(coalition.secretariat());
        String query =
                words == null || words.isBlank()
                        ? ""
                        : "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&";
        return Templates.coalition(
                new View(
                        coalition.href(),
                        coalition.name(),
                        coalition.purpose(),
                        new Link(secretariat.href(), secretariat.name()),
                        secretariat.id(),
                        words == null ? "" : words,
                        shown.stream().map(Row::of).toList(),
                        organisations.count(search),
                        coalitions.size(coalition.id()),
                        position == null ? null : coalition.href() + "?" + query,
                        found.size() > size
                                ? coalition.href()
                                        + "?"
                                        + query
                                        + "after="
                                        + Position.of(shown.get(size - 1)).cursor()
                                : null,
                        Convening.mayAdmit(actor.get(), coalition),
                        organisation,
                        errors));
    }
}
