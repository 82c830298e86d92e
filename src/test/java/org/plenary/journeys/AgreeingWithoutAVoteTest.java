package org.plenary.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.organisations.Power;
import org.plenary.statements.agreement.Proposals;
import org.plenary.support.Chromium;
import org.plenary.support.PlenaryTest;
import org.plenary.support.World;

/** A coalition agrees: silence is broken, a new version comes, silence agrees; and it is asked. */
@PlenaryTest
class AgreeingWithoutAVoteTest {
    @Inject World world;
    @Inject Proposals proposals;

    @Test
    void silenceIsBrokenAndAgreesToTheNextVersionAndARoundIsAnswered() {
        theWholeWay(true);
    }

    @Test
    void theWholeWayIsOpenWithoutScripts() {
        theWholeWay(false);
    }

    private void theWholeWay(boolean scripts) {
        var coalition = world.coalition();
        var member = world.organisation("Tierra Viva", "CO", coalition);
        var voter = world.person(member, Power.VOTE);
        var statement = proposals.proposed(coalition, "coalition", List.of());

        try (var coordinator = visit(scripts);
                var representative = visit(scripts)) {
            Page hers = coordinator.signIn(coalition.coordinator().username(), "/sign-in");
            Page his = representative.signIn(voter.username(), "/sign-in");
            coordinator.go(statement.page());
            isPutToSilence(hers);
            representative.go(statement.page());
            isRemarkedOnAndObjectedTo(his, member);
            isBrokenForGood(hers);

            proposals.moved(statement, "proposed", "drafting", 1).then().statusCode(201);
            proposals.save(statement, "Rev. 1", Proposals.WORDS + "4. Ports are named.\n");
            proposals.propose(statement, 2);
            coordinator.go(statement.page());
            isPutToSilence(hers);
            proposals.end(JointLetter.path(hers));
            hers.reload();
            assertTrue(hers.textContent("header.ph").contains("the coalition agreed"));
        }
    }

    @Test
    void aRoundIsAnsweredChangedAndWrittenDown() {
        var coalition = world.coalition();
        var member = world.organisation("Tierra Viva", "CO", coalition);
        var voter = world.person(member, Power.VOTE);
        var statement = proposals.written(coalition, "coalition", List.of());

        try (var coordinator = visit(true);
                var representative = visit(false)) {
            Page hers = coordinator.signIn(coalition.coordinator().username(), "/sign-in");
            coordinator.go(statement.page());
            hers.click(".ws a[href$='/agreement']");
            hers.click("text=Open a consent round");
            hers.fill("#question", "Can your organisation carry these paragraphs?");
            hers.locator(".pick input").nth(1).check();
            hers.locator(".pick input").nth(2).check();
            hers.fill("#deadline", "2099-12-10T23:59");
            hers.click("main button.btn:has-text('Open a consent round')");
            assertTrue(hers.textContent("#counts").contains("0 of 2 organisations"));

            Page his = representative.signIn(voter.username(), "/sign-in");
            representative.go(statement.page() + "/agreement");
            assertTrue(his.textContent("main").contains("has not answered yet"));
            his.click("text=Consent round on Final draft");
            his.locator("select[name=answer]").last().selectOption("object");
            his.click("text=Save the answer");
            assertTrue(his.textContent("#error-summary").contains("Say why you stand aside"));
            assertEquals("", his.locator("select[name=answer]").first().inputValue());
            assertEquals("object", his.locator("select[name=answer]").last().inputValue());
            his.locator("textarea[name=reason]").last().fill("Ports are not named");
            his.click("text=Save the answer");
            assertTrue(his.textContent(".own-l").contains("on some of the paragraphs"));
            assertEquals("object", his.locator("select[name=answer]").last().inputValue());
            his.locator("select[name=answer]").first().selectOption("support");
            his.click("text=Save the answer");
            assertTrue(his.textContent(".own-l").contains("has answered. You can"));

            hers.reload();
            assertTrue(hers.textContent("#counts").contains("1 of 2 organisations"));
            assertTrue(!hers.textContent("main").contains("Ports are not named"));
            hers.click("summary:has-text('Close it before its time')");
            hers.fill("#reason", "Everybody has spoken");
            hers.click("button:has-text('Close it before its time')");
            String result = hers.textContent("main");
            assertTrue(result.contains("Ports are not named"), result);
            assertTrue(result.contains("Everybody has spoken"), result);
            assertTrue(hers.textContent("aside").matches("(?s).*[0-9a-f]{64}.*"));
        }
    }

    private static void isPutToSilence(Page page) {
        page.click(".ws a[href$='/agreement']");
        page.click("header >> text=Open a silence procedure");
        page.fill("#deadline", "2099-12-10T23:59");
        page.selectOption("#zone", "Africa/Nairobi");
        page.fill("#message", "The annex follows on Friday.");
        page.click("main button.btn:has-text('Open a silence procedure')");
        assertTrue(JointLetter.heading(page).startsWith("Silence procedure on"));
        assertTrue(
                page.textContent("header.ph").contains("East Africa")
                        || page.textContent("header.ph").contains("Kenya"));
    }

    private static void isRemarkedOnAndObjectedTo(Page page, World.Body organisation) {
        page.click(".ws a[href$='/agreement']");
        assertTrue(page.textContent("main").contains("that counts as agreement"));
        page.click("text=Silence procedure on Final draft");
        page.click("text=Send an editorial remark");
        page.fill("#words", "A comma after “stop”");
        page.click("text=Send the remark");
        assertTrue(page.textContent("main").contains("A comma after"));

        page.click("header.ph >> text=Object");
        page.locator(".pick input").nth(2).check();
        page.fill("#reason", "Ports must be named");
        page.click("text=Object for my organisation");
        assertTrue(page.textContent("header.ph").contains("Broken"));
        String objection = page.textContent("section[aria-labelledby=objections]");
        assertTrue(objection.contains(organisation.name()), objection);
        assertTrue(objection.contains("Ports stay open"), objection);

        page.click("summary:has-text('Withdraw this objection')");
        page.click("button:has-text('Withdraw this objection')");
        assertTrue(page.textContent("header.ph").contains("Broken"));
    }

    private static void isBrokenForGood(Page page) {
        page.click(".ws a[href$='/agreement']");
        assertTrue(page.textContent("main").contains("These words were objected to"));
        assertEquals(0, page.locator("header a[href$='/silence-procedures/new']").count());
    }

    private static Chromium.Visit visit(boolean scripts) {
        return Chromium.visit(
                new Browser.NewContextOptions().setLocale("en").setJavaScriptEnabled(scripts));
    }
}
