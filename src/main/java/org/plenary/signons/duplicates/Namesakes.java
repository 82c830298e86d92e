package org.plenary.signons.duplicates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.hibernate.exception.ConstraintViolationException;
import org.plenary.organisations.Actor;
import org.plenary.shared.web.Refusal;
import org.plenary.signons.Ledger;
import org.plenary.signons.SignOn;
import org.plenary.signons.SignOnState;
import org.plenary.signons.Signing;
import org.plenary.signons.reservations.Reservations;
import org.plenary.signons.reservations.Wordings;

/** Lets an organisation stand that was held back because of its name. */
@ApplicationScoped
class Namesakes {
    private static final Set<String> WAITED_FOR_THIS =
            Set.of(Signing.NAMESAKE, FindingDuplicates.LOOKS_ALIKE);

    private final EntityManager database;
    private final Reservations reservations;
    private final Ledger ledger;

    Namesakes(EntityManager database, Reservations reservations, Ledger ledger) {
        this.database = database;
        this.reservations = reservations;
        this.ledger = ledger;
    }

    /** Does nothing for one that was not held back because of its name. */
    @Transactional(Transactional.TxType.MANDATORY)
    void letStand(SignOn signOn, Actor coordinator) {
        if (signOn.state() != SignOnState.IN_REVIEW || !WAITED_FOR_THIS.contains(signOn.reason())) {
            return;
        }
        // A name may be in use by several: the database tells them apart by a number.
        Integer highest =
                database.createQuery(
                                """
                                select max(s.namesake) from SignOn s, SignOn own
                                where own = :signOn and s.letter = own.letter and s.nameMark = own.nameMark
                                    and s.id <> own.id and s.state in (EFFECTIVE, RENEWAL_DUE)
                                """,
                                Integer.class)
                        .setParameter("signOn", signOn)
                        .getSingleResult();
        if (highest != null) {
            signOn.isNamesake(highest + 1);
        }
        if (reservations.anyProposed(signOn)) {
            signOn.waitingBecause(Wordings.WAITS);
            return;
        }
        try {
            ledger.move(signOn, SignOnState.EFFECTIVE, null, coordinator.by());
        } catch (ConstraintViolationException sameMoment) {
            throw Refusal.because("duplicates.refused.changed").asException();
        }
    }
}
