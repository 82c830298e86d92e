package org.plenary.signons.proof;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.signons.OpenedLetters.as;
import static org.plenary.signons.OpenedLetters.sign;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.organisations.Power;
import org.plenary.shared.audit.Sealer;
import org.plenary.shared.secrecy.Sha256;
import org.plenary.signons.NameVisibility;
import org.plenary.signons.OpenedLetters;
import org.plenary.signons.delivery.DeliveredLetters;
import org.plenary.support.PlenaryTest;
import org.plenary.support.WebSession;
import org.plenary.support.World;

@PlenaryTest
class ProofTest {
    @Inject World world;
    @Inject OpenedLetters letters;
    @Inject DeliveredLetters signatories;
    @Inject Sealer sealer;

    @Test
    void anybodyComputesTheHashOfTheTextAndOfTheManifest() {
        var letter = letters.publicLetter();
        signatories.enter(letter.uuid(), "Casa \"Abierta\"", "PE", NameVisibility.EVERYBODY);
        signatories.enter(letter.uuid(), "Refugio", "CO", NameVisibility.COORDINATORS);

        byte[] text = given().get(letter.page() + "/texts/1.txt").asByteArray();
        String manifest = given().get(letter.page() + "/manifest.json").asString();

        assertEquals(letter.sha256(), Sha256.of(text));
        String hash = manifest.replaceAll("(?s).*\"sha256\":\"([0-9a-f]{64})\"}\n$", "$1");
        String inner =
                manifest.substring(
                        "{\"manifest\":".length(),
                        manifest.length() - ",\"sha256\":\"\"}\n".length() - 64);
        assertEquals(hash, Sha256.of(inner));
        given().get(letter.api() + "/manifest")
                .then()
                .statusCode(200)
                .body("manifest.text.sha256", equalTo(letter.sha256()))
                .body("manifest.signatories.name", equalTo(List.of("Casa \"Abierta\"")))
                .body("manifest.totals.signatories", equalTo(2))
                .body("manifest.totals.withheld", equalTo(1))
                .body("manifest.totals.namedByCountry", equalTo(Map.of("PE", 1)));
    }

    @Test
    void eachAudienceGetsTheNamesThatAreShownToItAndNoMore() {
        var letter = letters.publicLetter();
        for (var visibility : NameVisibility.values()) {
            signatories.enter(letter.uuid(), "For " + visibility.slug(), "PE", visibility);
        }
        String coordinator = letter.coalition().coordinator().token();
        String member =
                world.person(world.organisation("Member", "KE", letter.coalition())).token();

        manifest(null, letter, "public").body("manifest.signatories.size()", equalTo(1));
        manifest(member, letter, "public").body("manifest.signatories.size()", equalTo(1));
        manifest(member, letter, "coalition").body("manifest.signatories.size()", equalTo(3));
        manifest(coordinator, letter, "recipient").body("manifest.signatories.size()", equalTo(3));
        manifest(coordinator, letter, "coordinators")
                .body("manifest.signatories.size()", equalTo(5))
                .body("manifest.totals.withheld", equalTo(0));
        for (String audience : List.of("coalition", "recipient", "coordinators", "nobody")) {
            given().get(letter.api() + "/manifest?audience=" + audience).then().statusCode(404);
        }
        as(member).get(letter.api() + "/manifest?audience=recipient").then().statusCode(404);
        as(member).get(letter.api() + "/manifest?audience=coordinators").then().statusCode(404);
    }

    @Test
    void aManifestVerifiesAndOneWithAChangedByteDoesNot() {
        var letter = letters.publicLetter();
        var id = signatories.enter(letter.uuid(), "Casa Abierta", "PE", NameVisibility.EVERYBODY);
        signatories.enter(letter.uuid(), "Río Hondo", "CO", NameVisibility.EVERYBODY);
        String manifest = given().get(letter.api() + "/manifest").asString();

        verify(letter, manifest)
                .body("verdict", equalTo("matches"))
                .body("standing", equalTo(2))
                .body("present", equalTo(true));
        verify(letter, manifest.replace(",\"", ", \n\"")).body("verdict", equalTo("matches"));
        verify(letter, manifest.replace("Casa Abierta", "Casa abierta"))
                .body("verdict", equalTo("broken"));
        verify(letters.publicLetter(), manifest).body("verdict", equalTo("another-letter"));

        signatories.withdraw(letter.uuid(), id);
        verify(letter, manifest)
                .body("verdict", equalTo("matches"))
                .body("standing", equalTo(1))
                .body("ended", equalTo(1));
    }

    @Test
    void aManifestThatSomebodyMadeUpDiffersThoughItsHashFits() {
        var letter = letters.publicLetter();
        signatories.enter(letter.uuid(), "Casa Abierta", "PE", NameVisibility.EVERYBODY);
        String forged =
                given().get(letter.api() + "/manifest")
                        .asString()
                        .replace("Casa Abierta", "Ministry of Ports");
        String inner =
                forged.substring(
                        "{\"manifest\":".length(),
                        forged.length() - ",\"sha256\":\"\"}\n".length() - 64);

        verify(letter, "{\"manifest\":" + inner + ",\"sha256\":\"" + Sha256.of(inner) + "\"}")
                .body("verdict", equalTo("differs"))
                .body("unknown", equalTo(1));
        verify(letter, "{\"manifest\": 7}").body("verdict", equalTo("unreadable"));
        verify(letter, "{").body("verdict", equalTo("unreadable"));
    }

