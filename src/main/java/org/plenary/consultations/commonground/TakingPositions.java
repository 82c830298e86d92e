package org.plenary.consultations.commonground;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.Consultations;
import org.plenary.consultations.Taking;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Mandates;
import org.plenary.organisations.Organisations;
import org.plenary.organisations.Power;
import org.plenary.organisations.access.LiveMemberships;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.secrecy.Vault;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;

/**
 * Answering in a round. The database's clock decides, read while the round is held: what comes at
 * the end itself is too late, on every node. Colleagues wait for each other and never overwrite
 * what they have not seen.
 */
@ApplicationScoped
public class TakingPositions {
    static final int MOST_PROPOSED = 10;

    private final Consultations consultations;
    private final Rounds rounds;
    private final Propositions propositions;
    private final Respondents respondents;
    private final Organisations organisations;
    private final Mandates mandates;
    private final LiveMemberships memberships;
    private final Journal journal;
    private final Vault vault;
    private final DatabaseClock clock;
    private final int least;

    TakingPositions(
            Consultations consultations,
            Rounds rounds,
            Propositions propositions,
            Respondents respondents,
            Organisations organisations,
            Mandates mandates,
            LiveMemberships memberships,
            Journal journal,
            Vault vault,
            DatabaseClock clock,
            @ConfigProperty(name = "plenary.common-ground.smallest-group", defaultValue = "3")
                    int least) {
        this.consultations = consultations;
        this.rounds = rounds;
        this.propositions = propositions;
        this.respondents = respondents;
        this.organisations = organisations;
        this.mandates = mandates;
        this.memberships = memberships;
        this.journal = journal;
        this.vault = vault;
        this.clock = clock;
        this.least = Math.max(2, least);
    }

    /**
     * Takes a position, or another one. Runs its own transaction: Keycloak is asked before.
     *
     * @param shown the revision that was looked at, 0 for none
     * @return the revision it has now
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    int take(UUID consultation, UUID round, UUID proposition, Stand stand, int shown, Actor actor) {
        if (actor.organisation().isPresent()) {
            memberships.require(actor);
        }
        return QuarkusTransaction.requiringNew()
                .call(() -> enter(consultation, round, proposition, stand, shown, actor));
    }

    /** As {@link #take}, where the membership is known to be real. */
    @Transactional
    public int enter(UUID consultation, UUID id, UUID which, Stand stand, int shown, Actor actor) {
        Consultation asking = visible(consultation, actor);
        Round round = rounds.held(asking, id).orElseThrow(() -> noSuch(id));
        Instant now = clock.now();
        round.refusesNow(now).or(() -> refuses(round, actor, now)).ifPresent(Refusal::raise);
        Proposition proposition =
                propositions
                        .in(round, which)
                        .filter(Proposition::isAsked)
                        .orElseThrow(() -> new NotVisibleException("proposition " + which));
        Who who = who(round, actor).orElseThrow();
        Respondent respondent = respondents.locked(round, who.mark(vault, round), who);
        // The lock may have been waited for past the end.
        round.refusesNow(clock.now()).ifPresent(Refusal::raise);
        Position position = respondents.position(respondent, proposition).orElse(null);
        if (position == null) {
            position = new Position(respondent, proposition, stand);
            respondents.keep(position);
        } else if (!position.change(stand, shown)) {
            return position.revision();
        }
        respondent.answered();
        respondents.renewSums(round, least);
        if (round.terms().naming() == Naming.BY_NAME) {
            journal.record(
                    new PositionTaken(
                            asking.id(),
                            round.id(),
                            proposition.id(),
                            who.id().orElse(null),
                            stand.slug(),
                            actor.by()));
        }
        return position.revision();
    }

    /** Proposes a proposition, which convenors let in or not. */
    @Transactional
    Proposition propose(UUID consultation, UUID id, Map<String, String> wording, Actor actor) {
        Round round = rounds.locked(visible(consultation, actor), id).orElseThrow(() -> noSuch(id));
        Instant now = clock.now();
        if (!round.terms().proposals()) {
            throw Refusal.forbidden("commonground.refused.no-proposals").asException();
        }
        if (round.isOver(now)) {
            throw Refusal.because("commonground.refused.over").asException();
        }
        refuses(round, actor, now).ifPresent(Refusal::raise);
        UUID by = actor.organisation().orElse(null);
        if (by == null) {
            throw Refusal.forbidden("organisations.refusal.acting-for-nobody").asException();
        }
        if (propositions.proposedBy(round, by) >= MOST_PROPOSED) {
            throw Refusal.tooMany("commonground.refused.proposed", MOST_PROPOSED).asException();
        }
        Proposition proposed = new Proposition(round, wording, by);
        propositions.persist(proposed);
        journal.record(proposed.put(actor));
        return proposed;
    }

    /** Why this person may not answer, whatever the time, if so. */
    Optional<Refusal> refuses(Round round, Actor actor, Instant now) {
        Who who = who(round, actor).orElse(null);
        if (who == null) {
            return Optional.of(Refusal.forbidden("organisations.refusal.acting-for-nobody"));
        }
        if (who.organisation() == null) {
            return Optional.empty();
        }
        return Taking.refusesPart(round.consultation(), who.organisation())
                .or(
                        () ->
                                mandates.inForce(
                                                        actor.person(),
                                                        actor.actingFor(),
                                                        Power.CONTRIBUTE,
                                                        now)
                                                .isPresent()
                                        ? Optional.empty()
                                        : Optional.of(
                                                Refusal.forbidden(
                                                        "commonground.refused.no-mandate")));
    }

    /** What is asked, in the order in which this person is asked. */
    List<Proposition> inOrder(Round round, Actor actor) {
        List<Proposition> asked = propositions.asked(round);
        return who(round, actor)
                .map(who -> Shuffle.of(asked, who.mark(vault, round)))
                .orElse(asked);
    }

    /** In whose name somebody would answer, if in anybody's. */
    Optional<Who> who(Round round, Actor actor) {
        if (actor.organisation().isPresent()) {
            return actor.organisation()
                    .flatMap(organisations::findByIdOptional)
                    .map(own -> new Who(actor, own));
        }
        return actor.signedIn() && round.terms().people()
                ? Optional.of(new Who(actor, null))
                : Optional.empty();
    }

    /** What this person's organisation, or they themselves, have answered, by proposition. */
    Map<UUID, Position> own(Round round, Actor actor) {
        return who(round, actor)
                .flatMap(who -> respondents.of(round, who.mark(vault, round)))
                .map(respondents::positions)
                .orElse(Map.of());
    }

    private Consultation visible(UUID id, Actor actor) {
        return consultations.shown(actor, id);
    }

    private static NotVisibleException noSuch(UUID round) {
        return new NotVisibleException("round " + round);
    }
}
