package org.plenary.signons.confirming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.signons.confirming.PublicForm.address;
import static org.plenary.signons.confirming.PublicForm.said;
import static org.plenary.signons.confirming.PublicForm.send;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plenary.signons.OpenedLetters;
import org.plenary.signons.SignOnState;
import org.plenary.signons.counting.Tallies;
import org.plenary.support.PlenaryTest;
import org.plenary.support.World;

/** What comes in the same moment, and what may go together of it. */
@PlenaryTest
class ConfirmingTogetherTest {
    @Inject OpenedLetters letters;
    @Inject PublicForm form;
    @Inject World world;
    @Inject Confirming confirming;
    @Inject ConfirmingTogether together;
    @Inject Tallies tallies;

    @Test
    void onlyWhatIsPlainGoesTogetherAndTheRestIsLeftAsItWas() {
        var letter = letters.publicLetter();
        String standing = "Tierra Viva " + World.unique();
        form.sign(letter, standing, address());
        String registered = world.organisation("Semillas", "CO").name();
        String shared = "Agua Clara " + World.unique();
        Map<String, Asked> asked =
                Map.of(
                        "plain", asked(letter, "Río Libre " + World.unique(), Map.of()),
                        "a person",
                                asked(
                                        letter,
                                        "Ana Pérez " + World.unique(),
                                        Map.of("kind", "individual")),
                        "one of two of a name", asked(letter, shared, Map.of()),
                        "the other", asked(letter, shared.toUpperCase(), Map.of()),
                        "standing already", asked(letter, standing, Map.of()),
                        "registered", asked(letter, registered, Map.of()),
                        "with a position",
                                asked(letter, "Paz " + World.unique(), Map.of("words", "But.")),
                        "thrown away",
                                asked(
                                        letter,
                                        "Sol " + World.unique(),
                                        Map.of("email", World.unique() + "@mailinator.com")),
                        "under other words",
                                new Asked(
                                        letter.uuid(),
                                        asked(letter, "Luz " + World.unique(), Map.of()).token(),
                                        "0".repeat(64)),
                        "no token", new Asked(letter.uuid(), "x".repeat(43), letter.sha256()));

        Map<Asked, Confirmed> confirmed = together.confirm(List.copyOf(asked.values()));

        Set<String> went =
                asked.entrySet().stream()
                        .filter(each -> confirmed.containsKey(each.getValue()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
        assertTrue(went.contains("plain"), "" + went);
        assertEquals(
                1,
                went.stream().filter(Set.of("one of two of a name", "the other")::contains).count(),
                "of two of a name one goes, " + went);
        went.removeAll(Set.of("plain", "a person", "one of two of a name", "the other"));
        assertEquals(Set.of(), went);
        assertTrue(
                confirmed.values().stream()
                        .allMatch(each -> each.state() == SignOnState.EFFECTIVE));
        assertEquals(1 + confirmed.size(), tallies.of(letter.uuid()).total());
        for (String left : List.of("standing already", "registered", "with a position")) {
            Asked one = asked.get(left);
            assertEquals(
                    SignOnState.IN_REVIEW,
                    confirming.confirm(one.letter(), one.token(), one.shownSha256()).state(),
                    left + " can still be confirmed, and waits for a coordinator");
        }
        assertTrue(tallies.agrees(letter.uuid()));
    }

    @Test
    void aCrowdThatConfirmsAtOnceCountsOnceEachAndEachHearsOnce() throws Exception {
        var letter = letters.publicLetter();
        List<String> addresses = new ArrayList<>();
        List<Callable<Confirmed>> clicks = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            String email = address();
            addresses.add(email);
            Asked asked =
                    asked(letter, "Grupo " + i + " " + World.unique(), Map.of("email", email));
            Callable<Confirmed> click =
                    () -> confirming.confirm(asked.letter(), asked.token(), asked.shownSha256());
            clicks.add(click);
            clicks.add(click);
        }

        var made = new HashSet<Confirmed>();
        var threads = Executors.newFixedThreadPool(16);
        try {
            for (var each : threads.invokeAll(clicks)) {
                made.add(each.get());
            }
        } finally {
            threads.shutdownNow();
        }

        assertEquals(24, made.size());
        assertEquals(24, tallies.of(letter.uuid()).total());
        assertTrue(tallies.agrees(letter.uuid()));
        for (String email : addresses) {
            assertEquals(
                    1,
                    form.mails(email).stream()
                            .filter(mail -> mail.text().contains("/my-signature/"))
                            .count());
        }
        assertEquals(
                List.of(24L, 24L),
                letters.rows(
                        "select count(*) from journal where subject = :id"
                                + " and kind in ('sign-on-made', 'submission-confirmed') group by kind",
                        letter.uuid()));
    }

    private Asked asked(OpenedLetters.Opened letter, String name, Map<String, Object> more) {
        Map<String, Object> said = said(letter, name, address());
        said.putAll(more);
        send(letter, said).then().statusCode(202);
        return new Asked(
                letter.uuid(), form.confirmation((String) said.get("email")), letter.sha256());
    }
}
