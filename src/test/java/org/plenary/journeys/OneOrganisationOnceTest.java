package org.plenary.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.plenary.signons.AlikeSignatories;
import org.plenary.support.Chromium;
import org.plenary.support.PlenaryTest;

/** A coordinator merges the three names of one organisation and thinks better of it. */
@PlenaryTest
class OneOrganisationOnceTest {
    @Inject AlikeSignatories alike;

    @Test
    void threeNamesAreMergedAndSeparatedOnAWideScreen() {
        mergedAndSeparated(1280, true);
    }

    @Test
    void andOnAPhoneWithoutScripts() {
        mergedAndSeparated(390, false);
    }

    private void mergedAndSeparated(int width, boolean scripts) {
        var letter = alike.threeNamesOfOne();
        try (var coordinator =
                Chromium.visit(
                        new Browser.NewContextOptions()
                                .setLocale("en")
                                .setViewportSize(width, 800)
                                .setJavaScriptEnabled(scripts))) {
            Page page = coordinator.signIn(letter.coordinator().username(), "/sign-in");
            coordinator.go(letter.page() + "/sign-ons");
            assertEquals("4", page.textContent(".kpis dd b").strip());
            coordinator.go(letter.page() + "/overview");
            page.click("main a:has-text('1 likely duplicate')");
            assertEquals(3, page.locator(".dup-m").count());
            assertTrue(page.textContent("form.dup").contains("the same name in another language"));
            assertTrue(page.textContent("form.dup").contains("Name withheld"));

            page.locator(".dup-m:has-text('Médecins') input[name=keep]").check();
            page.click("button[value=merge]");
            assertTrue(page.textContent("main").contains("Nothing to decide"));
            coordinator.go(letter.page() + "/sign-ons");
            assertEquals("2", page.textContent(".kpis dd b").strip());

            coordinator.go(letter.page() + "/duplicates?show=decided");
            assertTrue(page.textContent("main .rows li").contains("Médecins Sans Frontières"));
            page.click("main button:has-text('Undo')");
            assertEquals(3, page.locator(".dup-m").count());
            coordinator.go(letter.page() + "/sign-ons");
            assertEquals("4", page.textContent(".kpis dd b").strip());
        }
    }
}
