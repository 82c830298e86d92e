package org.plenary.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import jakarta.inject.Inject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plenary.consultations.ConsultationTrees;
import org.plenary.consultations.OpenedConsultations.Opened;
import org.plenary.consultations.reporting.TellingContributors;
import org.plenary.statements.DraftedStatement;
import org.plenary.support.Chromium;
import org.plenary.support.Chromium.Visit;
import org.plenary.support.PlenaryTest;
import org.plenary.support.ReceivedMails;
import org.plenary.support.World;

/** What two people say in two places, up to a paragraph of a joint text, and back to them. */
@PlenaryTest
class FromTheGroundUpTest {
    private static final String SHE = "Recruiters keep our passports. We pay for years.";
    private static final String THEY = "Nobody tells us what a contract says.";

    @Inject ConsultationTrees trees;
    @Inject TellingContributors telling;
    @Inject World world;

    @Test
    void aVoiceReachesTheTextAndHearsOfItWithoutScripts() throws Exception {
        var tree = trees.grown();
        tree.ask("What stands between you and fair work?");
        var she = world.person();
        String unnamed = "nobody-" + World.unique() + "@example.org";
        contributes(tree.kathmandu(), she);
        contributesUnnamed(tree.pokhara(), unnamed);
        var statement =
                DraftedStatement.begun(tree.coalition(), "public")
                        .with("Zero draft", "We speak with one voice.\n\nFees must end.");

        try (var hers = visit();
                var his = visit()) {
            Page first = hers.signIn(tree.first().username(), "/sign-in");
            Page second = his.signIn(tree.second().username(), "/sign-in");
            String one = grounded(hers, tree.kathmandu(), "Passports are kept", "passports");
            cannotReviewItself(first);
            agreed(his, second, one);
            publishedAndHandedUp(hers, one);
            String two = grounded(hers, tree.pokhara(), "Contracts are not explained", "contract");
            agreed(his, second, two);
            publishedAndHandedUp(hers, two);

            takenUp(hers, tree.national(), 2);
            String nation = begun(hers, tree.national(), "Workers do not know and cannot leave");
            first.selectOption(
                    "#below", first.locator("#below option").nth(0).getAttribute("value"));
            first.click("form[action$='/support'] button");
            first.selectOption(
                    "#below", first.locator("#below option").nth(0).getAttribute("value"));
            first.click("form[action$='/support'] button");
            first.click("form[action$='/review-requests'] button");
            agreed(his, second, nation);
            publishedAndHandedUp(hers, nation);

            hers.go(tree.global().page() + "/findings");
            first.click("button[value=as-it-is]");
            first.click("main a:has-text('Workers do not know')");
            String global = path(first);
            first.click("form[action$='/review-requests'] button");
            agreed(his, second, global);
            hers.go(global);
            first.click("form[action$='/publication'] button");

            String block = statement.paragraphs().get(1);
            hers.go(statement.href() + "/sources/new?paragraph=" + block);
            first.click("text=Findings that you can cite");
            first.click("details a[href$='" + encodedAsItIs(global) + block + "']");
            first.fill("#note", "Heard in two places.");
            first.click("form.form-w button.btn");

            hers.go(global);
            assertTrue(first.textContent("[aria-labelledby=went-h]").contains("paragraph"));
            first.click("[aria-labelledby=out-h] a");
            first.check("input[value=adopted]");
            first.selectOption("#paragraph", statement.href() + "/paragraphs/" + block);
            first.click("main form button.btn");
            first.click("form[action$='/settlement'] button");
        }
        telling.tellAll();

        followsFromTheTextToTheGround(statement);
        hears(she, statement);
        hearsUnnamed(unnamed);
    }

    private static String encodedAsItIs(String finding) {
        return "link=" + finding + "&paragraph=";
    }

    private static void contributes(Opened consultation, World.Somebody somebody) {
        try (var visit = visit()) {
            Page page =
                    visit.signIn(
                            somebody.username(),
                            "/sign-in?return=" + consultation.page() + "/answers");
            page.click("form:has(input[value=mine]) button");
            page.fill("#words", SHE);
            page.click("button[value=next]");
            page.check("input[value=by-name]");
            page.click("form[action$='/sending'] button");
            assertEquals("Your answers have arrived", page.textContent("h1"));
        }
    }

    private static void contributesUnnamed(Opened consultation, String email) {
        try (var visit = visit()) {
            Page page = visit.go(consultation.page() + "/answers");
            page.click("form:has(input[value=nobody]) button");
            page.fill("#words", THEY);
            page.click("button[value=next]");
            page.check("input[value=without-name]");
            page.fill("#email", email);
            page.click("form[action$='/sending'] button");
            assertEquals("Your answers have arrived", page.textContent("h1"));
        }
    }

