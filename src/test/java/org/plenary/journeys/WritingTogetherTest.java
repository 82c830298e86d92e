package org.plenary.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.statements.BegunStatements;
import org.plenary.statements.BegunStatements.Begun;
import org.plenary.support.Chromium;
import org.plenary.support.Chromium.Visit;
import org.plenary.support.PlenaryTest;
import org.plenary.support.World;

/** A drafting group writes the next version: two at once, a sub-group's branch, and back again. */
@PlenaryTest
class WritingTogetherTest {
    @Inject World world;
    @Inject BegunStatements statements;

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void aGroupWritesTheNextVersionAndLosesNobodysWords(boolean scripts) {
        Begun begun = statements.begun();

        try (var ana = visit(scripts);
                var ben = visit(scripts);
                var coordinator = visit(scripts)) {
            ana.signIn(world.person(begun.drafting()).username(), "/sign-in");
            ben.signIn(world.person(begun.drafting()).username(), "/sign-in");
            coordinator.signIn(begun.coordinator().username(), "/sign-in");

            twoWriteAtOnce(begun, ana, ben);
            aBranchComesBack(begun, ana);
            theCoordinatorSavesIt(begun, coordinator.page(), coordinator);
            anOlderVersionComesBack(begun, coordinator.page(), coordinator);
            aParagraphTellsItsLife(begun, ana);
        }
    }

    private static void twoWriteAtOnce(Begun begun, Visit ana, Visit ben) {
        var hers = openFirstItem(begun, ana);
        var his = openFirstItem(begun, ben);
        hers.fill("#content", "Ferries stop for everybody in distress.");
        hers.click("button[value=save]");
        assertTrue(hers.textContent("main").contains("Your change is saved"));

        his.fill("#content", "Ferries stop for whoever is in distress.");
        his.click("button[value=save]");
        assertTrue(his.textContent("main").contains("Somebody changed the same words"));
        assertEquals("Ferries stop for whoever is in distress.", his.inputValue("#content"));
        his.selectOption(
                "#side-0",
                new com.microsoft.playwright.options.SelectOption().setLabel("Your words"));
        his.click("button:has-text('Bring together and save')");
        assertTrue(his.textContent(".doc").contains("whoever is in distress"));
    }

    private static Page openFirstItem(Begun begun, Visit visit) {
        var page = visit.go(begun.page());
        page.click("text=Work on the next version");
        page.click(".doc li .p-f a");
        return page;
    }

    private static void aBranchComesBack(Begun begun, Visit ana) {
        var page = ana.go(begun.page() + "/next");
        page.click("text=Branches of sub-groups");
        page.fill("#title", "Harbour group");
        page.click("button:has-text('Begin a branch')");
        assertEquals("Harbour group", JointLetter.heading(page));
        page.click("text=Work on the next version");
        page.click(".doc li:nth-child(2) .p-f a");
        page.fill("#content", "Ports stay open at night.");
        page.click("button[value=save]");
        page.fill("#label", "Harbour proposal");
        page.check("#kind");
        page.click("#publish button:has-text('Save as a version')");

        page.click(".note a");
        page.click("text=Work on the next version");
        page.click("text=Branches of sub-groups");
        page.click("button:has-text('Bring into the next version')");
        assertTrue(page.textContent(".doc").contains("Ports stay open at night."));
        assertTrue(page.textContent(".doc").contains("whoever is in distress"));
    }

    private static void theCoordinatorSavesIt(Begun begun, Page page, Visit visit) {
        visit.go(begun.page() + "/next");
        page.fill("#label", "Rev. 1");
        page.fill("#note", "After the harbour group met");
        page.check("#kind");
        page.click("#publish button:has-text('Save as a version')");
        assertTrue(page.textContent("header.ph").contains("Rev. 1, version 2"));
    }

    private static void anOlderVersionComesBack(Begun begun, Page page, Visit visit) {
        page.click(".ws a[href$='/versions']");
        page.click("text=Bring back");
        page.fill("#note", "The harbours changed their mind");
        page.click("button:has-text('Bring back')");
        assertTrue(page.textContent("header.ph").contains("version 3"));
        assertFalse(page.textContent(".doc").contains("at night"));
        visit.go(begun.page() + "/versions");
        assertTrue(page.textContent(".rows").contains("Brings version 1 back"));
    }

    private static void aParagraphTellsItsLife(Begun begun, Visit ana) {
        var page = ana.go(begun.page() + "/paragraphs/" + begun.block("Ports stay open."));
        assertEquals(3, page.locator("section[aria-labelledby=life] li").count());
        assertTrue(page.textContent("section[aria-labelledby=life]").contains("at night"));
    }

    private static Visit visit(boolean scripts) {
        return Chromium.visit(
                new Browser.NewContextOptions().setLocale("en").setJavaScriptEnabled(scripts));
    }
}
