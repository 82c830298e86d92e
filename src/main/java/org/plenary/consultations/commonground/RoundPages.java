package org.plenary.consultations.commonground;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
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
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.Consultations;
import org.plenary.consultations.Participation;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.i18n.Language;
import org.plenary.shared.i18n.Messages;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.time.Deadline;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Option;
import org.plenary.shared.web.RefusedException;

/** Where convenors plan rounds. */
@Path("/consultations/{id}/common-ground")
@Produces(MediaType.TEXT_HTML)
@Blocking
class RoundPages {
    @CheckedTemplate(basePath = "commonground")
    static class Templates {
        static native TemplateInstance form(FormPage page, Errors errors);
    }

    /** The form about a round; {@code round} is null for a new one. */
    record FormPage(
            String consultationHref,
            String consultation,
            String href,
            boolean fresh,
            boolean open,
            boolean mayAskPeople,
            RoundForm form,
            List<Option> zones,
            List<Option> namings,
            List<Option> disclosures) {}

    private final Consultations consultations;
    private final Rounds rounds;
    private final PlanningRounds planning;
    private final Messages messages;
    private final Language language;
    private final CurrentActor current;
    private final DatabaseClock clock;

    RoundPages(
            Consultations consultations,
            Rounds rounds,
            PlanningRounds planning,
            Messages messages,
            Language language,
            CurrentActor current,
            DatabaseClock clock) {
        this.consultations = consultations;
        this.rounds = rounds;
        this.planning = planning;
        this.messages = messages;
        this.language = language;
        this.current = current;
        this.clock = clock;
    }

    @GET
    @Path("new")
    @Transactional
    public TemplateInstance blank(@RestPath UUID id) {
        return Templates.form(page(convened(id), null, RoundForm.empty()), Errors.none());
    }

    @POST
    public Response plan(@RestPath UUID id, @BeanParam RoundForm form) {
        Actor actor = current.signedIn();
        return planned(
                id, null, form, () -> planning.plan(id, form.terms(null, clock.now()), actor));
    }

    @GET
    @Path("{round}/terms")
    @Transactional
    public TemplateInstance form(@RestPath UUID id, @RestPath UUID round) {
        Round found = round(convened(id), round);
        return Templates.form(
                page(convened(id), found, RoundForm.of(found.terms())), Errors.none());
    }

    @POST
    @Path("{round}/terms")
    public Response change(@RestPath UUID id, @RestPath UUID round, @BeanParam RoundForm form) {
        Actor actor = current.signedIn();
        return planned(
                id,
                round,
                form,
                () -> {
                    Terms before = round(convened(id), round).terms();
                    return planning.change(id, round, form.terms(before, clock.now()), actor);
                });
    }

    private Response planned(
            UUID id, UUID round, RoundForm form, java.util.concurrent.Callable<Round> act) {
        try {
            Round made = QuarkusTransaction.requiringNew().call(act);
            return Response.seeOther(
                            URI.create(
                                    "/consultations/"
                                            + id
                                            + "/common-ground/"
                                            + made.id()
                                            + (round == null ? "/propositions" : "")))
                    .build();
        } catch (RefusedException refused) {
            return again(
                    refused,
                    errors -> {
                        Consultation consultation = convened(id);
                        return Templates.form(
                                page(
                                        consultation,
                                        round == null ? null : round(consultation, round),
                                        form),
                                errors);
                    },
                    RoundForm.fieldOf(refused.refusal()));
        }
    }

    static Response again(
            RefusedException refused, Function<Errors, TemplateInstance> page, String field) {
        if (refused.refusal().status() == 403) {
            throw refused;
        }
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                Response.status(422)
                                        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                                        .entity(
                                                page.apply(
                                                        Errors.none()
                                                                .and(field, refused.refusal())))
                                        .build());
    }

    private FormPage page(Consultation consultation, Round round, RoundForm form) {
        return new FormPage(
                consultation.href(),
                consultation.title(),
                round == null ? consultation.href() + "/common-ground" : round.href() + "/terms",
                round == null,
                round != null && round.isOpen(clock.now()),
                consultation.participation() == Participation.PUBLIC,
                form,
                Stream.concat(Stream.of("UTC"), Deadline.zones().stream())
                        .map(zone -> Option.of(zone, zone, zone.equals(form.zone())))
                        .toList(),
                Arrays.stream(Naming.values())
                        .map(
                                n ->
                                        option(
                                                "commonground.naming." + n.slug(),
                                                n.slug(),
                                                form.naming()))
                        .toList(),
                Arrays.stream(Disclosure.values())
                        .map(
                                d ->
                                        option(
                                                "commonground.disclosure." + d.slug(),
                                                d.slug(),
                                                form.disclosure()))
                        .toList());
    }

    private Option option(String key, String value, String chosen) {
        return Option.of(value, messages.text(language.locale(), key), value.equals(chosen));
    }

    private Round round(Consultation consultation, UUID id) {
        return rounds.in(consultation, id)
                .orElseThrow(() -> new NotVisibleException("round " + id));
    }

    private Consultation convened(UUID id) {
        return consultations.convened(current.signedIn(), id);
    }
}
