package org.plenary.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.plenary.support.Chromium.Visit;
import org.plenary.support.World;

/**
 * The way of a joint letter from the first words to the last signature, step by step, as people
 * walk it in a browser: by what stands on the page, never by an address they cannot see.
 */
final class JointLetter {
    static final String ZERO_DRAFT =
            """
            # Safe passage

            We speak [with one voice].

            1. Ferries [must] stop for people in distress.
            2. Ports stay open.
            """;
    static final String REVISION =
            """
            # Safe passage

            We speak with one voice.

            1. Every ship must stop for people in distress.
            2. Ports stay open.
            3. Nobody is returned to danger.
            """;
    private static final String LIST =
            """
            Organisation;Country
            Kivu Women’s Circle;DR Congo
            Casa Abierta;Colomba
            Kivu Women’s Circle;DR Congo
            1999;Peru
            """;

    private final String title = "Safe passage " + World.unique();
    private String statement;
    private String letter;

    /** The path of the statement's page, once it was begun. */
    String statement() {
        return statement;
    }

    /** The path of the letter's page, once it was opened. */
    String letter() {
        return letter;
    }

    void isBegun(Page page) {
        page.click(".nav a[href='/statements'], .pop-nav a[href='/statements']");
        page.click("text=Begin a statement");
        page.fill("#title", title);
        page.selectOption("#language", "en");
        page.check("input[name=visibility][value=public]");
        page.click("text=Continue to the text");
        assertEquals("Save a new version", heading(page));
    }

    void isPastedLookedAtAndSaved(Page page) {
        page.fill("#content", ZERO_DRAFT);
        page.click("text=Show what it becomes");
        var recognised = page.textContent("section[aria-labelledby=found]");
        assertTrue(recognised.contains("2 opening, 2 closing"), recognised);
        assertTrue(page.textContent(".doc").contains("We speak [with one voice]."));

        page.fill("#label", "Zero draft");
        page.click("text=Save this version");
        assertEquals(title, heading(page));
        statement = path(page).replaceFirst("/versions/.*", "");
        assertTrue(page.textContent(".vers").contains("2 open brackets"));
    }

    void isRevisedByUpload(Page page) {
        page.click("main >> text=Save a new version");
        page.setInputFiles("#file", file("rev-1.md", "text/markdown", REVISION));
        page.click("text=Show what it becomes");
        assertTrue(page.textContent("main").contains("Against version 1:"));

        page.fill("#label", "Rev. 1");
        page.fill("#note", "Agreed in Lima");
        page.click("text=Save this version");
        assertTrue(page.textContent("header.ph").contains("Rev. 1, version 2"));
    }

    void isComparedInThreeViews(Page page) {
        page.click("text=What changed");
        assertTrue(page.textContent(".paras del").contains("["));
        assertTrue(page.textContent(".paras").contains("New paragraph"));
        assertTrue(page.textContent("aside").contains("Agreed in Lima"));

        page.click("text=Side by side");
        assertTrue(page.textContent(".sbs-new").length() > 0);
        assertTrue(page.textContent(".sbs").contains("Not in Zero draft"));

        page.click(".seg a:has-text('Rev. 1 only')");
        assertEquals(0, page.locator("main ins, main del").count());
        assertTrue(page.textContent(".doc").contains("Nobody is returned to danger."));
        page.click(".crumbs a[href='" + statement + "']");
    }

    void isProposedAndAgreed(Page page) {
        page.click(".ws a[href$='/progress']");
        page.check("#to-proposed");
        page.fill("#reason", "Nobody asked for more");
        page.click("button:has-text('Move the statement')");
        page.check("#to-agreed");
        page.fill("#reason", "Agreed in Lima by all who were there");
        page.click("button:has-text('Move the statement')");
        var history = page.textContent("section[aria-labelledby=history]");
        assertTrue(history.contains("Agreed in Lima by all who were there"), history);
        page.click(".ws a[href='" + statement + "']");
    }

    void isOpenedForSignature(Page page) {
        page.click("text=Open this version for signature");
        page.fill("#addressees", "To the harbour ministers");
        page.fill("#deadline", "2099-12-10T23:59");
        page.selectOption("#zone", "Africa/Nairobi");
        page.fill("#goal", "4");
        page.click("button:has-text('Open for signature')");
        letter = path(page);
        assertTrue(page.textContent(".letter-h").contains("Open for signature"));
        assertEquals("0", count(page));
    }

    /** From the letter, over the identity server's pages, back to the letter. */
    void isFoundBySigner(Visit visit, World.Somebody signer) {
        var page = visit.go("/");
        page.click("main >> text=See the open letters");
        page.click("main >> text=" + title);
        page.click("text=Sign in to sign the letter");
        visit.signInHere(signer.username());
        assertEquals(letter, path(page));
    }

    void isSigned(Page page, World.Body organisation) {
        page.fill("#role", "Director");
        page.check("#authority");
        page.click("#sign button:has-text('Sign the letter')");
        var box = page.textContent("#sign");
        assertTrue(box.contains("Your organisation has signed"), box);
        assertTrue(box.contains(organisation.name()), box);
        assertEquals("1", count(page));
        assertTrue(page.textContent("#list").contains(organisation.name()));
    }

    /** A form that was filled in before, in another tab. */
    void isNotSignedTwice(Page page) {
        page.fill("#role", "Director");
        page.check("#authority");
        page.click("#sign button:has-text('Sign the letter')");
        var words = page.textContent("main");
        assertTrue(words.contains("has signed this letter already. Nothing more needs"), words);
    }

    void isWithdrawnFrom(Page page) {
        page.click("text=Withdraw this signature");
        page.fill("#reason", "The board wants to read it first");
        page.click("button:has-text('Withdraw the signature')");
        assertEquals(letter, path(page));
        assertEquals("0", count(page));
        assertEquals(1, page.locator("#sign button").count());
    }

    void takesOverAList(Page page) {
        page.click("text=Look after the sign-ons");
        page.setInputFiles("#file", file("lima.csv", "text/csv", LIST));
        page.click("button:has-text('Look at the list')");
        var preview = page.textContent("main");
        assertTrue(preview.contains("4 rows: 1 would be taken over"), preview);
        assertTrue(preview.contains("Perhaps Colombia?"), preview);

        page.check("input[name=doubtful][value=import-for-review]");
        page.click("text=Look again");
        page.click("button:has-text('Take over')");
        assertEquals("List taken over", heading(page));

        page.click("li:has-text('Casa Abierta') >> button:has-text('Accept')");
        page.click(".crumbs a[href$='/sign-ons']");
        assertTrue(page.textContent("table").contains("Kivu Women’s Circle"));
    }

    void isExported(Page page) throws IOException {
        var download =
                page.waitForDownload(
                        () -> page.click("text=Full list with persons and roles, CSV"));
        var list = Files.readString(download.path(), StandardCharsets.UTF_8);
        assertTrue(list.contains("Kivu Women’s Circle"), list);
        assertTrue(list.contains("Casa Abierta"), list);
    }

    static String heading(Page page) {
        return page.textContent("h1");
    }

    static String path(Page page) {
        return java.net.URI.create(page.url()).getPath();
    }

    private static String count(Page page) {
        return page.textContent("#sign .count b");
    }

    private static FilePayload file(String name, String type, String content) {
        return new FilePayload(name, type, content.getBytes(StandardCharsets.UTF_8));
    }
}
