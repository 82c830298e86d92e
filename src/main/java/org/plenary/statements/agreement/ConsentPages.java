package org.plenary.statements.agreement;

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
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.time.Deadline;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Forms;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Option;
import org.plenary.shared.web.Refusal;
import org.plenary.shared.web.RefusedException;
import org.plenary.statements.Statement;
import org.plenary.statements.StatementViews;
import org.plenary.statements.Version;
import org.plenary.statements.Versions;

/** Consent rounds: opening one, answering, how it stands, closing it before its time. */
@Path("/statements/{id}/consent-rounds")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ConsentPages {
    @CheckedTemplate(basePath = "agreement")
    static class Templates {
        static native TemplateInstance openRound(
                StatementViews.Head head,
                String label,
                RoundForm form,
                Refusal refusal,
                List<Option> paragraphs,
                List<String> zones,
                Errors errors);

        static native TemplateInstance round(ConsentViews.Page page, ReasonForm form);

        static native TemplateInstance round$counts(ConsentViews.Page page);
    }

    private final Voices voices;
    private final Versions versions;
    private final ConsentRounds rounds;
    private final OpeningRounds opening;
    private final Answering answering;
    private final ConsentViews views;
    private final StatementViews statements;
    private final Forms forms;
    private final CurrentActor current;

    ConsentPages(
            Voices voices,
            Versions versions,
            ConsentRounds rounds,
            OpeningRounds opening,
            Answering answering,
            ConsentViews views,
            StatementViews statements,
            Forms forms,
            CurrentActor current) {
        this.voices = voices;
        this.versions = versions;
        this.rounds = rounds;
        this.opening = opening;
        this.answering = answering;
        this.views = views;
        this.statements = statements;
        this.forms = forms;
        this.current = current;
    }

    @GET
    @Path("new")
    @Transactional
    public TemplateInstance form(@RestPath UUID id, @RestQuery int version) {
        Actor actor = current.signedIn();
        Statement statement = coordinated(actor, id);
        int number =
                version > 0 ? version : statement.stateVersion().orElse(statement.latestVersion());
        return form(statement, RoundForm.about(number), Errors.none(), actor);
    }

    @POST
    public Response open(@RestPath UUID id, @BeanParam RoundForm form) {
        Actor actor = current.signedIn();
        QuarkusTransaction.requiringNew().run(() -> coordinated(actor, id));
        Errors errors = forms.check(form);
        if (!errors.any()) {
            try {
                ConsentRound made = opening.open(id, form.terms(), actor);
                return seeRound(id, made.id());
            } catch (RefusedException refused) {
                errors = errors.and(fieldOf(refused.refusal()), refused.refusal());
            }
        }
        Errors wrong = errors;
        return invalid(() -> form(coordinated(actor, id), form, wrong, actor));
    }

    private static String fieldOf(Refusal refusal) {
        return switch (refusal.messageKey()) {
            case "agreement.refused.no-such-paragraph" -> "blocks";
            case "shared.deadline.zone-unknown" -> "zone";
            case "agreement.refused.deadline-past", "shared.deadline.unreadable" -> "deadline";
            default -> "";
        };
    }

    @GET
    @Path("{round}")
    @Transactional
    public TemplateInstance show(@RestPath UUID id, @RestPath UUID round) {
        Actor actor = current.signedIn();
        return Templates.round(
                views.page(visible(actor, id, round), AnswersForm.empty(), Errors.none(), actor),
                ReasonForm.empty());
    }

    /** What the page asks for every half a minute. */
    @GET
    @Path("{round}/counts")
    @Transactional
    public TemplateInstance counts(@RestPath UUID id, @RestPath UUID round) {
        Actor actor = current.signedIn();
        return Templates.round$counts(
                views.page(visible(actor, id, round), AnswersForm.empty(), Errors.none(), actor));
    }

    /** The result to the character, so that anybody can check its hash. */
    @GET
    @Path("{round}/record.json")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @Transactional
    public Response record(@RestPath UUID id, @RestPath UUID round) {
        return visible(current.signedIn(), id, round)
                .result()
                .map(
                        result ->
                                Response.ok(result.record(), "application/json;charset=UTF-8")
                                        .header(
                                                "Content-Disposition",
                                                "attachment; filename=\"consent-round-"
                                                        + round
                                                        + ".json\"")
                                        .build())
                .orElseThrow(() -> new NotVisibleException("result of " + round));
    }

    @POST
    @Path("{round}/answers")
    public Response answer(@RestPath UUID id, @RestPath UUID round, @BeanParam AnswersForm form) {
        Actor actor = current.signedIn();
        Errors errors = form.errors();
        if (errors.any()) {
            return invalid(
                    () ->
                            Templates.round(
                                    views.page(visible(actor, id, round), form, errors, actor),
                                    ReasonForm.empty()));
        }
        answering.answer(id, round, form.answers(), actor);
        return seeRound(id, round);
    }

    @POST
    @Path("{round}/closings")
    public Response close(@RestPath UUID id, @RestPath UUID round, @BeanParam ReasonForm form) {
        Actor actor = current.signedIn();
        Errors errors = forms.check(form);
        if (errors.any()) {
            return invalid(
                    () ->
                            Templates.round(
                                    views.page(
                                            visible(actor, id, round),
                                            AnswersForm.empty(),
                                            errors,
                                            actor),
                                    form));
        }
        opening.close(id, round, form.reason().strip(), actor);
        return seeRound(id, round);
    }

    private TemplateInstance form(Statement statement, RoundForm form, Errors errors, Actor actor) {
        Version version =
                versions.of(statement, form.version())
                        .orElseThrow(() -> new NotVisibleException("version " + form.version()));
        return Templates.openRound(
                statements.head(statement, actor),
                version.label(),
                form,
                opening.refusalFor(statement, actor).orElse(null),
                Paragraphs.of(version).options(form.blocks()),
                Deadline.zones(),
                errors);
    }

    private ConsentRound visible(Actor actor, UUID id, UUID round) {
        return rounds.of(voices.inside(actor, id), round)
                .orElseThrow(() -> new NotVisibleException("consent round " + round));
    }

    private Statement coordinated(Actor actor, UUID id) {
        Statement statement = voices.inside(actor, id);
        if (!statement.mayBeEditedBy(actor)) {
            throw new NotVisibleException("opening a round on " + id);
        }
        return statement;
    }

    private static Response seeRound(UUID id, UUID round) {
        return Response.seeOther(URI.create("/statements/" + id + "/consent-rounds/" + round))
                .build();
    }

    private static Response invalid(Supplier<TemplateInstance> page) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Response.status(422).entity(page.get()).build());
    }
}
