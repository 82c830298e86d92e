package org.plenary.signons.managing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.shared.audit.By;
import org.plenary.shared.secrecy.Vault;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;
import org.plenary.signons.Ledger;
import org.plenary.signons.Letters;
import org.plenary.signons.NameVisibility;
import org.plenary.signons.SignOn;
import org.plenary.signons.SignOnState;
import org.plenary.signons.SignOns;
import org.plenary.signons.Withdrawal;
import org.plenary.signons.confirming.ManageLinks;
import org.plenary.signons.erasing.Erasing;
import org.plenary.signons.reservations.Wordings;

/** What the holder of a personal link may do. */
@ApplicationScoped
class Managing {
    private final Letters letters;
    private final SignOns signOns;
    private final ManageLinks links;
    private final Ledger ledger;
    private final Wordings wordings;
    private final Erasing erasing;
    private final Vault vault;
    private final DatabaseClock clock;

    Managing(
            Letters letters,
            SignOns signOns,
            ManageLinks links,
            Ledger ledger,
            Wordings wordings,
            Erasing erasing,
            Vault vault,
            DatabaseClock clock) {
        this.letters = letters;
        this.signOns = signOns;
        this.links = links;
        this.ledger = ledger;
        this.wordings = wordings;
        this.erasing = erasing;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * The sign-on that the link leads to, held until the transaction ends.
     *
     * @throws NotVisibleException for a token that opens nothing under this letter
     */
    @Transactional(Transactional.TxType.MANDATORY)
    SignOn open(UUID letter, String token) {
        Optional<UUID> wanted = links.signOn(token);
        return letters.visibleTo(Actor.visitor(), letter)
                .flatMap(found -> wanted.flatMap(id -> signOns.locked(found, id)))
                .filter(signOn -> signOn.erasedAt().isEmpty())
                .orElseThrow(() -> new NotVisibleException("a personal link"));
    }

    /** Takes it back. */
    @Transactional(Transactional.TxType.MANDATORY)
    void withdraw(SignOn signOn, String reason) {
        if (!signOn.state().leadsTo(SignOnState.WITHDRAWN)) {
            throw Refusal.because("signons.refused.ended-already").asException();
        }
        ledger.withdraw(
                signOn, new Withdrawal(By.platform(), false, reason, clock.now()), By.platform());
    }

    /** Shows the name to fewer than before. What was public once cannot be made so by a link. */
    @Transactional(Transactional.TxType.MANDATORY)
    void showTo(SignOn signOn, NameVisibility fewer) {
        if (!signOn.visibility().isAsOpenAs(fewer)) {
            throw Refusal.because("managing.refused.more-open").asException();
        }
        if (signOn.visibility() != fewer) {
            ledger.rewrite(signOn, signOn.identity(vault), fewer, By.platform());
            wordings.follow(signOn);
        }
    }

    /**
     * Has the person's name and address erased, and the organisation's name, too, if they wish.
     *
     * @param name whether nothing at all is to tell who signed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void erase(SignOn signOn, boolean name) {
        erasing.erase(signOn, name, By.platform());
    }
}
