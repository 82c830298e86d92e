package org.plenary.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ReducedMotion;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.consultations.OpenedConsultations;
import org.plenary.organisations.Power;
import org.plenary.support.Chromium;
import org.plenary.support.PlenaryTest;
import org.plenary.support.World;

/** From a consultation's page to an answer that everybody reads. */
@PlenaryTest
class AnsweringAConsultationTest {
    @Inject OpenedConsultations consultations;
    @Inject World world;

    @Test
    void withoutScriptsAndWithoutANameOnAPhone() {
        var opened = consultations.toEverybody();
        String convenor = opened.coalition().coordinator().token();
        String where =
                opened.ask(
                        convenor,
                        "single",
                        "Where do you work?",
                        Map.of("choices", List.of("City", "Land")));
        opened.ask(
                convenor,
                "open",
                "In which city?",
                Map.of("follows", where, "followsChoice", "a", "mostWords", 5));

        try (var visit = visit("en", false, 390)) {
            var page = visit.go(opened.page());
            page.click("a[href$='/answers'].btn >> nth=0");
            page.click("form:has(input[value=nobody]) button");
            String link = page.getAttribute("aside .key a", "href");
            page.check("#chosen");
            page.click("button[value=next]");
            page.fill("#words", "one two three four five six seven");
            page.click("button[value=next]");
            assertTrue(page.textContent(".err-sum").contains("2 too many"));
            assertEquals("one two three four five six seven", page.inputValue("#words").strip());
            page.fill("#words", "In Bogotá");
            page.click("button[value=later]");
            visit.go(link);
            assertTrue(page.textContent("main").contains("In Bogotá"));
            page.check("input[value=without-name]");
            page.click("form[action$='/sending'] button");
            assertEquals("Your answers have arrived", page.textContent("h1"));
        }
    }

    @Test
    void everyPageIsAccessibleAlsoInArabic() {
        var opened = consultations.toEverybody();
        String convenor = opened.coalition().coordinator().token();
        String gap =
                opened.ask(
                        convenor,
                        "open",
                        "What is the biggest gap?",
                        Map.of(
                                "section",
                                "Schools",
                                "help",
                                "One place.",
                                "files",
                                true,
                                "mostWords",
                                100));
        String all =
                opened.ask(
                        convenor,
                        "paragraphs",
                        "What would you change?",
                        Map.of("draft", "# Draft\n\nWe ask.\n\n1. No fees.\n2. A firewall.\n"));
        opened.ask(
                convenor,
                "ranking",
                "What comes first?",
                Map.of("choices", List.of("Fees", "Schools", "Visas")));
        opened.ask(
                convenor,
                "scale",
                "How far are we?",
                Map.of(
                        "scale",
                        Map.of(
                                "least",
                                1,
                                "most",
                                5,
                                "leastMeans",
                                "nowhere",
                                "mostMeans",
                                "there")));
        opened.ask(
                convenor,
                "agreement",
                "Do you agree?",
                Map.of("proposition", "No fees for workers."));
        var member = world.organisation("مرصد الساحل", "SD", opened.coalition());
        var writer = world.person(member, Power.CONTRIBUTE);
        var english = new Inspection("en", true);
        var arabic = new Inspection("ar", false);

        try (var hers = visit("ar", true, 1280);
                var office = visit("en", true, 1280)) {
            arabic.accompanies(hers);
            english.accompanies(office);
            var page =
                    hers.signIn(writer.username(), "/sign-in?return=" + opened.page() + "/answers");
            arabic.of(hers, "taking part");
            page.click("form:has(input[value=ours]) button");
            page.fill("#words", "المدارس ترفض الأطفال. ".repeat(60));
            page.click("button[value=next]");
            arabic.of(hers, "answer with errors");
            page.fill(
                    "#words",
                    "ترفض المدارس الأطفال الذين لا يحملون إقامة، رغم أن القانون يعطي كل طفل مقعدًا.");
            page.selectOption("#language", "ar");
            page.click("button[value=next]");
            arabic.of(hers, "reactions to a draft");
            hers.go(opened.page() + "/answers/ours");
            page.check("input[value=by-name]");
            arabic.of(hers, "check and send");
            page.click("form[action$='/sending'] button");
            page.waitForURL("**/sent");
            arabic.of(hers, "sent");
            arabic.of(hers, "consultation", opened.page());

            office.signIn(
                    opened.coalition().coordinator().username(),
                    "/sign-in?return=" + opened.page());
            english.of(office, "consultation");
            english.of(office, "voices", opened.page() + "/contributions?question=" + gap);
            office.page().click(".contrib .p-f a");
            english.of(office, "voice");
            english.of(office, "questions", opened.page() + "/questions");
            english.of(office, "question form", opened.page() + "/questions/" + all);
            english.of(office, "preview", opened.page() + "/questions/preview");
            assertEquals(
                    "rtl",
                    String.valueOf(
                            office.go(opened.page() + "/contributions")
                                    .getAttribute(".given-in", "dir")));
        }
        english.and(arabic).mustBeClean();
    }

    private static Chromium.Visit visit(String language, boolean scripts, int width) {
        return Chromium.visit(
                new Browser.NewContextOptions()
                        .setLocale(language)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setJavaScriptEnabled(scripts)
                        .setViewportSize(width, 800));
    }
}
