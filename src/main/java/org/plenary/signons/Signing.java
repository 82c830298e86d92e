package org.plenary.signons;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Mandate;
import org.plenary.organisations.Mandates;
import org.plenary.organisations.Organisation;
import org.plenary.organisations.Organisations;
import org.plenary.organisations.Power;
import org.plenary.organisations.access.LiveMemberships;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.geo.Geo;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;
import org.plenary.signons.counting.Tallies;

/** Signing a letter and taking it back: where letters, organisations and mandates meet. */
@ApplicationScoped
public class Signing {
    private final Letters letters;
    private final SignOns signOns;
    private final Organisations organisations;
    private final Mandates mandates;
    private final LiveMemberships liveMemberships;
    private final Tallies tallies;
    private final Journal journal;
    private final DatabaseClock clock;

    Signing(
            Letters letters,
            SignOns signOns,
            Organisations organisations,
            Mandates mandates,
            LiveMemberships liveMemberships,
            Tallies tallies,
            Journal journal,
            DatabaseClock clock) {
        this.letters = letters;
        this.signOns = signOns;
        this.organisations = organisations;
        this.mandates = mandates;
        this.liveMemberships = liveMemberships;
        this.tallies = tallies;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Why this person could not sign the letter as it stands, so that a page shows no button that
     * would only be refused. Membership is taken from the session here, and read live on signing.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Refusal> refusalFor(Letter letter, SignOnKind kind, Actor actor) {
        UUID organisation = kind == SignOnKind.ORGANISATION ? actor.actingFor() : null;
        return SignOnRule.firstRefusal(
                request(
                        letter,
                        new Declaration(kind, organisation, "", null, letter.sha256()),
                        actor,
                        organisation != null,
                        clock.now()));
    }

    /**
     * Puts a name under a letter, or says why not. Runs its own transaction: Keycloak is asked
     * before it begins, so that a slow answer holds no connection to the database.
     *
     * @return the sign-on's id
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public UUID sign(UUID letter, Declaration declaration, Actor actor) {
        if (isMember(actor, declaration.organisation())) {
            liveMemberships.require(actingFor(declaration.organisation(), actor));
        }
        return QuarkusTransaction.requiringNew()
                .call(() -> written(letter, declaration, actor).id());
    }

    private SignOn written(UUID id, Declaration declaration, Actor actor) {
        Letter letter =
                letters.visibleTo(actor, id)
                        .orElseThrow(() -> new NotVisibleException("letter " + id));
        SignOnRequest request =
                request(
                        letter,
                        declaration,
                        actor,
                        isMember(actor, declaration.organisation()),
                        clock.now());
        SignOnRule.firstRefusal(request)
                .ifPresent(
                        refusal -> {
                            throw refusal.asException();
                        });
        SignOn signOn = made(request, declaration);
        try {
            signOns.persist(signOn);
            journal.record(signOn.made(actor.by()));
        } catch (ConstraintViolationException sameMoment) {
            throw Refusal.because("signons.refused.already-signed", signOn.name()).asException();
        }
        tallies.add(signOn);
        return signOn;
    }

    /**
     * Takes a sign-on back: by a mandated person of the organisation, by the person themself, or by
     * a coordinator whom the signatory asked.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void withdraw(SignOn signOn, String reason, Actor actor) {
        Instant now = clock.now();
        boolean own = isOwn(signOn, actor, now);
        if (!own && !signOn.letter().isCoordinatedBy(actor)) {
            throw Refusal.forbidden("signons.refused.not-yours-to-withdraw").asException();
        }
        SignOnWithdrawn withdrawn = signOn.withdraw(actor, !own, reason, now);
        journal.record(withdrawn);
        tallies.remove(signOn);
    }

    /** Whether this person could take the sign-on back as its signatory. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean mayWithdraw(SignOn signOn, Actor actor) {
        return isOwn(signOn, actor, clock.now());
    }

    /** The sign-on that already stands for the actor or the organisation they act for. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<SignOn> standing(Letter letter, SignOnKind kind, Actor actor) {
        return standing(
                letter, kind, actor, kind == SignOnKind.ORGANISATION ? actor.actingFor() : null);
    }

    private boolean isOwn(SignOn signOn, Actor actor, Instant now) {
        if (signOn.kind() == SignOnKind.INDIVIDUAL) {
            return signOn.person().filter(person -> person.equals(actor.person())).isPresent();
        }
        return signOn.organisation()
                .filter(actor.memberOf()::contains)
                .flatMap(o -> mandates.inForce(actor.person(), o, Power.SIGN, now))
                .isPresent();
    }

    private SignOnRequest request(
            Letter letter, Declaration declaration, Actor actor, boolean member, Instant now) {
        UUID organisation = declaration.organisation();
        Optional<Mandate> mandate =
                actor.signedIn() && organisation != null
                        ? mandates.inForce(actor.person(), organisation, Power.SIGN, now)
                        : Optional.empty();
        return new SignOnRequest(
                letter,
                declaration.kind(),
                actor,
                organisation,
                mandate,
                member,
                declaration.shownSha256(),
                standing(letter, declaration.kind(), actor, organisation),
                now);
    }

    private Optional<SignOn> standing(
            Letter letter, SignOnKind kind, Actor actor, UUID organisation) {
        if (kind == SignOnKind.INDIVIDUAL) {
            return actor.signedIn() ? signOns.standingOf(letter, actor.person()) : Optional.empty();
        }
        // Whether an organisation has signed is told to its own people only.
        return Optional.ofNullable(organisation)
                .filter(actor.memberOf()::contains)
                .flatMap(organisations::findByIdOptional)
                .flatMap(found -> signOns.standingFor(letter, found));
    }

    private SignOn made(SignOnRequest request, Declaration declaration) {
        Actor actor = request.actor();
        if (request.kind() == SignOnKind.INDIVIDUAL) {
            String country = declaration.country();
            if (!Geo.isCountry(country)) {
                throw Refusal.invalid("signons.refused.country-missing").asException();
            }
            Signatory person =
                    new Signatory(
                            actor.name(), country, Geo.regionOf(country).orElse(Geo.WORLD), null);
            return SignOn.inOwnName(
                    request.letter(), person, actor, declaration.role(), request.now());
        }
        Organisation organisation =
                organisations.findByIdOptional(request.organisation()).orElseThrow();
        return SignOn.underMandate(
                request.letter(),
                organisation,
                request.mandate().orElseThrow(),
                actor,
                declaration.role(),
                request.now());
    }

    private static Actor actingFor(UUID organisation, Actor actor) {
        return new Actor(
                actor.person(), actor.name(), organisation, actor.memberOf(), actor.roles());
    }

    private static boolean isMember(Actor actor, UUID organisation) {
        return organisation != null && actor.memberOf().contains(organisation);
    }
}
