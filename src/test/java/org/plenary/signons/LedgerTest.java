package org.plenary.signons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.Test;
import org.plenary.shared.audit.By;
import org.plenary.shared.secrecy.Vault;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.signons.counting.Tallies;
import org.plenary.signons.counting.Tally;
import org.plenary.support.PlenaryTest;

@PlenaryTest
class LedgerTest {
    @Inject OpenedLetters letters;
    @Inject Letters all;
    @Inject SignOns signOns;
    @Inject Ledger ledger;
    @Inject Tallies tallies;
    @Inject Vault vault;
    @Inject DatabaseClock clock;

    @Test
    void howeverSignOnsMoveAndWheneverDeltasAreFoldedTheTallyIsTheRecount() {
        UUID letter = letters.publicLetter().uuid();
        Random random = new Random(20261122);
        List<UUID> made = new ArrayList<>();
        for (int step = 0; step < 120; step++) {
            int number = step;
            switch (random.nextInt(5)) {
                case 0, 1 ->
                        made.add(
                                enter(
                                        letter,
                                        "Organisation " + number,
                                        NameVisibility.values()[number % 5],
                                        number % 3 == 0
                                                ? SignOnState.IN_REVIEW
                                                : SignOnState.EFFECTIVE));
                case 2 -> any(made, random).ifPresent(id -> change(letter, id, this::moveOn));
                case 3 ->
                        any(made, random)
                                .ifPresent(
                                        id ->
                                                change(
                                                        letter,
                                                        id,
                                                        s ->
                                                                ledger.rewrite(
                                                                        s,
                                                                        s.identity(vault),
                                                                        NameVisibility.values()[
                                                                                random.nextInt(5)],
                                                                        By.platform())));
                default -> tallies.fold();
            }
        }

        assertTrue(tallies.agrees(letter));
        tallies.fold();
        assertTrue(tallies.agrees(letter));
        assertTrue(tallies.of(letter).total() > 0);
    }

    @Test
    void aSealedNameStandsNowhereInTheDatabaseAndIsKnownAgain() {
        UUID letter = letters.publicLetter().uuid();
        String secret = "Casa Refugio " + UUID.randomUUID();

        UUID id = enter(letter, secret, NameVisibility.COORDINATORS, SignOnState.EFFECTIVE);

        assertEquals(
                0L,
                letters.rows(
                                "select count(*) from sign_on s where s.letter = :id and s::text like '%Refugio%'",
                                letter)
                        .get(0));
        assertEquals(
                0L,
                letters.rows(
                                "select count(*) from journal j where j.subject = :id and j::text ilike '%refugio%'",
                                letter)
                        .get(0));
        assertEquals(
                secret,
                QuarkusTransaction.requiringNew()
                        .call(() -> signOns.findById(id).identity(vault).name()));
        assertThrows(
                ConstraintViolationException.class,
                () -> enter(letter, secret, NameVisibility.EVERYBODY, SignOnState.EFFECTIVE));
    }

    @Test
    void whoSeesHowManyAndOfWhom() {
        UUID letter = letters.publicLetter().uuid();
        enter(letter, "Open to all", NameVisibility.EVERYBODY, SignOnState.EFFECTIVE);
        enter(letter, "For the coalition", NameVisibility.COALITION, SignOnState.EFFECTIVE);
        enter(letter, "For nobody", NameVisibility.COORDINATORS, SignOnState.EFFECTIVE);
        enter(letter, "Not confirmed", NameVisibility.EVERYBODY, SignOnState.IN_REVIEW);

        Tally tally = tallies.of(letter);

        assertEquals(3, tally.total());
        assertEquals(Map.of("019", 3L), tally.byRegion());
        assertEquals(1, tally.in(SignOnState.IN_REVIEW));
        assertEquals(3, tally.seenBy(Audience.PUBLIC).total());
        assertEquals(2, tally.withheldFrom(Audience.PUBLIC));
        assertEquals(Map.of("019", 1L), tally.seenBy(Audience.PUBLIC).byRegion());
        assertEquals(Map.of("019", 2L), tally.seenBy(Audience.COALITION).byRegion());
        assertEquals(0, tally.seenBy(Audience.PUBLIC).in(SignOnState.IN_REVIEW));
    }

    @Test
    void anErasedSignOnCountsAsBeforeAndNamesNobody() {
        UUID letter = letters.publicLetter().uuid();
        UUID id = enter(letter, "To be forgotten", NameVisibility.EVERYBODY, SignOnState.EFFECTIVE);
        Tally before = tallies.of(letter);

        change(letter, id, s -> ledger.erase(s, By.platform()));

        assertEquals(before, tallies.of(letter));
        assertTrue(tallies.agrees(letter));
        assertEquals(
                0L,
                letters.rows(
                                "select count(*) from sign_on s where s.letter = :id and s::text like '%forgotten%'",
                                letter)
                        .get(0));
        assertTrue(
                QuarkusTransaction.requiringNew()
                        .call(
                                () ->
                                        signOns.seenBy(Audience.PUBLIC, all.findById(letter), id)
                                                .isEmpty()));
    }

    @Test
    void whatIsWithdrawnCannotComeBack() {
        UUID letter = letters.publicLetter().uuid();
        UUID id = enter(letter, "Gone for good", NameVisibility.EVERYBODY, SignOnState.EFFECTIVE);
        change(
                letter,
                id,
                s ->
                        ledger.withdraw(
                                s,
                                new Withdrawal(By.platform(), false, null, clock.now()),
                                By.platform()));

        assertThrows(
                IllegalStateException.class,
                () ->
                        change(
                                letter,
                                id,
                                s -> ledger.move(s, SignOnState.EFFECTIVE, null, By.platform())));
        assertEquals(0, tallies.of(letter).total());
        assertFalse(SignOnState.WITHDRAWN.leadsTo(SignOnState.EFFECTIVE));
    }

    private UUID enter(UUID letter, String name, NameVisibility visibility, SignOnState state) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            SignOn signOn =
                                    new SignOn(
                                            all.findById(letter),
                                            SignOnKind.ORGANISATION,
                                            Source.FORM,
                                            new Signatory(name, "PE", "019", null),
                                            Identity.named(name),
                                            Manner.shownTo(visibility),
                                            state,
                                            vault,
                                            clock.now());
                            ledger.enter(signOn, By.platform());
                            return signOn.id();
                        });
    }

    private void change(UUID letter, UUID id, Consumer<SignOn> how) {
        QuarkusTransaction.requiringNew()
                .run(() -> how.accept(signOns.locked(all.findById(letter), id).orElseThrow()));
    }

    private void moveOn(SignOn signOn) {
        for (SignOnState next :
                List.of(
                        SignOnState.EFFECTIVE,
                        SignOnState.RENEWAL_DUE,
                        SignOnState.SUPERSEDED,
                        SignOnState.INVALIDATED)) {
            if (signOn.state().leadsTo(next)) {
                ledger.move(signOn, next, null, By.platform());
                return;
            }
        }
    }

    private static Optional<UUID> any(List<UUID> made, Random random) {
        return made.isEmpty()
                ? Optional.empty()
                : Optional.of(made.get(random.nextInt(made.size())));
    }
}
