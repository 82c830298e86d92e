package org.plenary.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ReducedMotion;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.consultations.OpenedConsultations;
import org.plenary.organisations.Power;
import org.plenary.support.Chromium;
import org.plenary.support.PlenaryTest;
import org.plenary.support.World;

/** From a planned round to an organisation's answers, and to what everybody reads. */
@PlenaryTest
class FindingCommonGroundTest {
    @Inject OpenedConsultations consultations;
    @Inject World world;

    @Test
    void withoutScriptsOnAPhoneInEnglishAndInArabic() {
        var opened = consultations.toEverybody();
        var english = new Inspection("en", true);
        var arabic = new Inspection("ar", false);
        var voice =
                world.person(
                        world.organisation("مرصد الساحل", "SD", opened.coalition()),
                        Power.CONTRIBUTE);

        String round;
        try (var office = visit("en", 390, false);
                var hers = visit("ar", 390, false)) {
            var page =
                    office.signIn(
                            opened.coalition().coordinator().username(),
                            "/sign-in?return=" + opened.page() + "/common-ground");
            page.click("a[href$='/common-ground/new']");
            page.fill("#title", "What do we share?");
            page.click("form[action$='/common-ground'] button");
            assertEquals("What do we share?", page.inputValue("#title"));
            page.fill("#until", "2040-01-01T12:00");
            page.click("form[action$='/common-ground'] button");
            for (String words : new String[] {"No fees for workers.", "One text, two pages."}) {
                page.fill("#words", words);
                page.click("form[action$='/propositions'] button");
            }
            assertEquals(
                    List.of("No fees for workers.", "One text, two pages."),
                    page.locator("ol.rows > li > p").allTextContents());
            round = page.url().replaceAll("/propositions.*", "").replaceAll("^https?://[^/]+", "");

            var answering = hers.signIn(voice.username(), "/sign-in?return=" + opened.page());
            answering.click("a[href$='/answers/next'].btn >> nth=0");
            String first = answering.textContent(".cg-t");
            assertTrue(answering.locator(".cg-row .btn").first().boundingBox().height >= 44);
            answering.click("button[value=agree]");
            answering.click("button[value=pass]");
            assertTrue(answering.url().endsWith("/answers"), answering.url());
            assertEquals(2, answering.locator(".cg-row button[aria-pressed=true]").count());
            answering.click("article:has-text('" + first + "') button[value=disagree]");
            assertEquals(
                    "true",
                    answering.getAttribute(
                            "article:has-text('" + first + "') button[value=disagree]",
                            "aria-pressed"));
            assertEquals("rtl", answering.getAttribute("html", "dir"));
        }

        consultations.sql(
                "update ground_round set ends_at = clock_timestamp() where consultation = :id",
                opened.id());
        Results.of(consultations, opened.id());
        try (var reader = visit("en", 1280, true);
                var hers = visit("ar", 1280, true)) {
            english.accompanies(reader);
            arabic.accompanies(hers);
            english.of(reader, "common ground found", round);
            arabic.of(hers, "common ground found", round);
        }
        english.and(arabic).mustBeClean();
    }

    @Test
    void whereConvenorsAndOrganisationsWorkIsAccessible() {
        var opened = consultations.toEverybody();
        var english = new Inspection("en", true);
        var arabic = new Inspection("ar", false);
        var voice =
                world.person(
                        world.organisation("Tierra Viva", "CO", opened.coalition()),
                        Power.CONTRIBUTE);
        try (var office = visit("en", 1280, true);
                var hers = visit("ar", 1280, true)) {
            english.accompanies(office);
            arabic.accompanies(hers);
            var page =
                    office.signIn(
                            opened.coalition().coordinator().username(),
                            "/sign-in?return=" + opened.page() + "/common-ground/new");
            page.click("form[action$='/common-ground'] button");
            page.waitForSelector("#error-summary");
            english.of(office, "round with errors");
            page.fill("#title", "What do we share?");
            page.fill("#until", "2040-01-01T12:00");
            page.check("#proposals");
            page.click("form[action$='/common-ground'] button");
            page.fill("#words", "No fees for workers.");
            page.click("form[action$='/propositions'] button");
            page.waitForSelector("ol.rows > li");
            english.of(office, "propositions");
            String round =
                    page.url().replaceAll("/propositions.*", "").replaceAll("^https?://[^/]+", "");
            hers.signIn(voice.username(), "/sign-in?return=" + round + "/answers");
            arabic.of(hers, "answers");
            arabic.of(hers, "common ground round", round);
            english.of(office, "consultation with a round", opened.page());
        }
        english.and(arabic).mustBeClean();
    }

    /** Answers of forty organisations in two camps, straight into the tables. */
    private static final class Results {
        static void of(OpenedConsultations consultations, java.util.UUID id) {
            consultations.sql(
                    "insert into ground_respondent (id, round, mark, region, category, changed)"
                            + " select gen_random_uuid(), g.id, 'sample' || n,"
                            + " (array['002','019','142','150'])[1 + n % 4],"
                            + " (array['academia','civil-society'])[1 + n % 2], false"
                            + " from ground_round g, generate_series(1, 40) n where g.consultation = :id",
                    id);
            consultations.sql(
                    "insert into ground_position (id, respondent, proposition, stand, revision)"
                            + " select gen_random_uuid(), r.id, p.id, case when p.wording::text like '%fees%' or"
                            + " r.region in ('002', '019') then 'AGREE' else 'DISAGREE' end, 1"
                            + " from ground_round g join ground_respondent r on r.round = g.id join proposition p"
                            + " on p.round = g.id where g.consultation = :id and r.mark like 'sample%'",
                    id);
        }
    }

    private static Chromium.Visit visit(String language, int width, boolean scripts) {
        return Chromium.visit(
                new Browser.NewContextOptions()
                        .setLocale(language)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setJavaScriptEnabled(scripts)
                        .setViewportSize(width, 800));
    }
}
