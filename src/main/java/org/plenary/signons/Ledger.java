package org.plenary.signons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.secrecy.Vault;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.signons.counting.Tallies;

/**
 * The book of a letter's sign-ons: whatever enters it or moves in it is counted and journalled in
 * the same transaction. Nothing else makes a sign-on or changes its state, its place or its name.
 */
@ApplicationScoped
public class Ledger {
    private final SignOns signOns;
    private final Letters letters;
    private final LetterTexts texts;
    private final Tallies tallies;
    private final Journal journal;
    private final Event<CameToStand> standing;
    private final Vault vault;
    private final DatabaseClock clock;

    Ledger(
            SignOns signOns,
            Letters letters,
            LetterTexts texts,
            Tallies tallies,
            Journal journal,
            Event<CameToStand> standing,
            Vault vault,
            DatabaseClock clock) {
        this.signOns = signOns;
        this.letters = letters;
        this.texts = texts;
        this.tallies = tallies;
        this.journal = journal;
        this.standing = standing;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Takes a sign-on in, in the state it was made with. Until the transaction ends the letter
     * binds no other text.
     *
     * @throws org.hibernate.exception.ConstraintViolationException if the signatory stands already
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void enter(SignOn signOn, By by) {
        if (signOn.state() == SignOnState.EFFECTIVE
                && letters.heldVersion(signOn.letter().id()) != signOn.version()) {
            throw OnlyTheTextThatWasShown.refusal(signOn.letter()).asException();
        }
        signOns.persist(signOn);
        By told = signOn.visibility().sealed() && !isCoordinators(signOn) ? By.platform() : by;
        if (signOn.state() == SignOnState.EFFECTIVE) {
            cameToStand(signOn.letter(), List.of(signOn), told);
        } else {
            journal.record(
                    new SignOnEntered(
                            signOn.letter().id(),
                            signOn.id(),
                            signOn.state(),
                            signOn.source(),
                            signOn.sha256(),
                            told));
        }
        tallies.entered(signOn);
    }

    /**
     * Takes in several effective sign-ons of one letter that came in the same moment without
     * anybody's hand; each is journalled.
     *
     * @throws org.hibernate.exception.ConstraintViolationException if one of them stands already
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void enterTogether(Letter letter, List<SignOn> together) {
        int held = letters.heldVersion(letter.id());
        if (together.stream().anyMatch(signOn -> signOn.version() != held)) {
            throw OnlyTheTextThatWasShown.refusal(letter).asException();
        }
        signOns.persist(together);
        cameToStand(letter, together, By.platform());
        tallies.entered(together);
    }

    /**
     * Takes in a whole list of one letter. The list as a whole is journalled by whoever brings it.
     *
     * @throws org.hibernate.exception.ConstraintViolationException if one of them stands already
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void enter(Collection<SignOn> list) {
        signOns.persist(list);
        signOns.flush();
        tallies.entered(list);
    }

    /**
     * Moves a sign-on to another state. One that would come to stand after its text was changed in
     * substance is asked to sign the new text instead.
     *
     * @param reason in somebody's own words or as a message key; null for none
     * @throws org.hibernate.exception.ConstraintViolationException if it would stand and another of
     *     the same signatory does already
     * @throws IllegalStateException if no way leads there
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void move(SignOn signOn, SignOnState wanted, String reason, By by) {
        SignOnState next = wanted;
        SignOnState before = signOn.state();
        var since = signOn.movedAt();
        if (wanted == SignOnState.EFFECTIVE
                && letters.heldVersion(signOn.letter().id()) != signOn.version()
                && !texts.keeps(signOn.letter(), signOn.version())) {
            next = SignOnState.RENEWAL_DUE;
        }
        signOn.become(next, reason, clock.now());
        By told = hides(signOn, by) ? By.platform() : by;
        if (next == SignOnState.EFFECTIVE) {
            cameToStand(signOn.letter(), List.of(signOn), told);
        } else {
            journal.record(new SignOnMoved(signOn.letter().id(), signOn.id(), before, next, told));
        }
        tallies.moved(signOn, before, since);
    }

    /**
     * Lets a new sign-on take the place of one of the same signatory.
     *
     * @throws org.hibernate.exception.ConstraintViolationException if somebody else did it in the
     *     same moment
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void replace(SignOn old, SignOn renewed, By by) {
        move(old, SignOnState.SUPERSEDED, null, by);
        // The old one must have left its place before the new one takes it.
        signOns.flush();
        enter(renewed, by);
        old.givesWayTo(renewed);
    }

    /**
     * Asks every effective signatory to sign the letter's new text. One entry of the journal tells
     * of them all: that of the changed text.
     *
     * @return how many
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long askAllToRenew(Letter letter) {
        signOns.flush();
        return tallies.askAllToRenew(letter.id(), clock.now());
    }

    /** Takes a sign-on back for good. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void withdraw(SignOn signOn, Withdrawal withdrawal, By by) {
        SignOnState before = signOn.state();
        var since = signOn.movedAt();
        signOn.become(SignOnState.WITHDRAWN, "", withdrawal.at());
        signOn.end(withdrawal);
        journal.record(
                new SignOnWithdrawn(
                        signOn.letter().id(),
                        signOn.id(),
                        signOn.organisation().orElse(null),
                        signOn.kind(),
                        before,
                        withdrawal.onRequest(),
                        hides(signOn, by) ? By.platform() : by));
        tallies.moved(signOn, before, since);
    }

    /** Shows the name to others than before, or writes it anew. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void rewrite(SignOn signOn, Identity who, NameVisibility visibility, By by) {
        NameVisibility before = signOn.visibility();
        tallies.left(signOn);
        signOn.write(who, visibility, vault);
        journal.record(
                new SignOnRewritten(
                        signOn.letter().id(),
                        signOn.id(),
                        before,
                        visibility,
                        hides(signOn, by) ? By.platform() : by));
        tallies.entered(signOn);
    }

    /** Removes every name from a sign-on; it goes on counting as it did. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(SignOn signOn, By by) {
        signOn.erase(clock.now());
        journal.record(new SignOnErased(signOn.letter().id(), signOn.id(), by));
    }

    private void cameToStand(Letter letter, List<SignOn> together, By by) {
        journal.record(together.stream().map(signOn -> made(signOn, by)).toList());
        standing.fire(new CameToStand(letter.id(), together));
    }

    private static SignOnMade made(SignOn signOn, By by) {
        return new SignOnMade(
                signOn.letter().id(),
                signOn.id(),
                signOn.organisation().orElse(null),
                signOn.kind(),
                signOn.source(),
                signOn.sha256(),
                by);
    }

    // The journal names whoever acts; for a sealed name that would be to unseal it. What
    // coordinators do stays named: it tells who looked after the letter, not who signed.
    private static boolean hides(SignOn signOn, By by) {
        return signOn.visibility().sealed()
                && (by.organisation() == null
                        || !signOn.letter()
                                .statement()
                                .coalition()
                                .isSecretariat(by.organisation()));
    }

    private static boolean isCoordinators(SignOn signOn) {
        return signOn.source() == Source.RECORDED || signOn.source() == Source.IMPORT;
    }
}
