package org.plenary.signons.approving;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Mandates;
import org.plenary.organisations.Power;
import org.plenary.organisations.access.LiveMemberships;
import org.plenary.shared.secrecy.Vault;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;
import org.plenary.signons.Identity;
import org.plenary.signons.Ledger;
import org.plenary.signons.Letter;
import org.plenary.signons.Letters;
import org.plenary.signons.SignOn;
import org.plenary.signons.SignOnState;
import org.plenary.signons.SignOns;

/** The second person's decision. Nobody is the second person to their own signature. */
@ApplicationScoped
class Approving {
    private final Letters letters;
    private final SignOns signOns;
    private final Mandates mandates;
    private final LiveMemberships memberships;
    private final Ledger ledger;
    private final ApprovalMails mails;
    private final Vault vault;
    private final DatabaseClock clock;

    Approving(
            Letters letters,
            SignOns signOns,
            Mandates mandates,
            LiveMemberships memberships,
            Ledger ledger,
            ApprovalMails mails,
            Vault vault,
            DatabaseClock clock) {
        this.letters = letters;
        this.signOns = signOns;
        this.mandates = mandates;
        this.memberships = memberships;
        this.ledger = ledger;
        this.mails = mails;
        this.vault = vault;
        this.clock = clock;
    }

    /** A signature that a second person was asked about. */
    record Asked(SignOn signOn, Identity who) {
        Letter letter() {
            return signOn.letter();
        }

        boolean isAskedBy(Actor actor) {
            return actor.person().equals(who.person());
        }
    }

    /**
     * The signature, for people who may sign for its organisation now.
     *
     * @throws NotVisibleException for everybody else
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Asked asked(UUID letter, UUID id, Actor actor) {
        return letters.visibleTo(actor, letter)
                .flatMap(found -> signOns.locked(found, id))
                .filter(signOn -> signOn.erasedAt().isEmpty())
                .map(signOn -> new Asked(signOn, signOn.identity(vault)))
                .filter(asked -> maySign(asked.who().organisation(), actor))
                .orElseThrow(() -> new NotVisibleException("sign-on " + id));
    }

    /** Agrees: from now on it counts, unless coordinators still have to look. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    void approve(UUID letter, UUID id, String shownSha256, Actor actor) {
        requireMember(letter, id, actor);
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            Asked asked = decidable(letter, id, actor);
                            SignOn signOn = asked.signOn();
                            if (!signOn.sha256().equals(shownSha256)
                                    || !asked.letter().binds(shownSha256)) {
                                throw Refusal.because("approving.refused.other-text").asException();
                            }
                            boolean coordinatorsLook = !signOn.reason().isEmpty();
                            try {
                                ledger.move(
                                        signOn,
                                        coordinatorsLook
                                                ? SignOnState.IN_REVIEW
                                                : SignOnState.EFFECTIVE,
                                        signOn.reason(),
                                        actor.by());
                            } catch (ConstraintViolationException sameMoment) {
                                throw Refusal.because(
                                                "signons.refused.already-signed",
                                                asked.who().name())
                                        .asException();
                            }
                            mails.agreed(asked, actor);
                        });
    }

    /** Does not agree: the signature never counts. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    void refuse(UUID letter, UUID id, String reason, Actor actor) {
        requireMember(letter, id, actor);
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            Asked asked = decidable(letter, id, actor);
                            ledger.move(asked.signOn(), SignOnState.REJECTED, reason, actor.by());
                            mails.refused(asked, reason, actor);
                        });
    }

    private Asked decidable(UUID letter, UUID id, Actor actor) {
        Asked asked = asked(letter, id, actor);
        if (asked.signOn().state() != SignOnState.AWAITING_APPROVAL) {
            throw Refusal.because("approving.refused.decided").asException();
        }
        if (asked.isAskedBy(actor)) {
            throw Refusal.forbidden("approving.refused.own").asException();
        }
        if (!asked.letter().mayBeConfirmed(clock.now())) {
            throw Refusal.because("approving.refused.over").asException();
        }
        return asked;
    }

    // Keycloak is asked before the transaction begins, so that a slow answer holds no connection.
    private void requireMember(UUID letter, UUID id, Actor actor) {
        UUID organisation =
                QuarkusTransaction.requiringNew()
                        .call(() -> asked(letter, id, actor).who().organisation());
        memberships.require(
                new Actor(
                        actor.person(),
                        actor.name(),
                        organisation,
                        actor.memberOf(),
                        actor.roles()));
    }

    private boolean maySign(UUID organisation, Actor actor) {
        return actor.signedIn()
                && Optional.ofNullable(organisation)
                        .filter(actor.memberOf()::contains)
                        .flatMap(o -> mandates.inForce(actor.person(), o, Power.SIGN, clock.now()))
                        .isPresent();
    }
}
