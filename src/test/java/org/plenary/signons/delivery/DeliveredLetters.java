package org.plenary.signons.delivery;

import static org.plenary.signons.OpenedLetters.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.plenary.organisations.StakeholderCategory;
import org.plenary.shared.audit.By;
import org.plenary.shared.secrecy.Vault;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.signons.Identity;
import org.plenary.signons.Ledger;
import org.plenary.signons.Letters;
import org.plenary.signons.Manner;
import org.plenary.signons.NameVisibility;
import org.plenary.signons.OpenedLetters;
import org.plenary.signons.SignOn;
import org.plenary.signons.SignOnKind;
import org.plenary.signons.SignOnState;
import org.plenary.signons.SignOns;
import org.plenary.signons.Signatory;
import org.plenary.signons.Source;
import org.plenary.signons.Withdrawal;

/** Letters with signatories, snapshots and deliveries, for tests of what comes of them. */
@ApplicationScoped
public class DeliveredLetters {
    private final Letters letters;
    private final SignOns signOns;
    private final Ledger ledger;
    private final Vault vault;
    private final DatabaseClock clock;

    DeliveredLetters(
            Letters letters, SignOns signOns, Ledger ledger, Vault vault, DatabaseClock clock) {
        this.letters = letters;
        this.signOns = signOns;
        this.ledger = ledger;
        this.vault = vault;
        this.clock = clock;
    }

    /** Puts an organisation under a letter. */
    public UUID enter(UUID letter, String name, String country, NameVisibility visibility) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            SignOn signOn =
                                    new SignOn(
                                            letters.findById(letter),
                                            SignOnKind.ORGANISATION,
                                            Source.FORM,
                                            new Signatory(
                                                    name,
                                                    country,
                                                    country == null ? "001" : "019",
                                                    country == null
                                                            ? null
                                                            : StakeholderCategory.TRADE_UNIONS),
                                            Identity.named(name),
                                            Manner.shownTo(visibility),
                                            SignOnState.EFFECTIVE,
                                            vault,
                                            clock.now());
                            ledger.enter(signOn, By.platform());
                            return signOn.id();
                        });
    }

    /** Puts many organisations under a letter at once. */
    public void enterMany(UUID letter, List<String> names, List<String> countries) {
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            var found = letters.findById(letter);
                            var all = new java.util.ArrayList<SignOn>();
                            for (int i = 0; i < names.size(); i++) {
                                all.add(
                                        new SignOn(
                                                found,
                                                SignOnKind.ORGANISATION,
                                                Source.IMPORT,
                                                new Signatory(
                                                        names.get(i),
                                                        countries.get(i % countries.size()),
                                                        "019",
                                                        StakeholderCategory.values()[
                                                                i
                                                                        % StakeholderCategory
                                                                                .values()
                                                                                .length]),
                                                Identity.named(names.get(i)),
                                                Manner.plain(),
                                                SignOnState.EFFECTIVE,
                                                vault,
                                                clock.now()));
                            }
                            ledger.enter(all);
                        });
    }

    public void withdraw(UUID letter, UUID signOn) {
        change(
                letter,
                signOn,
                s ->
                        ledger.withdraw(
                                s,
                                new Withdrawal(By.platform(), false, null, clock.now()),
                                By.platform()));
    }

    public void move(UUID letter, UUID signOn, SignOnState next) {
        change(letter, signOn, s -> ledger.move(s, next, null, By.platform()));
    }

    public void erase(UUID letter, UUID signOn) {
        change(letter, signOn, s -> ledger.erase(s, By.platform()));
    }

    public void show(UUID letter, UUID signOn, NameVisibility visibility) {
        change(
                letter,
                signOn,
                s -> ledger.rewrite(s, s.identity(vault), visibility, By.platform()));
    }

    private void change(UUID letter, UUID id, Consumer<SignOn> how) {
        QuarkusTransaction.requiringNew()
                .run(() -> how.accept(signOns.locked(letters.findById(letter), id).orElseThrow()));
    }

    static String coordinator(OpenedLetters.Opened letter) {
        return letter.coalition().coordinator().token();
    }

    static Response snapshot(String token, OpenedLetters.Opened letter, boolean addendum) {
        return as(token)
                .contentType(ContentType.JSON)
                .body(Map.of("addendum", addendum))
                .post(letter.api() + "/snapshots");
    }

    /** Takes a snapshot as the letter's coordinator; its id. */
    public static String snapshot(OpenedLetters.Opened letter) {
        return snapshot(coordinator(letter), letter, false)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static Response deliver(
            String token,
            OpenedLetters.Opened letter,
            String snapshot,
            Map<String, Object> otherwise) {
        Map<String, Object> body = new HashMap<>();
        body.put("snapshot", snapshot);
        body.put("audience", "recipient");
        body.put("handover", "in-person");
        body.put("at", Instant.now().toString());
        body.put("by", "The chair");
        body.put("recipients", List.of(Map.of("name", "The minister", "office", "Ports")));
        body.putAll(otherwise);
        return as(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post(letter.api() + "/deliveries");
    }

    /** Delivers a snapshot as the letter's coordinator; the delivery's id. */
    public static String deliver(OpenedLetters.Opened letter, String snapshot) {
        return deliver(coordinator(letter), letter, snapshot, Map.of())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static byte[] file(
            String token,
            OpenedLetters.Opened letter,
            String snapshot,
            String audience,
            String format) {
        return as(token)
                .get(letter.api() + "/snapshots/" + snapshot + "/files/" + audience + "/" + format)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }
}
