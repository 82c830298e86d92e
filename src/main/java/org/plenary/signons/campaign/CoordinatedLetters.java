package org.plenary.signons.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.signons.Letter;
import org.plenary.signons.Letters;

/** Letters for those who look after them; for others there are none. */
@ApplicationScoped
public class CoordinatedLetters {
    private final Letters letters;

    CoordinatedLetters(Letters letters) {
        this.letters = letters;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public Letter of(Actor actor, UUID id) {
        return letters.coordinatedBy(actor, id).orElseThrow(() -> none(id));
    }

    /** As {@link #of}, and nobody else adds to its lists until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Letter lockedFor(Actor actor, UUID id) {
        return letters.lockedFor(actor, id).orElseThrow(() -> none(id));
    }

    private static NotVisibleException none(UUID id) {
        return new NotVisibleException("letter " + id);
    }
}
