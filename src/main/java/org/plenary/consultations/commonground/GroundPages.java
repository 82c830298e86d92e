package org.plenary.consultations.commonground;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.Consultations;
import org.plenary.consultations.contributing.Passages;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Cached;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;
import org.plenary.shared.web.RefusedException;

/** Rounds as everybody sees them, and where one answers. */
@Path("/consultations/{id}/common-ground")
@Produces(MediaType.TEXT_HTML)
@Blocking
class GroundPages {
    @CheckedTemplate(basePath = "commonground")
    static class Templates {
        static native TemplateInstance rounds(GroundViews.ListPage page);

        static native TemplateInstance round(RoundPage page, Errors errors);

        static native TemplateInstance answers(GroundViews.Answering page);
    }

    /**
     * A round.
     *
     * @param refusal why the reader cannot answer, null if they can
     * @param answered how many propositions they have answered
     * @param results what may be told, null if nothing
     * @param proposal where they can propose: the languages, empty if they cannot
     */
    record RoundPage(
            GroundViews.Frame frame,
            Refusal refusal,
            boolean signedIn,
            int answered,
            ResultViews.Shown results,
            List<WordingForm.Field> proposal,
            List<Own> own,
            List<Drawn> drawn) {
        /** A proposition of the reader's organisation, and what became of it. */
        record Own(GroundViews.Words on, String stateKey) {}

        /** What propositions were drawn from. */
        record Drawn(GroundViews.Words on, List<Passages.Quoted> from) {}
    }

    private final Consultations consultations;
    private final Rounds rounds;
    private final Propositions propositions;
    private final TakingPositions taking;
    private final GroundViews views;
    private final ResultViews results;
    private final ResultFiles files;
    private final CurrentActor current;
    private final Cached cached;

    GroundPages(
            Consultations consultations,
            Rounds rounds,
            Propositions propositions,
            TakingPositions taking,
            GroundViews views,
            ResultViews results,
            ResultFiles files,
            CurrentActor current,
            Cached cached) {
        this.consultations = consultations;
        this.rounds = rounds;
        this.propositions = propositions;
        this.taking = taking;
        this.views = views;
        this.results = results;
        this.files = files;
        this.current = current;
        this.cached = cached;
    }

    @GET
    @Transactional
    public Response list(@RestPath UUID id, @Context Request request) {
        GroundViews.ListPage page = views.list(visible(id), current.get());
        return cached.page(request, page, () -> Templates.rounds(page));
    }

    @GET
    @Path("{round}")
    @Transactional
    public Response show(@RestPath UUID id, @RestPath UUID round, @Context Request request) {
        RoundPage page = page(round(id, round), WordingForm.NONE);
        return cached.page(request, page, () -> Templates.round(page, Errors.none()));
    }

    private RoundPage page(Round round, WordingForm typed) {
        Actor actor = current.get();
        Optional<Refusal> refusal = views.refusal(round, actor);
        boolean mayPropose =
                round.terms().proposals() && refusal.isEmpty() && actor.organisation().isPresent();
        List<Proposition> asked = propositions.asked(round);
        Map<UUID, List<Passages.Quoted>> drawn = views.drawn(asked, round, actor);
        return new RoundPage(
                views.frame(round, actor),
                refusal.orElse(null),
                actor.signedIn(),
                views.answered(round, actor),
                results.of(round, actor).orElse(null),
                mayPropose ? typed.fields(round.consultation().details().languages()) : List.of(),
                actor
                        .organisation()
                        .map(by -> propositions.of(round, by))
                        .orElse(List.of())
                        .stream()
                        .map(
                                p ->
                                        new RoundPage.Own(
                                                views.words(p),
                                                "commonground.own." + p.state().slug()))
                        .toList(),
                asked.stream()
                        .map(p -> new RoundPage.Drawn(views.words(p), drawn.get(p.id())))
                        .filter(d -> !d.from().isEmpty())
                        .toList());
    }

