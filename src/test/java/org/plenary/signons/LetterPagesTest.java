package org.plenary.signons;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.signons.OpenedLetters.sign;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenary.organisations.Power;
import org.plenary.signons.counting.Tallies;
import org.plenary.support.PlenaryTest;
import org.plenary.support.WebSession;
import org.plenary.support.World;

@PlenaryTest
class LetterPagesTest {
    @Inject World world;
    @Inject OpenedLetters letters;
    @Inject Tallies tallies;

    @Test
    void everybodyReadsAPublicLetterAndSharedCachesMayKeepIt() {
        var letter = letters.letter("public", Map.of("goal", 100));
        imported(letter, 30);

        var page = WebSession.anonymous().get(letter.page());

        assertEquals(200, page.status());
        assertEquals("Safe passage", page.html().selectFirst("h1").text());
        assertTrue(
                page.html().selectFirst(".sheet .doc").text().contains("Nobody is left at sea."));
        assertEquals("30", page.html().selectFirst("#sign .count b").text());
        assertTrue(page.html().selectFirst("#sign .sm").text().contains("70 to go to reach 100."));
        assertEquals(8, page.html().select(".sig-g .sigs li[id]").size());
        assertTrue(page.html().selectFirst(".sig-g a").text().contains("All 30 in Africa"));
        assertEquals("article", page.html().selectFirst("meta[property=og:type]").attr("content"));
        assertFalse(page.body().contains("⟦"), page.body());
        assertTrue(
                page.headers()
                        .firstValue("cache-control")
                        .orElse("")
                        .contains("stale-while-revalidate"));
        String tag = given().get(letter.page() + "/count").header("ETag");
        given().header("If-None-Match", tag).get(letter.page() + "/count").then().statusCode(304);
    }

    @Test
    void theListIsSearchedWithoutMindingAccentsAndPaged() {
        var letter = letters.publicLetter();
        imported(letter, 150);
        var session = WebSession.anonymous();

        assertEquals(
                100, session.get(letter.page() + "?region=002").html().select(".sigs li").size());
        assertEquals(
                50,
                session.get(letter.page() + "?region=002&page=2").html().select(".sigs li").size());
        var found = session.get(letter.page() + "?q=FUNDACION+numero+77").html();
        assertEquals("Fundación Número 77 Kenya", found.select(".sigs li").text());
        assertTrue(
                session.get(letter.page() + "?q=zzz").html().text().contains("No signatory found"));
    }

    @Test
    void theArabicPageRunsFromRightToLeftInArabicWords() {
        var letter = letters.publicLetter();
        imported(letter, 3);

        var page = WebSession.anonymous().with("Accept-Language", "ar").get(letter.page());

        assertEquals("rtl", page.html().selectFirst("html").attr("dir"));
        assertTrue(page.html().text().contains("مفتوحة للتوقيع"));
        assertTrue(
                page.html().text().contains("منظمات وقّعت"),
                page.html().selectFirst(".count").text());
        assertEquals("ltr", page.html().selectFirst(".doc").attr("dir"));
    }

    @Test
    void theBoxSaysHowToSignAndWhyNot() {
        var letter = letters.publicLetter();
        var member = world.organisation("Tierra Viva", "CO");

        var visitor = WebSession.anonymous().get(letter.page()).html();
        assertTrue(visitor.selectFirst("#sign").text().contains("Sign in to sign the letter"));
        assertEquals(0, visitor.select("#sign form").size());

        var unmandated = world.person(member).visits(letter.page()).get(letter.page()).html();
        assertTrue(unmandated.selectFirst("#sign").text().contains("mandate to sign"));
        assertEquals(0, unmandated.select("#sign form").size());

        letters.close(letter);
        var closed =
                world.person(member, Power.SIGN).visits(letter.page()).get(letter.page()).html();
        assertEquals(0, closed.select("#sign form").size());
    }

    @Test
    void aRepresentativeSignsByFormAndWithdraws() {
        var letter = letters.publicLetter();
        var member = world.organisation("Tierra Viva", "CO");
        var session = world.person(member, Power.SIGN).visits("/sign-in?return=" + letter.page());
        var page = session.get(letter.page());
        var form = page.form("#sign form");

        var again = session.submit(form, Map.of("role", "Directora"));
        assertEquals(422, again.status());
        assertTrue(again.html().text().contains("Confirm that you are authorised"));
        assertEquals("Directora", again.html().selectFirst("#role").attr("value"));

        var signed = session.submit(again.form("#sign form"), Map.of("authority", "true"));
        assertEquals(200, signed.status());
        assertTrue(
                signed.html().selectFirst("#sign").text().contains("Your organisation has signed"));
        assertEquals("1", signed.html().selectFirst("#sign .count b").text());
        assertFalse(signed.html().select("#list").text().contains("Directora"));

        var asked =
                session.get(signed.html().selectFirst("#sign a[href*=withdrawals]").attr("href"));
        var withdrawn =
                session.submit(asked.form("form[action*=withdrawals]"), Map.of("reason", "board"));
        assertEquals(200, withdrawn.status());
        assertEquals(0, tallies.of(letter.uuid()).total());
        assertEquals(1, withdrawn.html().select("#sign form").size());
    }

