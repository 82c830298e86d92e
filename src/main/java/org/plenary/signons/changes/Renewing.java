package org.plenary.signons.changes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.plenary.shared.audit.By;
import org.plenary.shared.secrecy.Vault;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.Refusal;
import org.plenary.signons.Ledger;
import org.plenary.signons.Letter;
import org.plenary.signons.OnlyTheTextThatWasShown;
import org.plenary.signons.SignOn;
import org.plenary.signons.SignOnState;
import org.plenary.signons.reservations.Wordings;

/**
 * Signing the changed text of a letter in the same manner as the text before: the new sign-on takes
 * the place of the old one, which keeps what was signed then.
 */
@ApplicationScoped
public class Renewing {
    private final Ledger ledger;
    private final Wordings wordings;
    private final Vault vault;
    private final DatabaseClock clock;

    Renewing(Ledger ledger, Wordings wordings, Vault vault, DatabaseClock clock) {
        this.ledger = ledger;
        this.wordings = wordings;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Renews a sign-on that is due. Whoever calls has made sure that the signatory wants it, and
     * has locked the sign-on.
     *
     * @param shownSha256 the hash of the words the signatory had before them
     * @return the new sign-on
     * @throws org.plenary.shared.web.RefusedException if the letter is closed, nothing is due, or
     *     other words were shown
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public SignOn renew(SignOn due, String shownSha256, By by) {
        Letter letter = due.letter();
        if (!letter.isOpen(clock.now())) {
            throw Refusal.because("signons.refused.closed").asException();
        }
        if (due.state() != SignOnState.RENEWAL_DUE) {
            throw Refusal.because("signons.refused.nothing-due").asException();
        }
        if (!letter.binds(shownSha256)) {
            throw OnlyTheTextThatWasShown.refusal(letter).asException();
        }
        SignOn renewed = due.again(vault, clock.now());
        ledger.replace(due, renewed, by);
        wordings.carry(due, renewed);
        return renewed;
    }
}
