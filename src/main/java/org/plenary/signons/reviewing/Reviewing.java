package org.plenary.signons.reviewing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.hibernate.exception.ConstraintViolationException;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Organisation;
import org.plenary.organisations.Organisations;
import org.plenary.shared.names.Names;
import org.plenary.shared.secrecy.Vault;
import org.plenary.shared.web.Refusal;
import org.plenary.signons.Identity;
import org.plenary.signons.Ledger;
import org.plenary.signons.SignOn;
import org.plenary.signons.SignOnKind;
import org.plenary.signons.SignOnState;
import org.plenary.signons.SignOns;
import org.plenary.signons.reservations.ReservationState;
import org.plenary.signons.reservations.Reservations;
import org.plenary.signons.reservations.Wordings;

/** Deciding on a sign-on that waits for coordinators. */
@ApplicationScoped
class Reviewing {
    private final SignOns signOns;
    private final Ledger ledger;
    private final Reservations reservations;
    private final Wordings wordings;
    private final Organisations organisations;
    private final ReviewMails mails;
    private final Vault vault;

    Reviewing(
            SignOns signOns,
            Ledger ledger,
            Reservations reservations,
            Wordings wordings,
            Organisations organisations,
            ReviewMails mails,
            Vault vault) {
        this.signOns = signOns;
        this.ledger = ledger;
        this.reservations = reservations;
        this.wordings = wordings;
        this.organisations = organisations;
        this.mails = mails;
        this.vault = vault;
    }

    /**
     * Lets it count, with the words it brought.
     *
     * @param another whether it was found to be another organisation than one of its name that
     *     stands
     * @param registered address or slug of the organisation in the register that it is; may be
     *     empty
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void accept(SignOn signOn, boolean another, String registered, Actor coordinator) {
        requireWaiting(signOn);
        if (registered != null && !registered.isBlank()) {
            link(signOn, registered, coordinator);
        }
        Identity who = signOn.identity(vault);
        if (signOn.kind() == SignOnKind.ORGANISATION) {
            List<SignOn> same =
                    signOns.standingUnder(
                            signOn.letter(), Set.of(Names.key(who.name())), signOn.country());
            if (!same.isEmpty() && !another) {
                throw Refusal.because("reviewing.refused.stands", who.name()).asException();
            }
            if (!same.isEmpty()) {
                signOn.isNamesake(1 + same.stream().mapToInt(SignOn::namesake).max().orElse(0));
            }
        }
        try {
            reservations.of(signOn).stream()
                    .filter(words -> words.state() == ReservationState.PROPOSED)
                    .forEach(words -> wordings.approve(words, coordinator));
            if (signOn.state() == SignOnState.IN_REVIEW) {
                ledger.move(signOn, SignOnState.EFFECTIVE, null, coordinator.by());
            }
        } catch (ConstraintViolationException sameMoment) {
            throw Refusal.because("reviewing.refused.stands", who.name()).asException();
        }
        mails.accepted(signOn, who);
    }

    /** Does not let it count; the signatory is told why, in their language. */
    @Transactional(Transactional.TxType.MANDATORY)
    void reject(SignOn signOn, String reason, Actor coordinator) {
        requireWaiting(signOn);
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("reviewing.refused.no-reason").asException();
        }
        ledger.move(signOn, SignOnState.REJECTED, reason, coordinator.by());
        mails.rejected(signOn, signOn.identity(vault), reason.strip());
    }

    private void link(SignOn signOn, String registered, Actor coordinator) {
        String slug =
                registered.strip().replaceFirst("^.*/organisations/", "").replaceFirst("/.*$", "");
        Organisation organisation =
                organisations
                        .bySlug(slug)
                        .orElseThrow(
                                () ->
                                        Refusal.invalid("reviewing.refused.no-such-organisation")
                                                .asException());
        if (signOns.standingFor(signOn.letter(), organisation.id())
                .filter(found -> !found.id().equals(signOn.id()))
                .isPresent()) {
            throw Refusal.because("reviewing.refused.stands", organisation.name()).asException();
        }
        ledger.rewrite(
                signOn,
                signOn.identity(vault).as(organisation.id()),
                signOn.visibility(),
                coordinator.by());
    }

    private static void requireWaiting(SignOn signOn) {
        if (signOn.state() != SignOnState.IN_REVIEW) {
            throw Refusal.because("reviewing.refused.decided").asException();
        }
    }
}
