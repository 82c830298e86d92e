package org.plenary.signons;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Consumer;
import org.plenary.shared.audit.By;
import org.plenary.shared.geo.Geo;
import org.plenary.shared.secrecy.Vault;
import org.plenary.shared.time.DatabaseClock;

/** Sign-ons for tests, entered through the ledger without the ways that lead to it. */
@ApplicationScoped
public class EnteredSignOns {
    private final Letters letters;
    private final SignOns signOns;
    private final Ledger ledger;
    private final Vault vault;
    private final DatabaseClock clock;

    EnteredSignOns(
            Letters letters, SignOns signOns, Ledger ledger, Vault vault, DatabaseClock clock) {
        this.letters = letters;
        this.signOns = signOns;
        this.ledger = ledger;
        this.vault = vault;
        this.clock = clock;
    }

    /** One that counts; its id. A country of null means a network. */
    public UUID enter(UUID letter, String name, String country, NameVisibility visibility) {
        return enter(letter, name, country, visibility, SignOnState.EFFECTIVE);
    }

    public UUID enter(
            UUID letter,
            String name,
            String country,
            NameVisibility visibility,
            SignOnState state) {
        String region = country == null ? Geo.WORLD : Geo.regionOf(country).orElseThrow();
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            SignOn signOn =
                                    new SignOn(
                                            letters.findById(letter),
                                            SignOnKind.ORGANISATION,
                                            Source.FORM,
                                            new Signatory(name, country, region, null),
                                            Identity.named(name),
                                            Manner.shownTo(visibility),
                                            state,
                                            vault,
                                            clock.now());
                            ledger.enter(signOn, By.platform());
                            return signOn.id();
                        });
    }

    public void withdraw(UUID letter, UUID id) {
        change(
                letter,
                id,
                s ->
                        ledger.withdraw(
                                s,
                                new Withdrawal(By.platform(), false, null, clock.now()),
                                By.platform()));
    }

    public void show(UUID letter, UUID id, NameVisibility visibility) {
        change(letter, id, s -> ledger.rewrite(s, s.identity(vault), visibility, By.platform()));
    }

    public void erase(UUID letter, UUID id) {
        change(letter, id, s -> ledger.erase(s, By.platform()));
    }

    private void change(UUID letter, UUID id, Consumer<SignOn> how) {
        QuarkusTransaction.requiringNew()
                .run(() -> how.accept(signOns.locked(letters.findById(letter), id).orElseThrow()));
    }
}