    @Test
    void aStalePageIsRefusedInWords() {
        var letter = letters.publicLetter();
        var session =
                world.person(world.organisation("Tierra Viva", "CO"), Power.SIGN)
                        .visits("/sign-in?return=" + letter.page());
        var form = session.get(letter.page()).form("#sign form");

        var refused = session.submit(form, Map.of("authority", "true", "sha256", "0".repeat(64)));

        assertEquals(412, refused.status());
        assertTrue(refused.html().text().contains(letter.sha256()));
    }

    @Test
    void aCoordinatorOpensALetterByFormWithEveryWordKept() {
        var letter = letters.publicLetter();
        var session = letter.coalition().coordinator().visits("/sign-in?return=/letters");
        var form = session.get("/letters/new?statement=" + letter.statement() + "&version=1");
        assertEquals(200, form.status());

        var again =
                session.submit(
                        form.form("form[action=/letters]"),
                        Map.of("addressees", "To all", "deadline", "2020-01-01T00:00"));
        assertEquals(422, again.status());
        assertEquals("To all", again.html().selectFirst("#addressees").attr("value"));

        var opened =
                session.submit(
                        again.form("form[action=/letters]"),
                        Map.of("deadline", "2099-01-01T00:00", "zone", "Africa/Nairobi"));
        assertEquals(200, opened.status());
        assertTrue(opened.address().getPath().matches("/letters/[0-9a-f-]{36}"));
        assertEquals(
                404,
                world.person(world.organisation("Else", "FR"))
                        .visits("/sign-in?return=/letters")
                        .get("/letters/new?statement=" + letter.statement() + "&version=1")
                        .status());
    }

    @Test
    void aCoordinatorLooksAtAListTakesItOverAndSettlesItsDoubts() {
        var letter = letters.publicLetter();
        var session = letter.coalition().coordinator().visits("/sign-in?return=" + letter.page());
        var table = session.get(letter.page() + "/sign-ons");
        assertEquals(200, table.status());

        var preview =
                session.post(
                        letter.page() + "/sign-ons/imports",
                        Map.of(
                                "pasted",
                                "organisation,country\nAlpha,Kenya\nBeta,Colomba\n1999,Peru\n"));
        assertEquals(200, preview.status(), preview.html().text());
        assertTrue(preview.html().text().contains("Perhaps Colombia?"));
        assertEquals(0, tallies.of(letter.uuid()).total());

        var done = session.submit(preview.form("form[action$=confirmation]"), Map.of());
        assertTrue(done.html().text().contains("1 taken over"), done.html().text());
        var row = done.form("form[action$=acceptance]");
        var settled = session.submit(row, Map.of());
        assertEquals(200, settled.status());
        assertEquals(Map.of("KE", 1L, "CO", 1L), tallies.of(letter.uuid()).byCountry());
        session.submit(settled.form("form[action$=dismissal]"), Map.of());
        assertEquals(2, tallies.of(letter.uuid()).total());
        assertTrue(tallies.agrees(letter.uuid()));
        assertTrue(session.get(letter.page() + "/sign-ons").html().text().contains("Beta"));
    }

    @Test
    void theCoordinatorsPagesAreThereForCoordinatorsOnly() {
        var letter = letters.publicLetter();
        var signer = world.person(world.organisation("Tierra Viva", "CO"), Power.SIGN);
        sign(signer.token(), letter, letter.signature()).then().statusCode(201);

        var stranger = signer.visits("/sign-in?return=/letters");
        assertEquals(404, stranger.get(letter.page() + "/sign-ons").status());
        assertEquals(404, stranger.get(letter.page() + "/sign-ons.csv?full=true").status());
        assertEquals(
                404,
                WebSession.anonymous().get(letter.page() + "/sign-ons.csv?full=true").status());
        var coordinator = letter.coalition().coordinator().visits("/sign-in?return=/letters");
        assertTrue(
                coordinator
                        .get(letter.page() + "/sign-ons.csv?full=true")
                        .body()
                        .contains("Director"));
        assertFalse(coordinator.get(letter.page() + "/sign-ons.csv").body().contains("Director"));
    }

    @Test
    void theListOfLettersAndTheQrCodeArePublic() {
        var letter = letters.publicLetter();

        given().get("/letters").then().statusCode(200).body(containsString("Open letters"));
        given().get(letter.page() + "/qr.svg")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .body(containsString("<path d=\"M"));
    }

    private static void imported(OpenedLetters.Opened letter, int count) {
        String list =
                IntStream.rangeClosed(1, count)
                        .mapToObj(i -> "Fundación Número " + i + ",Kenya")
                        .collect(Collectors.joining("\n", "organisation,country\n", "\n"));
        SignOnApiTest.importing(letter.coalition().coordinator().token(), letter, list, "")
                .then()
                .statusCode(200);
    }
}