    @POST
    @Path("{round}/proposals")
    public Response propose(
            @RestPath UUID id,
            @RestPath UUID round,
            @RestForm List<String> language,
            @RestForm List<String> words) {
        Actor actor = current.signedIn();
        WordingForm form = WordingForm.of(language, words);
        try {
            taking.propose(id, round, form.wording(), actor);
            return see(id, round, "");
        } catch (RefusedException refused) {
            if (refused.refusal().status() == 403) {
                throw refused;
            }
            return QuarkusTransaction.requiringNew()
                    .call(
                            () ->
                                    html(
                                            422,
                                            Templates.round(
                                                    page(round(id, round), form),
                                                    Errors.none()
                                                            .and("words", refused.refusal()))));
        }
    }

    /** All propositions on a page. */
    @GET
    @Path("{round}/answers")
    @Transactional
    public Response answers(@RestPath UUID id, @RestPath UUID round) {
        return answering(round(id, round), null);
    }

    /** One proposition at a time. */
    @GET
    @Path("{round}/answers/{proposition}")
    @Transactional
    public Response answer(@RestPath UUID id, @RestPath UUID round, @RestPath UUID proposition) {
        return answering(round(id, round), proposition);
    }

    /** Goes to the first one without an answer. */
    @GET
    @Path("{round}/answers/next")
    @Transactional
    public Response next(@RestPath UUID id, @RestPath UUID round) {
        Round found = round(id, round);
        return views.next(found, current.signedIn(), null)
                .map(p -> see(id, round, "/answers/" + p))
                .orElseGet(() -> see(id, round, "/answers"));
    }

    private Response answering(Round round, UUID only) {
        Actor actor = current.signedIn();
        views.refusal(round, actor).ifPresent(Refusal::raise);
        GroundViews.Answering page = views.answering(round, actor, only, null, "");
        if (only != null && page.lines().isEmpty()) {
            throw new NotVisibleException("proposition " + only);
        }
        return html(200, Templates.answers(page));
    }

    @POST
    @Path("{round}/answers/{proposition}")
    public Response take(
            @RestPath UUID id,
            @RestPath UUID round,
            @RestPath UUID proposition,
            @RestForm String stand,
            @RestForm int revision,
            @RestForm boolean one) {
        Actor actor = current.signedIn();
        Stand taken =
                Stand.of(stand)
                        .orElseThrow(
                                () -> Refusal.invalid("commonground.refused.stand").asException());
        try {
            taking.take(id, round, proposition, taken, revision, actor);
        } catch (RefusedException refused) {
            if (!refused.refusal().messageKey().equals("commonground.refused.colleague")) {
                throw refused;
            }
            return QuarkusTransaction.requiringNew()
                    .call(
                            () ->
                                    html(
                                            409,
                                            Templates.answers(
                                                    views.answering(
                                                            round(id, round),
                                                            actor,
                                                            one ? proposition : null,
                                                            proposition,
                                                            taken.slug()))));
        }
        if (!one) {
            return see(id, round, "/answers#p-" + proposition);
        }
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                views.next(round(id, round), actor, proposition)
                                        .map(next -> see(id, round, "/answers/" + next))
                                        .orElseGet(() -> see(id, round, "/answers")));
    }

    /** The results as a table, without anybody's answers. */
    @GET
    @Path("{round}/results.csv")
    @Produces("text/csv; charset=utf-8; header=present")
    @Transactional
    public Response csv(@RestPath UUID id, @RestPath UUID round) {
        Round found = round(id, round);
        return files.csv(found)
                .map(
                        text ->
                                Response.ok(text)
                                        .header(
                                                "Content-Disposition",
                                                "attachment; filename=\"common-ground.csv\"")
                                        .build())
                .orElseThrow(() -> new NotVisibleException("results of " + round));
    }

    private static Response html(int status, TemplateInstance page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("Cache-Control", "private, no-store")
                .entity(page)
                .build();
    }

    private static Response see(UUID id, UUID round, String more) {
        return Response.seeOther(
                        URI.create("/consultations/" + id + "/common-ground/" + round + more))
                .build();
    }

    private Round round(UUID id, UUID round) {
        return rounds.in(visible(id), round)
                .orElseThrow(() -> new NotVisibleException("round " + round));
    }

    private Consultation visible(UUID id) {
        return consultations.shown(current.get(), id);
    }
}
