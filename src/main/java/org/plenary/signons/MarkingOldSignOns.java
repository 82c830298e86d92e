package org.plenary.signons;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.plenary.shared.secrecy.Vault;

/**
 * Gives sign-ons of a database from before names had keyed marks theirs, once, before anybody signs
 * with this version: without them they would not be found, and could come to stand twice.
 */
@ApplicationScoped
public class MarkingOldSignOns {
    private static final int AT_ONCE = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private final SignOns signOns;
    private final Vault vault;

    MarkingOldSignOns(SignOns signOns, Vault vault) {
        this.signOns = signOns;
        this.vault = vault;
    }

    void atStartup(@Observes StartupEvent event) {
        mark();
    }

    /**
     * Marks whatever has no mark yet.
     *
     * @return how many got one
     */
    public int mark() {
        int marked = 0;
        List<UUID> some = unmarkedAfter(FIRST);
        while (!some.isEmpty()) {
            for (UUID id : some) {
                marked += mark(id) ? 1 : 0;
            }
            some = unmarkedAfter(some.get(some.size() - 1));
        }
        if (marked > 0) {
            Log.infof("%d sign-ons from before there were marks were marked", marked);
        }
        return marked;
    }

    private boolean mark(UUID id) {
        try {
            QuarkusTransaction.requiringNew().run(() -> signOns.findById(id).mark(vault));
            return true;
        } catch (RuntimeException failure) {
            if (!isTaken(failure)) {
                throw failure;
            }
            // Somebody of the same name has signed meanwhile: likely duplicates are for people.
            Log.warnf("Sign-on %s cannot be marked, another of its name stands", id);
            return false;
        }
    }

    private static boolean isTaken(Throwable failure) {
        return failure != null
                && (failure instanceof ConstraintViolationException || isTaken(failure.getCause()));
    }

    private List<UUID> unmarkedAfter(UUID last) {
        return QuarkusTransaction.requiringNew().call(() -> signOns.unmarkedAfter(last, AT_ONCE));
    }
}
