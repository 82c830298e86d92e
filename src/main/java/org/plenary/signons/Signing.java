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
import org.plenary.shared.audit.By;
import org.plenary.shared.geo.Geo;
import org.plenary.shared.secrecy.Vault;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.Refusal;
import org.plenary.signons.reservations.Wordings;

/** Signing a letter and taking it back: where letters, organisations and mandates meet. */
@ApplicationScoped
public class Signing {
    /** Why a sign-on waits: another organisation of its name stands already. */
    public static final String NAMESAKE = "signons.review.namesake";

    private final Letters letters;
    private final SignOns signOns;
    private final Ledger ledger;
    private final Wordings wordings;
    private final Vault vault;
    private final Organisations organisations;
    private final Mandates mandates;
    private final LiveMemberships liveMemberships;
    private final DatabaseClock clock;

    Signing(
            Letters letters,
            SignOns signOns,
            Ledger ledger,
            Wordings wordings,
            Vault vault,
            Organisations organisations,
            Mandates mandates,
            LiveMemberships liveMemberships,
            DatabaseClock clock) {
        this.letters = letters;
        this.signOns = signOns;
        this.ledger = ledger;
        this.wordings = wordings;
        this.vault = vault;
        this.organisations = organisations;
        this.mandates = mandates;
        this.liveMemberships = liveMemberships;
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
                        new Declaration(
                                kind, organisation, "", null, letter.sha256(), Manner.plain()),
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
        Letter letter = letters.shown(actor, id);
        if (declaration.manner().waits()) {
            // What waits holds no unique place, so a double click would wait twice.
            signOns.oneAtATime(
                    letter,
                    declaration.kind() == SignOnKind.INDIVIDUAL
                            ? actor.person()
                            : declaration.organisation());
        }
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
            Optional<SignOn> due =
                    request.standing()
                            .filter(standing -> standing.state() == SignOnState.RENEWAL_DUE);
            if (due.isPresent()) {
                ledger.replace(due.get(), signOn, actor.by());
            } else {
                ledger.enter(signOn, actor.by());
            }
        } catch (ConstraintViolationException sameMoment) {
            throw Refusal.because("signons.refused.already-signed", signOn.identity(vault).name())
                    .asException();
        }
        wordings.propose(signOn, declaration.manner().wordings());
        return signOn;
    }

    /**
     * Takes a sign-on back: by a mandated person of the organisation, by the person themself, or by
     * a coordinator whom the signatory asked.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void withdraw(SignOn signOn, String reason, Actor actor) {
        boolean own = mayWithdraw(signOn, actor);
        if (!own && !signOn.letter().isCoordinatedBy(actor)) {
            throw Refusal.forbidden("signons.refused.not-yours-to-withdraw").asException();
        }
        if (!signOn.state().leadsTo(SignOnState.WITHDRAWN)) {
            throw Refusal.because("signons.refused.ended-already").asException();
        }
        // Who withdraws a sealed name by their own hand is not to be read beside it.
        By by = own && signOn.visibility().sealed() ? By.platform() : actor.by();
        ledger.withdraw(signOn, new Withdrawal(by, !own, reason, clock.now()), by);
    }

    /** Whether this person could take the sign-on back as its signatory. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean mayWithdraw(SignOn signOn, Actor actor) {
        Identity who = signOn.identity(vault);
        if (signOn.kind() == SignOnKind.INDIVIDUAL) {
            return actor.signedIn() && actor.person().equals(who.person());
        }
        return Optional.ofNullable(who.organisation())
                .filter(actor.memberOf()::contains)
                .flatMap(o -> mandates.inForce(actor.person(), o, Power.SIGN, clock.now()))
                .isPresent();
    }

    /** The sign-on that already stands for the actor or the organisation they act for. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<SignOn> standing(Letter letter, SignOnKind kind, Actor actor) {
        return standing(
                letter, kind, actor, kind == SignOnKind.ORGANISATION ? actor.actingFor() : null);
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
                declaration.manner(),
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
                .flatMap(
                        found ->
                                signOns.standingFor(letter, found.id())
                                        .or(() -> signOns.standingUnderTheNameOf(letter, found)));
    }

    private SignOn made(SignOnRequest request, Declaration declaration) {
        Actor actor = request.actor();
        if (request.kind() == SignOnKind.INDIVIDUAL) {
            String country = declaration.country();
            if (!Geo.isCountry(country)) {
                throw Refusal.invalid("signons.refused.country-missing").asException();
            }
            Signatory who =
                    new Signatory(
                            actor.name(), country, Geo.regionOf(country).orElse(Geo.WORLD), null);
            return signOn(
                    request,
                    Source.INDIVIDUAL,
                    who,
                    new Identity(
                            actor.name(),
                            null,
                            actor.person(),
                            null,
                            declaration.role(),
                            null,
                            null));
        }
        Organisation organisation =
                organisations.findByIdOptional(request.organisation()).orElseThrow();
        return signOn(
                request,
                Source.MANDATE,
                Signatory.of(organisation),
                new Identity(
                        organisation.name(),
                        organisation.id(),
                        actor.person(),
                        request.mandate().orElseThrow().id(),
                        declaration.role(),
                        null,
                        null));
    }

    private SignOn signOn(SignOnRequest request, Source source, Signatory who, Identity identity) {
        Manner manner = request.manner();
        boolean doubted =
                request.standing()
                        .filter(standing -> standing.state() != SignOnState.RENEWAL_DUE)
                        .isPresent();
        boolean looked = doubted || !manner.wordings().isEmpty();
        SignOnState state =
                wantsSecondPerson(request)
                        ? SignOnState.AWAITING_APPROVAL
                        : looked ? SignOnState.IN_REVIEW : SignOnState.EFFECTIVE;
        SignOn made =
                new SignOn(
                        request.letter(),
                        request.kind(),
                        source,
                        who,
                        identity,
                        manner,
                        state,
                        vault,
                        request.now());
        return doubted
                ? made.waitingBecause(NAMESAKE)
                : looked ? made.waitingBecause(Wordings.WAITS) : made;
    }

    private boolean wantsSecondPerson(SignOnRequest request) {
        return request.kind() == SignOnKind.ORGANISATION
                && organisations.findById(request.organisation()).wantsSecondPerson();
    }

    private static Actor actingFor(UUID organisation, Actor actor) {
        return new Actor(
                actor.person(), actor.name(), organisation, actor.memberOf(), actor.roles());
    }

    private static boolean isMember(Actor actor, UUID organisation) {
        return organisation != null && actor.memberOf().contains(organisation);
    }
}
