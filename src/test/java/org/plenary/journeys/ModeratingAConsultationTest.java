package org.plenary.journeys;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.consultations.OpenedConsultations.as;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ReducedMotion;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.consultations.OpenedConsultations;
import org.plenary.consultations.contributing.Voices;
import org.plenary.support.Chromium;
import org.plenary.support.Chromium.Visit;
import org.plenary.support.PlenaryTest;

/** An answer is flagged, hidden and appealed for; a meeting is written down. */
@PlenaryTest
class ModeratingAConsultationTest {
    @Inject OpenedConsultations consultations;

    @Test
    void onAPhoneWithoutScripts() {
        var opened = consultations.toEverybody();
        var coordinator = opened.coalition().coordinator();
        String question = opened.ask(coordinator.token(), "open", "What is the gap?", Map.of());
        String draft =
                Voices.sent(opened, question, "Call Ana Quiroga on +57 300 123 4567.", Map.of());
        consultations.turnTheDay(opened);

        try (var reader = visit("en", false, 390);
                var convenor = visit("en", false, 390)) {
            var his = reader.go(opened.page() + "/contributions");
            his.click("a[href*='/flag?']");
            his.check("#reason");
            his.fill("#words", "Names somebody");
            his.click("form[action$='/flag'] button");
            assertTrue(his.textContent("h1").contains("Thank you"));

            convenor.signIn(coordinator.username(), "/sign-in");
            var hers = convenor.go(opened.page());
            hers.click("nav.chips a[href$='/moderation']");
            hers.click("ul.rows h2 a");
            assertTrue(hers.textContent("main").contains("Names somebody"));
            hers.check("input[name=stretch] >> nth=0");
            hers.fill("#words", "Ana Quiroga");
            hers.click("form[action$='/redactions'] button.btn-2");
            assertTrue(hers.textContent("blockquote").contains("Call [redacted] on [redacted]."));
            hers.click("form[action$='/hiding'] button");
            assertTrue(hers.textContent(".err-sum").contains("Choose a reason"));
            hers.check("#reason");
            hers.click("form[action$='/hiding'] button");
            assertTrue(hers.textContent("main").contains("Hidden: Personal data of others"));

            his = reader.go(opened.page() + "/contributions");
            assertTrue(his.textContent("main").contains("Personal data of others (1)"));
            his = reader.go(draft.replace("/api/v1", ""));
            assertFalse(his.textContent("main").contains("Quiroga"));
            his.fill("#appeal-0", "She agreed.");
            his.click("form[action*='/appeals/'] button");
            assertTrue(his.textContent("#moderation").contains("She agreed."));
            hers = convenor.go(opened.page() + "/moderation?show=appeals");
            assertTrue(hers.textContent("ul.rows").contains("She agreed."));
        }
    }

    @Test
    void everyPageIsForEverybody() {
        var english = new Inspection("en", true);
        var arabic = new Inspection("ar", false);
        var opened = consultations.toEverybody();
        var coordinator = opened.coalition().coordinator();
        String question = opened.ask(coordinator.token(), "open", "What is the gap?", Map.of());
        for (int i = 0; i < 2; i++) {
            Voices.sent(
                    opened,
                    question,
                    "Schools turn children away. Write to nadia@example.org about it.",
                    Map.of());
        }
        consultations.turnTheDay(opened);
        String answer = as(null).get(opened.api() + "/contributions").path("items[0].answer");
        String voice =
                as(null).get(opened.api() + "/contributions").path("items[0].by.contribution");
        String flag = opened.page() + "/contributions/" + voice + "/flag?question=" + question;

        try (var convenor = visit("en", true, 1280);
                var arab = visit("ar", true, 1280)) {
            english.accompanies(convenor);
            arabic.accompanies(arab);
            convenor.signIn(coordinator.username(), "/sign-in");
            arab.signIn(coordinator.username(), "/sign-in");
            english.of(convenor, "flag", flag);
            convenor.page().check("#reason-2");
            convenor.page().click("form[action$='/flag'] button");
            english.of(convenor, "moderation", opened.page() + "/moderation");
            String desk = opened.page() + "/moderation/answers/" + answer;
            english.of(convenor, "moderated answer", desk);
            arabic.of(arab, "moderated answer", desk);
            var page = convenor.go(opened.page() + "/offline");
            english.of(convenor, "offline contributions");
            page.setInputFiles(
                    "#file",
                    new com.microsoft.playwright.options.FilePayload(
                            "forms.csv",
                            "text/csv",
                            "Q1,Country\nFees,Kenya\nFees,Atlantis\n"
                                    .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            page.click("form[action$='/files'] button");
            english.of(convenor, "table of forms");
            page = convenor.go(opened.page() + "/offline");
            page.fill("#title", "Herders, Agadez");
            page.fill("#day", "2026-11-02");
            page.fill("#people", "18");
            page.check("#consent");
            page.check("#publication");
            page.click("form[action$='/meetings'] button");
            page.click("main details summary");
            page.fill("textarea", "No contracts.");
            page.click("form[action*='/voices/'] button.btn-2");
            english.of(convenor, "meeting");
            arabic.of(arab, "offline contributions", opened.page() + "/offline");
        }

        english.and(arabic).mustBeClean();
    }

    private static Visit visit(String language, boolean scripts, int width) {
        return Chromium.visit(
                new Browser.NewContextOptions()
                        .setLocale(language)
                        .setJavaScriptEnabled(scripts)
                        .setViewportSize(width, 800)
                        .setReducedMotion(ReducedMotion.REDUCE));
    }
}
