package org.plenary.signons.listing;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.plenary.signons.EnteredSignOns;
import org.plenary.signons.NameVisibility;
import org.plenary.signons.OpenedLetters;
import org.plenary.signons.SignatoryView;
import org.plenary.support.PlenaryTest;
import org.plenary.support.WebSession;

@PlenaryTest
class ListingTest {
    private static final List<String> NAMES =
            List.of(
                    "350 Kenya",
                    "Ábaco",
                    "Casa Abierta",
                    "Écoles sans frontières",
                    "Ecos",
                    "Nandú",
                    "Nunca Más",
                    "Ñandutí",
                    "Öffentlichkeit",
                    "Ostwind",
                    "Zürich hilft",
                    "Ёлка",
                    "Жизнь",
                    "Единство",
                    "اتحاد العمال",
                    "بيت اللاجئين",
                    "上海移民之家",
                    "北京人权",
                    "中国妇女");
    // pinyin: bei, shang, zhong
    private static final List<String> CHINESE = List.of("北京人权", "上海移民之家", "中国妇女");
    private static final List<String> CYRILLIC = List.of("Единство", "Ёлка", "Жизнь");
    private static final List<String> ARABIC = List.of("اتحاد العمال", "بيت اللاجئين");
    private static final List<String> LATIN =
            List.of(
                    "Ábaco",
                    "Casa Abierta",
                    "Écoles sans frontières",
                    "Ecos",
                    "Nandú",
                    "Ñandutí",
                    "Nunca Más",
                    "Öffentlichkeit",
                    "Ostwind",
                    "Zürich hilft");

    @Inject OpenedLetters letters;
    @Inject EnteredSignOns signOns;
    @Inject Listings listings;

    @Test
    void namesAreInTheOrderOfTheReadersLanguage() {
        UUID letter = letters.publicLetter().uuid();
        List<String> shuffled = new ArrayList<>(NAMES);
        Collections.shuffle(shuffled, new Random(1));
        shuffled.forEach(name -> signOns.enter(letter, name, "KE", NameVisibility.EVERYBODY));

        for (String language : List.of("en", "fr")) {
            assertEquals(
                    joined(List.of("350 Kenya"), LATIN, CHINESE, CYRILLIC, ARABIC),
                    all(letter, ListOrder.NAME, language, 100),
                    language);
        }
        List<String> spanish = new ArrayList<>(LATIN);
        Collections.swap(spanish, 5, 6);
        assertEquals(
                joined(List.of("350 Kenya"), spanish),
                all(letter, ListOrder.NAME, "es", 100).subList(0, 11));
        assertEquals(
                joined(List.of("350 Kenya"), CYRILLIC, CHINESE, LATIN, ARABIC),
                all(letter, ListOrder.NAME, "ru", 100));
        assertEquals(
                joined(List.of("350 Kenya"), ARABIC, CHINESE, LATIN, CYRILLIC),
                all(letter, ListOrder.NAME, "ar", 100));
        assertEquals(
                joined(List.of("350 Kenya"), CHINESE, LATIN, CYRILLIC, ARABIC),
                all(letter, ListOrder.NAME, "zh", 100));
        for (String language : List.of("en", "es", "ru", "ar", "zh")) {
            assertEquals(
                    all(letter, ListOrder.NAME, language, 100),
                    all(letter, ListOrder.NAME, language, 4),
                    "page by page in " + language);
        }
    }

    @Test
    void networksComeFirstThenCountriesAsTheReaderCallsThem() {
        UUID letter = letters.publicLetter().uuid();
        Map.of("Zug", "CH", "Berlin", "DE", "Nairobi", "KE", "Lima", "PE", "Quito", "EC")
                .forEach((name, c) -> signOns.enter(letter, name, c, NameVisibility.EVERYBODY));
        signOns.enter(letter, "Worldwide", null, NameVisibility.EVERYBODY);
        signOns.enter(letter, "Arequipa", "PE", NameVisibility.EVERYBODY);

        assertEquals(
                List.of("Worldwide", "Quito", "Berlin", "Nairobi", "Arequipa", "Lima", "Zug"),
                all(letter, ListOrder.COUNTRY, "en", 100));
        // Allemagne, Équateur, Kenya, Pérou, Suisse
        assertEquals(
                List.of("Worldwide", "Berlin", "Quito", "Nairobi", "Arequipa", "Lima", "Zug"),
                all(letter, ListOrder.COUNTRY, "fr", 2));
        // Africa, Americas, Europe
        assertEquals(
                List.of("Worldwide", "Nairobi", "Quito", "Arequipa", "Lima", "Berlin", "Zug"),
                all(letter, ListOrder.REGION, "en", 3));
    }

