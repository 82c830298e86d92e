package org.plenary.signons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plenary.support.PlenaryTest;

/** Words are looked for in another way when a list is long; who is found must be the same. */
@PlenaryTest
class LongListsTest {
    private static final String NAMES =
            "select name from sign_on where letter = :id and (%s) order by"
                    + " case when region = '001' then 0 else 1 end, country is not null, country, name_key, id";

    @Inject OpenedLetters letters;
    @Inject EnteredSignOns signOns;
    @Inject ManySignOns many;
    @Inject Letters stored;
    @Inject ListedSignOns listed;

    @Test
    void whoIsSoughtInALongListIsFoundInItsOrder() {
        var letter = letters.publicLetter();
        var small = letters.publicLetter();
        many.fill(letter.uuid(), Sought.SHORT + 5_000);
        for (var each : List.of(letter, small)) {
            signOns.enter(each.uuid(), "Tofa of the islands", "WS", NameVisibility.EVERYBODY);
            signOns.enter(each.uuid(), "Samoa Aid", "KE", NameVisibility.EVERYBODY);
            signOns.enter(each.uuid(), "Hidden Samoa", "KE", NameVisibility.COORDINATORS);
        }
        String rare =
                ((String)
                                letters.rows(
                                                "select name from sign_on where letter = :id order by id limit 1",
                                                letter.uuid())
                                        .get(0))
                        .split(" ")[2];

        agrees(letter, "women", null, "search like '%women%'");
        agrees(letter, rare, null, "search like '%" + rare + "%'");
        agrees(letter, "aa", null, "search like '%aa%'");
        agrees(letter, "women", "PL", "search like '%women%' and country = 'PL'");
        agrees(letter, rare, "PL", "name like '%" + rare + "%' and country = 'PL'");
        agrees(letter, "kenya", null, "country = 'KE' and name is not null");
        for (var each : List.of(letter, small)) {
            agrees(each, "nobody is called that", null, "false");
            agrees(
                    each,
                    "Samoa",
                    null,
                    "name is not null and (search like '%samoa%' or country = 'WS')");
        }
    }

    private void agrees(OpenedLetters.Opened letter, String q, String country, String condition) {
        List<?> expected = letters.rows(NAMES.formatted(condition), letter.uuid());
        var filter = SignOnFilter.read(q, country, null, null);
        for (int offset : List.of(0, 100, 900)) {
            QuarkusTransaction.requiringNew()
                    .run(
                            () -> {
                                var found =
                                        listed.narrowed(
                                                stored.findById(letter.uuid()),
                                                filter,
                                                offset,
                                                100);
                                assertEquals(
                                        expected.stream().skip(offset).limit(100).toList(),
                                        found.page().stream()
                                                .map(s -> s.name().orElseThrow())
                                                .toList(),
                                        condition);
                                assertEquals(
                                        new Found(
                                                Math.min(expected.size(), 1_000),
                                                expected.size() > 1_000),
                                        found.found(),
                                        condition);
                            });
        }
    }

    @Test
    void aPageFarBeyondTheEndHoldsNobody() {
        var letter = letters.publicLetter();
        signOns.enter(letter.uuid(), "One Casa", "PE", NameVisibility.EVERYBODY);
        // The newest is told on every page.
        signOns.enter(letter.uuid(), "Newest", "PE", NameVisibility.EVERYBODY);
        var coordinator = letter.coalition().coordinator().visits(letter.page());
        for (String path : List.of("?q=casa&page=", "/sign-ons?q=casa&page=")) {
            assertTrue(coordinator.get(letter.page() + path + "1").body().contains("One Casa"));
            for (int page : List.of(50_000_000, Integer.MAX_VALUE)) {
                var beyond = coordinator.get(letter.page() + path + page);
                assertEquals(200, beyond.status(), path);
                assertFalse(beyond.body().contains("One Casa"), path);
            }
        }
    }

    @Test
    void aProgramThatGoesThroughANarrowedListMeetsNobodyElse() {
        var letter = letters.publicLetter();
        Stream.of("One", "Two", "Three", "Four", "Five")
                .forEach(
                        name ->
                                signOns.enter(
                                        letter.uuid(),
                                        name + " Casa",
                                        "PE",
                                        NameVisibility.EVERYBODY));
        signOns.enter(letter.uuid(), "Elsewhere Casa", "CO", NameVisibility.EVERYBODY);
        var hidden = signOns.enter(letter.uuid(), "Casa", "PE", NameVisibility.COORDINATORS);
        signOns.enter(letter.uuid(), "Last Casa", "CO", NameVisibility.EVERYBODY);
        List<String> met = new ArrayList<>();
        String next = letter.api() + "/sign-ons?limit=2&country=PE&q=casa";

        for (int i = 0; next != null && i < 5; i++) {
            var page = RestAssured.get(next);
            met.addAll(page.path("items.name"));
            next = page.path("next");
        }

        assertEquals(5, met.size(), met::toString);
        assertTrue(met.stream().allMatch(name -> name.endsWith(" Casa")));
        assertTrue(met.stream().noneMatch(name -> name.startsWith("Elsewhere")));
        assertEquals(
                List.of(),
                RestAssured.get(letter.api() + "/sign-ons?after=" + hidden).path("items.name"));
    }
}
