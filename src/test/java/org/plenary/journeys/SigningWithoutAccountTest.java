package org.plenary.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.shared.abuse.Allowance;
import org.plenary.shared.abuse.NetworkAddress;
import org.plenary.shared.abuse.Use;
import org.plenary.signons.OpenedLetters;
import org.plenary.signons.confirming.PublicForm;
import org.plenary.signons.counting.Tallies;
import org.plenary.support.Chromium;
import org.plenary.support.Chromium.Visit;
import org.plenary.support.PlenaryTest;

/** From the letter's page to a signature that counts, with nothing but a mail address. */
@PlenaryTest
class SigningWithoutAccountTest {
    @Inject OpenedLetters letters;
    @Inject PublicForm mails;
    @Inject Allowance allowance;
    @Inject Tallies tallies;

    @Test
    void inAFullHallABrowserDoesItsWorkAndSigns() {
        var letter = letters.publicLetter();
        String hall = PublicForm.host();
        crowd(hall);
        String email = PublicForm.address();
        var english = new Inspection("en", true);
        var arabic = new Inspection("ar", false);

        try (var visit = visit(english, "en", hall, true);
                var reader = visit(arabic, "ar", PublicForm.host(), true)) {
            var page = visit.go(letter.page());
            page.click("#sign a.btn");
            page.waitForSelector("#sign form[action$='/submissions']");
            english.of(visit, "letter with the form");
            page.click("#sign form[action$='/submissions'] button.btn");
            page.waitForSelector(".err-sum");
            english.of(visit, "signing with errors");
            fill(page, email);
            page.click("form[action$='/submissions'] button.btn");
            page.waitForURL("**/submissions/sent**");
            english.of(visit, "check your email");
            String link = letter.page() + "/confirmations/" + mails.confirmation(email);
            english.of(visit, "confirming", link);
            arabic.of(reader, "confirming", link);
            page.click("form[action*='/confirmations/'] button");
            assertTrue(page.textContent("main").contains("It counts from now on"));
            english.of(visit, "confirmed");
            english.of(
                    visit,
                    "my signature",
                    letter.page() + "/my-signature/" + mails.personal(email));
            arabic.of(
                    reader,
                    "my signature",
                    letter.page() + "/my-signature/" + mails.personal(email));
            arabic.of(reader, "signing", letter.page() + "/sign");
            arabic.of(reader, "privacy", "/privacy");
            english.of(visit, "privacy", "/privacy");
        }

        assertEquals(1, tallies.of(letter.uuid()).total());
        english.and(arabic).mustBeClean();
    }

    @Test
    void withoutScriptsTheSameWayIsOpenAndACoordinatorLooks() {
        var letter = letters.publicLetter();
        String hall = PublicForm.host();
        crowd(hall);
        String email = PublicForm.address();
        var english = new Inspection("en", true);

        try (var visit = visit(english, "en", hall, false)) {
            var page = visit.go(letter.page());
            page.click("#sign a.btn");
            fill(page, email);
            page.click("form[action$='/submissions'] button.btn");
            assertTrue(page.textContent("main").contains("Send without calculation"));
            page.click("form[data-work] button");
            assertEquals("Check your email", page.textContent("h1"));
            page = visit.go(letter.page() + "/confirmations/" + mails.confirmation(email));
            page.click("form[action*='/confirmations/'] button");
            assertTrue(page.textContent("main").contains("A coordinator looks"));
        }
        assertEquals(0, tallies.of(letter.uuid()).total());
        try (var visit = visit(english, "en", PublicForm.host(), true)) {
            var page =
                    visit.signIn(
                            letter.coalition().coordinator().username(),
                            "/sign-in?return=" + letter.page() + "/review");
            english.of(visit, "review");
            page.click("form[action$='/rejection'] button");
            english.of(visit, "review with errors");
            page.click("form[action$='/acceptance'] button");
            assertTrue(page.textContent("main").contains("Nothing waits"));
            english.of(visit, "nothing to review");
            english.of(visit, "erasing", letter.page() + "/erasures");
        }

        assertEquals(1, tallies.of(letter.uuid()).total());
        english.mustBeClean();
    }

    private static void fill(Page page, String email) {
        page.fill("#name", "Tierra Viva");
        page.selectOption("#country", "CO");
        page.selectOption("#category", "civil-society");
        page.fill("#contact", "Lucía Quintero");
        page.fill("#email", email);
        page.check("#authority");
        page.check("#consent");
    }

    private static Visit visit(Inspection look, String language, String host, boolean scripts) {
        var visit =
                Chromium.visit(
                        new Browser.NewContextOptions()
                                .setLocale(language)
                                .setReducedMotion(ReducedMotion.REDUCE)
                                .setJavaScriptEnabled(scripts)
                                .setViewportSize(scripts ? 1280 : 390, 800)
                                .setExtraHTTPHeaders(Map.of("X-Forwarded-For", host)));
        if (scripts) {
            look.accompanies(visit);
        }
        return visit;
    }

    private void crowd(String hall) {
        var use = new Use("address", NetworkAddress.of(hall).address(), 20, Duration.ofHours(1));
        for (int i = 0; i < 20; i++) {
            allowance.take(List.of(use));
        }
    }
}