    @Test
    void aSealedNameIsInNoOrderNoPageAndHasNoPermalink() {
        var letter = letters.publicLetter();
        for (String name : List.of("Alpha", "Omega")) {
            signOns.enter(letter.uuid(), name, "KE", NameVisibility.EVERYBODY);
        }
        UUID sealed = signOns.enter(letter.uuid(), "Hidden House", "KE", NameVisibility.COALITION);

        for (ListOrder order : ListOrder.values()) {
            assertEquals(List.of("Alpha", "Omega"), all(letter.uuid(), order, "en", 1));
            var beyond = listings.page(letter.uuid(), order, Locale.ENGLISH, "", sealed, 10);
            var nowhere =
                    listings.page(letter.uuid(), order, Locale.ENGLISH, "", UUID.randomUUID(), 10);
            assertEquals(nowhere, beyond, "a sealed one is no place to go on from");
        }
        assertTrue(
                listings.page(letter.uuid(), ListOrder.NAME, Locale.ENGLISH, "hidden", null, 10)
                        .signatories()
                        .isEmpty());
        given().get(letter.page() + "/signatories/" + sealed).then().statusCode(404);
        var member = letter.coalition().coordinator().visits("/letters");
        assertEquals(404, member.get(letter.page() + "/signatories/" + sealed).status());
    }

    @Test
    void theListIsAPageWithHeadingsSearchAndPermalinks() {
        var letter = letters.publicLetter();
        signOns.enter(letter.uuid(), "Écoles sans frontières", "FR", NameVisibility.EVERYBODY);
        UUID lima = signOns.enter(letter.uuid(), "Lima", "PE", NameVisibility.EVERYBODY);
        var visitor = WebSession.anonymous().with("Accept-Language", "fr");

        var page = visitor.get(letter.page() + "/signatories").html();
        assertEquals(
                List.of("France", "Pérou"),
                page.select(".sig-s h2").stream().map(Element::text).toList());
        var found = visitor.get(letter.page() + "/signatories?order=name&q=ecoles").html();
        assertEquals(1, found.select(".sigs li").size());
        var one = visitor.get(page.selectFirst("#s-" + lima + " a").attr("href"));
        assertEquals("Lima", one.html().selectFirst("h1").text());
        assertFalse(one.body().contains("⟦") || page.outerHtml().contains("⟦"));

        signOns.erase(letter.uuid(), lima);
        assertEquals(404, visitor.get(one.address().getPath()).status());
        String etag = given().get(letter.page() + "/signatories?order=name").header("ETag");
        signOns.show(
                letter.uuid(),
                signOns.enter(letter.uuid(), "Late", "PE", NameVisibility.COORDINATORS),
                NameVisibility.EVERYBODY);
        given().header("If-None-Match", etag)
                .get(letter.page() + "/signatories?order=name")
                .then()
                .statusCode(200);
    }

    @Test
    void aListIsForThoseWhoMayReadTheLetter() {
        var letter = letters.letter("coalition", Map.of());
        UUID one = signOns.enter(letter.uuid(), "Lima", "PE", NameVisibility.EVERYBODY);

        given().get(letter.page() + "/signatories").then().statusCode(404);
        given().get(letter.page() + "/signatories/" + one).then().statusCode(404);
        var coordinator = letter.coalition().coordinator().visits("/letters");
        assertEquals(200, coordinator.get(letter.page() + "/signatories").status());
        assertEquals(200, coordinator.get(letter.page() + "/signatories/" + one).status());
    }

    /** Everybody in the list, read in pages of a size. */
    private List<String> all(UUID letter, ListOrder order, String language, int size) {
        List<String> names = new ArrayList<>();
        HashSet<UUID> seen = new HashSet<>();
        UUID after = null;
        boolean more = true;
        while (more) {
            var page =
                    listings.page(letter, order, Locale.forLanguageTag(language), "", after, size);
            for (SignatoryView signatory : page.signatories()) {
                assertTrue(seen.add(signatory.id()), signatory.name() + " comes twice");
                names.add(signatory.name());
                after = signatory.id();
            }
            more = page.more();
        }
        return names;
    }

    @SafeVarargs
    private static List<String> joined(List<String>... parts) {
        List<String> all = new ArrayList<>();
        for (List<String> part : parts) {
            all.addAll(part);
        }
        return all;
    }
}
