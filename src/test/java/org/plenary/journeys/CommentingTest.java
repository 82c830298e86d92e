package org.plenary.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.plenary.statements.comments.DiscussedStatement;
import org.plenary.statements.following.ToldNews;
import org.plenary.support.Chromium;
import org.plenary.support.PlenaryTest;

/** Two organisations talk about a paragraph, as people do it in a browser. */
@PlenaryTest
class CommentingTest {
    @Inject DiscussedStatement statements;
    @Inject ToldNews told;

    @Test
    void wordsAreChosenCommentedAnsweredAndResolvedWithTheKeyboardAlone() {
        var here = statements.begun("public");
        try (var member = Chromium.visit();
                var drafter = Chromium.visit()) {
            var hers =
                    member.signIn(
                            here.member().administrator().username(),
                            "/sign-in?return=" + here.href());
            chooses(hers, "#b-" + statements.paragraph(here, "Ports"), "stay open");
            hers.waitForSelector("a[data-comment-on-words]:not([hidden])");
            tabTo(hers, "Comment on these words");
            hers.keyboard().press("Enter");
            hers.waitForSelector("#quotation");
            assertEquals("stay open", hers.inputValue("#quotation"));
            tabTo(hers, "What do you want to say?");
            hers.keyboard().type("Who opens them?");
            tabTo(hers, "Comment");
            hers.keyboard().press("Enter");
            hers.waitForSelector(".cm-q");
            assertEquals("stay open", hers.textContent(".cm-q"));

            var his =
                    drafter.signIn(
                            here.drafting().administrator().username(),
                            "/sign-in?return=" + here.href());
            tabTo(his, "1 comment on paragraph 2");
            his.keyboard().press("Enter");
            his.waitForSelector(".cm-t");
            tabTo(his, "Answer or resolve");
            his.keyboard().press("Enter");
            his.waitForSelector("form[action$='/replies']");
            tabTo(his, "Your answer");
            his.keyboard().type("The port authorities.");
            tabTo(his, "Send the answer");
            his.keyboard().press("Enter");
            his.waitForSelector(".cm-a .cm:focus");
            assertEquals("The port authorities.", his.textContent(".cm-a .cm-w").strip());
            tabTo(his, "Accepted");
            // radios are one stop; arrows go through them
            for (int i = 0; i < 4; i++) {
                his.keyboard().press("ArrowDown");
            }
            tabTo(his, "Why");
            his.keyboard().type("It is clear from the next paragraph.");
            tabTo(his, "Resolve");
            his.keyboard().press("Enter");
            his.waitForSelector(".cm-r");
            assertTrue(his.textContent(".cm-r").contains("Question answered"));
            assertTrue(his.url().contains("/comments/"), his.url());
        }
    }

    @Test
    void everythingIsDoneOnAPhoneThatRunsNoScripts() {
        var here = statements.begun("public");
        try (var member = withoutScripts();
                var drafter = withoutScripts()) {
            var hers =
                    member.signIn(
                            here.member().administrator().username(),
                            "/sign-in?return=" + here.href());
            hers.click("#b-" + statements.paragraph(here, "Ports") + " + .p-f a");
            hers.fill("#words", "Who opens them, @" + here.drafting().slug() + "?");
            hers.fill("#quotation", "stay closed");
            hers.check("input[name=audience][value=public]");
            hers.click("main button.btn");
            assertTrue(hers.textContent(".err-sum").contains("not in the paragraph"));
            hers.fill("#quotation", "stay open");
            hers.click("main button.btn");
            assertEquals("stay open", hers.textContent(".cm-q"));
            hers.click("text=Stop following");
            hers.waitForSelector("form.fl:has-text('Follow')");
            told.everything();

            var his =
                    drafter.signIn(
                            here.drafting().administrator().username(),
                            "/sign-in?return=/notifications");
            assertTrue(his.textContent(".unread").contains("You were mentioned"));
            his.click(".unread a");
            his.fill("#words", "The authorities.");
            his.click("text=Send the answer");
            his.click(".cm-a >> text=Take back");
            assertEquals(0, his.locator(".cm-a").count());
            his.click("text=Answer or resolve");
            his.check("input[name=outcome][value=noted]");
            his.fill("#reason", "Later.");
            his.click("form[action$='/resolutions'] button");
            assertTrue(his.textContent(".cm-r").contains("Noted"));
            his.click("form[action$='/reopenings'] button");
            assertEquals(0, his.locator(".cm-r").count());
            his.click(".ws a:has-text('Comments')");
            his.click(".chips a:has-text('Open')");
            assertEquals(1, his.locator(".cm-t").count());
        }
    }

    /** Selects words as a keyboard would that moves the caret through the page. */
    private static void chooses(Page page, String block, String words) {
        page.evaluate(
                """
                ([block, words]) => {
                    const walk = document.createTreeWalker(document.querySelector(block), NodeFilter.SHOW_TEXT);
                    while (walk.nextNode()) {
                        const at = walk.currentNode.data.indexOf(words);
                        if (at >= 0) {
                            getSelection().setBaseAndExtent(
                                walk.currentNode, at, walk.currentNode, at + words.length);
                            return;
                        }
                    }
                    throw new Error('not there: ' + words);
                }""",
                java.util.List.of(block, words));
    }

    /** Presses the tab key until what has this name has the focus. */
    private static void tabTo(Page page, String name) {
        for (int i = 0; i < 150; i++) {
            page.keyboard().press("Tab");
            Object focused =
                    page.evaluate(
                            """
                            () => {
                                const e = document.activeElement;
                                const label = e.labels && e.labels.length ? e.labels[0] : e;
                                return e === document.body ? '' : label.textContent.replace(/\\s+/g, ' ').trim();
                            }""");
            if (name.equals(focused)) {
                return;
            }
        }
        throw new AssertionError("no way to “" + name + "” by the tab key at " + page.url());
    }

    private static Chromium.Visit withoutScripts() {
        return Chromium.visit(
                new Browser.NewContextOptions()
                        .setLocale("en")
                        .setJavaScriptEnabled(false)
                        .setViewportSize(390, 800));
    }
}
