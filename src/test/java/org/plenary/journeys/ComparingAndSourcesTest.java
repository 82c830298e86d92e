package org.plenary.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.plenary.statements.DraftedStatement;
import org.plenary.support.Chromium;
import org.plenary.support.PlenaryTest;
import org.plenary.support.World;

/** Reading what changed, with the keyboard alone and without scripts; and where a text is from. */
@PlenaryTest
class ComparingAndSourcesTest {
    private static final String ZERO =
            "1. We ask.\n2. We hope.\n3. Ports stay open.\n4. Ferries stop.\n5. We wait.\n6. We sign.";
    private static final String REVISED =
            "1. We demand.\n2. We hope.\n3. Ports stay open.\n4. Ships stop.\n5. We wait.\n6. We act.";

    @Inject World world;

    @Test
    void comparingNeedsNoMouse() {
        var statement = compared(world.coalition());

        try (var visit = Chromium.visit()) {
            var page = visit.go(statement.href());
            tabTo(page, "What changed");
            page.keyboard().press("Enter");
            page.waitForSelector(".paras");
            walks(page);

            tabTo(page, "Side by side");
            page.keyboard().press("Enter");
            page.waitForSelector(".sbs");
            walks(page);
            tabTo(page, "Next change");
            page.keyboard().press("Enter");
            assertEquals("p-" + last(statement), focused(page));

            tabTo(page, "Turn these keys off");
            page.keyboard().press("Enter");
            page.keyboard().press("n");
            assertTrue(said(page, "Turn these keys on"), "the button turns them on again");

            tabTo(page, "Compare with a text of your own");
            page.keyboard().press("Enter");
            page.waitForSelector("#content");
            tabTo(page, "Or paste the text");
            page.keyboard().type("1. We demand.");
            tabTo(page, "Compare");
            page.keyboard().press("Enter");
            page.waitForSelector("#result");
            assertTrue(page.textContent("#result").contains("Rev. 1 compared with Your text"));
        }
    }

    @Test
    void everythingIsComparedAndCitedWithoutScripts() {
        var coalition = world.coalition();
        var statement = compared(coalition);

        try (var visit = withoutScripts()) {
            var page = visit.go(statement.href() + "/compare");
            assertEquals(2, page.locator("details.fold").count());
            page.click("[data-change] >> text=Next change");
            assertTrue(page.url().contains("#p-"), page.url());
            page.click(".seg a:has-text('Whole text')");
            assertEquals(0, page.locator("details.fold").count());
            page.click("text=Side by side");
            assertEquals(6, page.locator(".sbs-r").count());
            page.click("text=Swap the two sides");
            assertTrue(page.textContent("main").contains("This comparison runs backward"));

            page.click("text=Compare with a text of your own");
            page.fill("#content", "1. We ask nicely.");
            page.click("form#with button:has-text('Compare')");
            assertTrue(page.textContent("#result").contains("nicely"));
            page.click("#result button:has-text('Side by side')");
            assertTrue(page.locator("#result .sbs-r").count() > 0);
            assertEquals("1. We ask nicely.", page.inputValue("#content"));
        }
        try (var visit = withoutScripts()) {
            isCitedAndRemoved(visit, coalition, statement);
        }
    }

    @Test
    void aDrafterSaysWhereAParagraphComesFrom() {
        var coalition = world.coalition();
        try (var visit = Chromium.visit()) {
            isCitedAndRemoved(visit, coalition, compared(coalition));
        }
    }

    private static void isCitedAndRemoved(
            Chromium.Visit visit, World.Alliance coalition, DraftedStatement statement) {
        var page =
                visit.signIn(
                        coalition.coordinator().username(), "/sign-in?return=" + statement.href());
        page.click(".ws a:has-text('Sources')");
        page.click("text=6 paragraphs have no source");
        page.click("li:has-text('Ships stop.') >> text=Cite a source for this paragraph");
        page.fill("#title", "Convention on Search and Rescue");
        page.fill("#symbol", "UNTS 1405");
        page.fill("#quotation", "any person in distress at sea");
        page.click("button:has-text('Cite this source')");
        assertTrue(page.textContent("main").contains("1 of 6 paragraphs has a source"));

        page.click(".crumbs a[href='" + statement.href() + "']");
        page.click(".doc >> text=Why is this here: 1 source");
        page.click("main >> text=Convention on Search and Rescue");
        assertTrue(page.textContent("main").contains("In the newest version"));
        assertTrue(page.textContent("main").contains("Ships stop."));

        visit.go(statement.href() + "/sources");
        page.click("main a:has-text('Remove')");
        page.fill("#reason", "Superseded");
        page.click("button:has-text('Remove the source')");
        assertTrue(page.textContent("main").contains("No paragraph has a source yet"));
    }

    /** To every change and around, and back. */
    private static void walks(Page page) {
        int changes = page.locator("[data-change]").count();
        String[] keys = {"n", "j", "n", "n", "p", "k"};
        int[] reached = {1, 2, 3, 1, 3, 2};
        assertEquals(3, changes);
        for (int i = 0; i < keys.length; i++) {
            page.keyboard().press(keys[i]);
            assertEquals(
                    "Change %d of 3".formatted(reached[i]), page.textContent(".d-at"), keys[i]);
            assertEquals(
                    page.locator("[data-change]").nth(reached[i] - 1).getAttribute("id"),
                    focused(page));
        }
    }

    private static String focused(Page page) {
        return (String) page.evaluate("document.activeElement.id");
    }

    private static boolean said(Page page, String words) {
        return String.valueOf(page.evaluate("document.activeElement.textContent")).contains(words);
    }

    /** Presses Tab until what has the focus is called so; if it is not ahead, the other way. */
    private static void tabTo(Page page, String name) {
        for (String key : new String[] {"Tab", "Shift+Tab"}) {
            for (int i = 0; i < 150; i++) {
                page.keyboard().press(key);
                var called =
                        page.evaluate(
                                "(e => (e.labels?.[0] ?? e).textContent.trim())(document.activeElement)");
                if (String.valueOf(called).startsWith(name)) {
                    return;
                }
            }
        }
        fail("the keyboard does not reach " + name + " on " + page.url());
    }

    private static String last(DraftedStatement statement) {
        var all = statement.paragraphs();
        return all.get(all.size() - 1);
    }

    private static DraftedStatement compared(World.Alliance coalition) {
        return DraftedStatement.begun(coalition, "public")
                .with("Zero draft", ZERO)
                .with("Rev. 1", REVISED);
    }

    private static Chromium.Visit withoutScripts() {
        return Chromium.visit(
                new Browser.NewContextOptions().setLocale("en").setJavaScriptEnabled(false));
    }
}