    private static String begun(Visit visit, Opened consultation, String title) {
        Page page = visit.go(consultation.page() + "/findings/new");
        page.fill("#title", title);
        page.fill("[name=words]", "This is what **many** said.");
        page.check("input[value=medium]");
        page.fill("#reasons", "Two places, the same words.");
        page.click("form.stack button.btn");
        return path(page);
    }

    /** A finding that stands on the sentence with this word, put to review. */
    private static String grounded(Visit visit, Opened consultation, String title, String word) {
        String finding = begun(visit, consultation, title);
        Page page = visit.page();
        page.click("form[action$='/review-requests'] button");
        assertTrue(page.textContent(".err-sum").contains("Add evidence first"));
        page.click("[aria-labelledby=ev-h] a:has-text('Add evidence')");
        page.check("label:has-text('" + word + "')");
        page.click("form#passage button.btn");
        page.click("form[action$='/review-requests'] button");
        return finding;
    }

    private static void cannotReviewItself(Page page) {
        assertTrue(page.textContent("aside").contains("somebody else has to look at it"));
        assertEquals(0, page.locator("form[action$='/reviews']").count());
    }

    private static void agreed(Visit visit, Page page, String finding) {
        visit.go(finding);
        page.click("button[value=agreed]");
        assertTrue(page.textContent("aside").contains("Version 1"));
    }

    private static void publishedAndHandedUp(Visit visit, String finding) {
        Page page = visit.go(finding);
        page.click("form[action$='/publication'] button");
        page.click("form[action$='/promotions'] button");
        assertTrue(page.textContent("aside").contains("not decided yet"));
    }

    private static void takenUp(Visit visit, Opened consultation, int findings) {
        Page page = visit.go(consultation.page() + "/findings");
        assertEquals(findings, page.locator("#offered button[value=evidence]").count());
        for (int i = 0; i < findings; i++) {
            page.click("#offered button[value=evidence] >> nth=0");
        }
        assertEquals(0, page.locator("#offered").count());
    }

    private static void followsFromTheTextToTheGround(DraftedStatement statement) {
        try (var visit = visit()) {
            Page page = visit.go(statement.href());
            page.click("a:has-text('From the ground: Workers do not know')");
            String all = page.textContent("main");
            assertTrue(all.contains("Recruiters keep our passports."), all);
            assertTrue(all.contains("Passports are kept"), all);
            // Sent today without a name: nobody else reads it before tomorrow.
            assertFalse(all.contains(THEY), all);
            assertTrue(all.contains("a few more passages"), all);
            page.click("a:has-text('Read the contribution')");
            assertTrue(page.textContent("main").contains(SHE));
        }
    }

    private static void hears(World.Somebody somebody, DraftedStatement statement)
            throws InterruptedException {
        String mail = became(somebody.email());
        assertTrue(mail.contains("Passports are kept"), mail);
        assertTrue(mail.contains("Adopted"), mail);
        assertFalse(mail.contains("Recruiters"), "what they said is in no mail");
        try (var visit = visit()) {
            Page page = visit.signIn(somebody.username(), "/sign-in?return=" + link(mail));
            String all = page.textContent("main");
            assertTrue(all.contains("Adopted"), all);
            page.click("main a[href^='" + statement.href() + "/paragraphs/']");
            assertTrue(page.textContent("main").contains("Fees must end."));
        }
    }

    private static void hearsUnnamed(String email) throws InterruptedException {
        String mail = became(email);
        assertFalse(mail.contains("Passports"), mail);
        try (var visit = visit()) {
            Page page = visit.go(link(mail));
            assertTrue(page.textContent("main").contains("Contracts are not explained"));
            assertTrue(page.textContent("main").contains("Adopted"));
        }
    }

    private static String became(String email) throws InterruptedException {
        return ReceivedMails.awaitAbout(email, "What became").text();
    }

    private static String link(String mail) {
        Matcher matcher = Pattern.compile("https?://[^/\\s]+(/\\S+/outcome)").matcher(mail);
        assertTrue(matcher.find(), mail);
        return matcher.group(1);
    }

    private static String path(Page page) {
        return page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*$", "");
    }

    private static Visit visit() {
        return Chromium.visit(
                new Browser.NewContextOptions().setLocale("en").setJavaScriptEnabled(false));
    }
}
