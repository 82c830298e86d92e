package org.plenary.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.support.Chromium;
import org.plenary.support.PlenaryTest;

/**
 * The frame of every page, as a browser shows it; sizes and colours that {@link
 * EverywhereAccessibleTest} leaves out.
 */
@PlenaryTest
class FrameJourneyTest {
    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/about",
                    "/accessibility",
                    "/privacy",
                    "/developers",
                    "/nope",
                    "/proof/form",
                    "/proof/wrong");

    @ParameterizedTest(name = "{0} wide, {1}, {2}")
    @CsvSource({"320,ru,LIGHT", "1280,ar,DARK"})
    void everyPageIsAccessibleAndFits(int width, String language, ColorScheme colours) {
        var options =
                new Browser.NewContextOptions()
                        .setLocale(language)
                        .setViewportSize(width, 800)
                        .setColorScheme(colours);
        try (var visit = Chromium.visit(options)) {
            var complaints = new ArrayList<String>();
            visit.page()
                    .onConsoleMessage(
                            message -> {
                                if (message.text().contains("Content Security Policy")) {
                                    complaints.add(message.text());
                                }
                            });
            for (var path : PAGES) {
                var page = visit.go(path);
                page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
                for (var violation : visit.accessibilityViolations()) {
                    complaints.add(path + ": " + violation);
                }
                page.evaluate("document.querySelectorAll('details').forEach(d => d.open = false)");
                var overflow =
                        (Number)
                                page.evaluate(
                                        "document.documentElement.scrollWidth - document.documentElement.clientWidth");
                if (overflow.intValue() > 0) {
                    complaints.add(path + " is " + overflow + " px too wide");
                }
            }

            assertEquals(List.of(), complaints);
        }
    }

    @Test
    void menusCloseWithEscapeAndGiveTheFocusBack() {
        try (var visit = Chromium.visit()) {
            var page = visit.go("/");

            page.click(".pop-lang summary");
            assertTrue(page.isVisible(".lang-list"));
            page.keyboard().press("Escape");

            assertFalse(page.isVisible(".lang-list"));
            assertEquals("SUMMARY", page.evaluate("document.activeElement.tagName").toString());
        }
    }

    @Test
    void themeAndLanguageAreChosenWithoutScripts() {
        var options = new Browser.NewContextOptions().setLocale("en").setJavaScriptEnabled(false);
        try (var visit = Chromium.visit(options)) {
            var page = visit.go("/about");

            page.click("button[value=dark]");
            assertEquals("dark", page.getAttribute("html", "data-theme"));
            assertTrue(page.url().endsWith("/about"));

            page.click(".pop-lang summary");
            page.click("a[hreflang=ar]");
            assertEquals("rtl", page.getAttribute("html", "dir"));
            visit.go("/privacy");
            assertEquals("ar", page.getAttribute("html", "lang"));
            assertEquals("dark", page.getAttribute("html", "data-theme"));
        }
    }

    @Test
    void errorsOfAFormComeBackWithoutLeavingThePage() {
        try (var visit = Chromium.visit()) {
            var page = visit.go("/proof/form");

            page.fill("#answer", "much too long an answer");
            page.click("form[action='/proof/form'] button.btn");
            page.waitForSelector("#answer-e");

            assertEquals("much too long an answer", page.inputValue("#answer"));
            assertEquals("true", page.getAttribute("#name", "aria-invalid"));
        }
    }
}
