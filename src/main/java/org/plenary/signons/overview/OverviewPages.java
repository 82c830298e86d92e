package org.plenary.signons.overview;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.tables.CsvTable;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Htmx;
import org.plenary.shared.web.RefusedException;
import org.plenary.signons.Letter;
import org.plenary.signons.campaign.CoordinatedLetters;

/** A letter's campaign at a glance, its events, and its tables for spreadsheets. */
@Path("/letters/{id}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class OverviewPages {
    @CheckedTemplate(basePath = "overview")
    static class Templates {
        static native TemplateInstance overview(Overview overview, EventForm form, Errors errors);
    }

    private final CoordinatedLetters letters;
    private final Overviews overviews;
    private final NotingEvents noting;
    private final Counting counting;
    private final OverviewCsv csv;
    private final CurrentActor current;
    private final DatabaseClock clock;
    private final Htmx htmx;

    OverviewPages(
            CoordinatedLetters letters,
            Overviews overviews,
            NotingEvents noting,
            Counting counting,
            OverviewCsv csv,
            CurrentActor current,
            DatabaseClock clock,
            Htmx htmx) {
        this.letters = letters;
        this.overviews = overviews;
        this.noting = noting;
        this.counting = counting;
        this.csv = csv;
        this.current = current;
        this.clock = clock;
        this.htmx = htmx;
    }

    @GET
    @Path("overview")
    @Transactional
    public TemplateInstance show(
            @RestPath UUID id,
            @RestQuery String period,
            @RestQuery String which,
            @RestQuery String q,
            @RestQuery int page) {
        Actor actor = current.signedIn();
        return Templates.overview(
                overviews.of(
                        letters.of(actor, id), Overviews.Asked.read(period, which, q, page), actor),
                EventForm.EMPTY,
                Errors.none());
    }

    @POST
    @Path("events")
    @Transactional
    public Response note(@RestPath UUID id, @RestForm String day, @RestForm String words) {
        Actor actor = current.signedIn();
        Letter letter = letters.of(actor, id);
        EventForm form = new EventForm(day, words);
        try {
            noting.note(letter, form.date(), words, actor);
            return back(letter);
        } catch (RefusedException refused) {
            String field = refused.refusal().messageKey().contains("day") ? "day" : "words";
            TemplateInstance again =
                    Templates.overview(
                            overviews.of(letter, Overviews.Asked.read(null, null, null, 1), actor),
                            form,
                            Errors.none().and(field, refused.refusal()));
            return htmx.invalid(again, again);
        }
    }

    @POST
    @Path("events/{event}/removal")
    @Transactional
    public Response remove(@RestPath UUID id, @RestPath UUID event) {
        Actor actor = current.signedIn();
        Letter letter = letters.of(actor, id);
        noting.remove(letter, event, actor);
        return back(letter);
    }

    @GET
    @Path("overview/curve.csv")
    @Produces({CsvTable.MEDIA_TYPE, MediaType.TEXT_HTML})
    @Transactional
    public Response curve(@RestPath UUID id) {
        Letter letter = letters.of(current.signedIn(), id);
        Instant now = clock.now();
        Figures figures = counting.of(letter, now);
        return csv.curve(letter, overviews.curve(letter, figures, "all", now));
    }

    @GET
    @Path("overview/regions.csv")
    @Produces({CsvTable.MEDIA_TYPE, MediaType.TEXT_HTML})
    @Transactional
    public Response regions(@RestPath UUID id) {
        Letter letter = letters.of(current.signedIn(), id);
        return csv.regions(letter, clock.now());
    }

    private static Response back(Letter letter) {
        return Response.seeOther(URI.create(letter.href() + "/overview#events")).build();
    }
}
