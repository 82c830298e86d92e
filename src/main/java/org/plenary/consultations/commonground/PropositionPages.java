package org.plenary.consultations.commonground;

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
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.Consultations;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;
import org.plenary.shared.web.RefusedException;

/** Where convenors write propositions and let in what others propose. */
@Path("/consultations/{id}/common-ground")
@Produces(MediaType.TEXT_HTML)
@Blocking
class PropositionPages {
    @CheckedTemplate(basePath = "commonground")
    static class Templates {
        static native TemplateInstance propositions(SheetPage page, Errors errors);
    }

    /** The propositions of a round; {@code editing} is one of them, or null for a new one. */
    record SheetPage(
            GroundViews.Frame frame,
            List<Row> asked,
            List<Row> waiting,
            UUID editing,
            List<WordingForm.Field> fields,
            int longest) {}

    /** A proposition as those see it who wrote it. */
    record Row(GroundViews.Words on, List<String> languages, String by) {}

    private final Consultations consultations;
    private final Rounds rounds;
    private final Propositions propositions;
    private final PlanningRounds planning;
    private final GroundViews views;
    private final CurrentActor current;

    PropositionPages(
            Consultations consultations,
            Rounds rounds,
            Propositions propositions,
            PlanningRounds planning,
            GroundViews views,
            CurrentActor current) {
        this.consultations = consultations;
        this.rounds = rounds;
        this.propositions = propositions;
        this.planning = planning;
        this.views = views;
        this.current = current;
    }

    @GET
    @Path("{round}/propositions")
    @Transactional
    public TemplateInstance propositions(@RestPath UUID id, @RestPath UUID round) {
        return Templates.propositions(
                sheet(round(convened(id), round), null, WordingForm.NONE), Errors.none());
    }

    @GET
    @Path("{round}/propositions/{proposition}")
    @Transactional
    public TemplateInstance proposition(
            @RestPath UUID id, @RestPath UUID round, @RestPath UUID proposition) {
        Round found = round(convened(id), round);
        Proposition p = proposition(found, proposition);
        return Templates.propositions(
                sheet(found, p.id(), new WordingForm(p.wording())), Errors.none());
    }

    @POST
    @Path("{round}/propositions")
    public Response put(
            @RestPath UUID id,
            @RestPath UUID round,
            @RestForm UUID proposition,
            @RestForm List<String> language,
            @RestForm List<String> words) {
        Actor actor = current.signedIn();
        WordingForm form = WordingForm.of(language, words);
        try {
            if (proposition == null) {
                planning.put(id, round, form.wording(), actor);
            } else {
                planning.reword(id, round, proposition, form.wording(), actor);
            }
            return back(id, round);
        } catch (RefusedException refused) {
            return RoundPages.again(
                    refused,
                    errors ->
                            Templates.propositions(
                                    sheet(round(convened(id), round), proposition, form), errors),
                    "words");
        }
    }

    @POST
    @Path("{round}/propositions/{proposition}/state")
    public Response decide(
            @RestPath UUID id,
            @RestPath UUID round,
            @RestPath UUID proposition,
            @RestForm String state) {
        PropositionState next =
                Arrays.stream(PropositionState.values())
                        .filter(s -> s.slug().equals(state))
                        .findFirst()
                        .orElseThrow(
                                () -> Refusal.invalid("commonground.refused.choice").asException());
        planning.decide(id, round, proposition, next, current.signedIn());
        return back(id, round);
    }

    private SheetPage sheet(Round round, UUID editing, WordingForm typed) {
        return new SheetPage(
                views.frame(round, current.get()),
                propositions.asked(round).stream().map(this::row).toList(),
                propositions.waiting(round).stream().map(this::row).toList(),
                editing,
                typed.fields(round.consultation().details().languages()),
                Proposition.LONGEST);
    }

    private Row row(Proposition p) {
        return new Row(views.words(p), List.copyOf(p.wording().keySet()), views.nameOf(p));
    }

    private Proposition proposition(Round round, UUID id) {
        return propositions
                .in(round, id)
                .filter(Proposition::isAsked)
                .orElseThrow(() -> new NotVisibleException("proposition " + id));
    }

    private Round round(Consultation consultation, UUID id) {
        return rounds.in(consultation, id)
                .orElseThrow(() -> new NotVisibleException("round " + id));
    }

    private Consultation convened(UUID id) {
        return consultations.convened(current.signedIn(), id);
    }

    private static Response back(UUID id, UUID round) {
        return Response.seeOther(
                        URI.create(
                                "/consultations/"
                                        + id
                                        + "/common-ground/"
                                        + round
                                        + "/propositions"))
                .build();
    }
}