    @Test
    void aTextVerifiesInWhateverFormItComes() {
        var letter = letters.publicLetter();

        for (String same :
                List.of(
                        letter.sha256(),
                        " " + letter.sha256().toUpperCase(java.util.Locale.ROOT) + "\n",
                        "# Safe passage\n\nNobody is left at sea.\n",
                        "<h1>Safe passage</h1><p>Nobody is  left at sea.</p>",
                        given().get(letter.page() + "/texts/1.txt").asString())) {
            verify(letter, same).body("verdict", equalTo("matches")).body("version", equalTo(1));
        }
        verify(letter, "# Safe passage\n\nNobody is left at  see.\n")
                .body("verdict", equalTo("differs"))
                .body("sha256", not(equalTo(letter.sha256())));
    }

    @Test
    void thePageSaysWhatWasSignedOnWhatAuthorityAndHowFarTheJournalIsSealed() {
        var letter = letters.publicLetter();
        String signer = world.person(world.organisation("Tierra Viva", "CO"), Power.SIGN).token();
        String id = sign(signer, letter, letter.signature()).then().extract().path("id");
        signatories.enter(letter.uuid(), "Refugio", "CO", NameVisibility.COORDINATORS);
        while (sealer.seal() > 0) {}

        var page = WebSession.anonymous().get(letter.page() + "/proof");
        assertEquals(200, page.status());
        String words = page.html().selectFirst("main").text();
        assertTrue(words.contains(letter.sha256()), words);
        assertTrue(words.contains("Mandate of the organisation 1"), words);
        assertTrue(words.contains("Name not shown to you 1"), words);
        assertFalse(page.body().contains("⟦"), page.body());
        given().get(letter.api() + "/proof")
                .then()
                .body("texts[0].effective", equalTo(2))
                .body("bySource", equalTo(Map.of("mandate", 1)))
                .body("withheld", equalTo(1));

        var signed = WebSession.anonymous().get(letter.page() + "/sign-ons/" + id + "/proof");
        assertEquals(200, signed.status());
        assertTrue(signed.html().text().contains("It was in force when it was used."));
        assertTrue(signed.html().text().contains("Counts from now on"), signed.html().text());
        given().get(letter.api() + "/sign-ons/" + id + "/proof")
                .then()
                .body("entries.size()", equalTo(1))
                .body("entries[0].number > 0", equalTo(true));
        assertFalse(signed.body().contains("⟦"), signed.body());
    }

    @Test
    void aWithheldSignOnHasNoProofForThoseWhoMayNotSeeIt() {
        var letter = letters.publicLetter();
        var id = signatories.enter(letter.uuid(), "Refugio", "CO", NameVisibility.COALITION);
        String path = letter.api() + "/sign-ons/" + id + "/proof";
        String member =
                world.person(world.organisation("Member", "KE", letter.coalition())).token();

        given().get(path).then().statusCode(404);
        given().get(letter.page() + "/sign-ons/" + id + "/proof").then().statusCode(404);
        as(world.person(world.organisation("Else", "FR")).token()).get(path).then().statusCode(404);
        as(member).get(path).then().statusCode(200).body("name", equalTo("Refugio"));
    }

    @Test
    void aLetterOfACoalitionIsProvenToItsMembersOnly() {
        var letter = letters.letter("coalition", Map.of());
        String member =
                world.person(world.organisation("Member", "KE", letter.coalition())).token();

        for (String path : List.of("/proof", "/manifest")) {
            given().get(letter.api() + path).then().statusCode(404);
            as(member).get(letter.api() + path).then().statusCode(200);
        }
        for (String path : List.of("/proof", "/manifest.json", "/texts/1.txt", "/verification")) {
            given().get(letter.page() + path).then().statusCode(404);
        }
        given().contentType("text/plain")
                .body("x")
                .post(letter.api() + "/verification")
                .then()
                .statusCode(404);
    }

    @Test
    void whoChecksByFormIsToldInWords() {
        var letter = letters.publicLetter();
        var session = WebSession.anonymous();
        var form = session.get(letter.page() + "/verification").form("main form");

        var nothing = session.submit(form, Map.of());
        assertEquals(422, nothing.status());
        var checked = session.submit(nothing.form("main form"), Map.of("content", letter.sha256()));
        assertEquals(200, checked.status());
        assertTrue(checked.html().text().contains("This is what the letter says."));
    }

    private static ValidatableResponse manifest(
            String token, OpenedLetters.Opened letter, String audience) {
        return as(token)
                .get(letter.api() + "/manifest?audience=" + audience)
                .then()
                .statusCode(200)
                .body("manifest.audience", equalTo(audience));
    }

    private static ValidatableResponse verify(OpenedLetters.Opened letter, String content) {
        return given().contentType("text/plain; charset=utf-8")
                .body(content)
                .post(letter.api() + "/verification")
                .then()
                .statusCode(200);
    }
}
