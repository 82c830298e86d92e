package org.plenary.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.consultations.OpenedConsultations;
import org.plenary.consultations.OpenedConsultations.Opened;
import org.plenary.consultations.coding.SpokenAnswers;
import org.plenary.support.Chromium;
import org.plenary.support.Chromium.Visit;
import org.plenary.support.PlenaryTest;
import org.plenary.support.World;

/** Two people make sense of answers: one with a mouse and keys, one on a phone without scripts. */
@PlenaryTest
class MakingSenseTest {
    private static final String PASSPORTS =
            "Employers keep our passports locked away. Nobody asks.";

    // As a mouse does: from "keep" to "passports".
    private static final String SELECT =
            """
            words => {
                const range = document.createRange();
                range.setStart(words.firstChild, 10);
                range.setEnd(words.firstChild, 28);
                document.getSelection().removeAllRanges();
                document.getSelection().addRange(range);
            }
            """;

    @Inject OpenedConsultations consultations;
    @Inject SpokenAnswers answers;
    @Inject World world;

    private final Inspection english = new Inspection("en", true);
    private final Inspection arabic = new Inspection("ar", false);

    @Test
    void fromACodebookToNumbers() {
        var opened = consultations.toEverybody();
        var first = opened.coalition().coordinator();
        var second = world.coordinator(opened.coalition());
        int said = answered(opened, first);

        try (var office = visit("en", 1280, true);
                var phone = visit("en", 390, false);
                var arab = visit("ar", 1280, true)) {
            english.accompanies(office);
            arabic.accompanies(arab);
            office.signIn(first.username(), "/sign-in");
            bookIsMade(opened, office);
            passagesArePickedWithTheMouseAndWithKeys(opened, office, said);
            phone.signIn(second.username(), "/sign-in");
            theSameAnswerIsCodedApart(opened, phone);
            theyDiffer(opened, office);
            codesAreMergedAndParted(opened, office);
            groupsAreFoundAndDecided(opened, office);
            numbersArePublished(opened, office);
            arab.signIn(first.username(), "/sign-in");
            arabic.of(arab, "coding", opened.page() + "/coding");
            arabic.of(arab, "counts", opened.page() + "/counts");
        }
        english.and(arabic).mustBeClean();
    }

    /** A page of answers in English and one in Arabic, and as many choices. */
    private int answered(Opened opened, World.Somebody coordinator) {
        String question =
                opened.ask(
                        coordinator.token(),
                        "open",
                        "What stands between you and fair work?",
                        Map.of());
        String place =
                opened.ask(
                        coordinator.token(),
                        "single",
                        "Where do you work?",
                        Map.of("choices", List.of("In a city", "On the land")));
        List<String> keys = answers.keys(opened, place);
        List<String> words =
                List.of(
                        PASSPORTS,
                        "My employer has locked away the passports of all of us.",
                        "The passports are locked away by employers. We cannot leave.",
                        "The clinic is too far, and nobody there speaks our language.",
                        "The clinic is too far for us. Nobody there speaks our language.",
                        "يحتفظ أصحاب العمل بجوازات سفرنا. لا أحد يسأل.");
        for (int i = 0; i < words.size(); i++) {
            String language = i == 5 ? "ar" : "en";
            var spoken =
                    answers.say(opened, question, i < 5 ? "002" : "142", language, words.get(i));
            answers.choose(spoken, place, keys.get(i % 4 == 0 ? 1 : 0));
        }
        return words.size();
    }

    private void bookIsMade(Opened opened, Visit visit) {
        Page page = visit.go(opened.page() + "/codebook");
        page.click("button[value=objectives]");
        List<String> names = page.locator(".book .cd").allTextContents();
        assertEquals(23, names.size());
        assertTrue(names.get(9).startsWith("10."), names.get(9));
        page.evaluate("document.querySelector(\"form[action$='/codebook']\").noValidate = true");
        page.click("form[action$='/codebook'] button.btn");
        page.waitForSelector("#error-summary");
        english.of(visit, "codebook with errors");
        page.fill("#name", "Passports kept");
        page.fill("#description", "Papers are with somebody else; not: lost papers.");
        page.check("#colour-3");
        page.click("form[action$='/codebook'] button.btn");
        page.fill("#name", "Papers");
        page.click("form[action$='/codebook'] button.btn");
        assertEquals(25, page.locator(".book .cd").count());
    }

    private void passagesArePickedWithTheMouseAndWithKeys(Opened opened, Visit visit, int said) {
        Page page = visit.go(opened.page() + "/coding?work=open&language=en");
        assertTrue(page.textContent("main").contains("0 of " + said));
        Locator answer = page.locator("article:has-text('Nobody asks.')");
        answer.locator("[data-from]").first().evaluate(SELECT);
        answer.locator("[data-coding-picked]:not([hidden])").waitFor();
        answer.locator("[data-coding-forget]").click();
        assertEquals(0, answer.locator("input[type=hidden][name=passage]").count());
        answer.locator("[data-from]").first().evaluate(SELECT);
        answer.locator("[data-coding-picked]:not([hidden])").waitFor();
        assertEquals("keep our passports", answer.locator(".picked q").textContent());
        english.of(visit, "coding");
        choose(answer, "Passports kept");
        answer.locator("[data-coding-give]").click();
        assertEquals("keep our passports", page.textContent(".marks q"));

        // With keys alone: the first answer, its first sentence, the second code of the book.
        page.keyboard().press("j");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        page.keyboard().press("2");
        page.keyboard().press("Enter");
        page.locator(".marks li").nth(1).waitFor();
        Locator mine = page.locator(".marks li:has-text('2. Causes')");
        mine.locator("button").click();
        assertEquals(1, page.locator(".marks li").count());
        page.locator("article:has-text('Nobody asks.') form[action*='/done'] button").click();
        assertEquals(0, page.locator("article:has-text('Nobody asks.')").count());
    }

    private void theSameAnswerIsCodedApart(Opened opened, Visit visit) {
        Page page = visit.go(opened.page() + "/coding?language=en");
        assertEquals(0, page.locator(".marks").count());
        Locator answer = page.locator("article:has-text('Nobody asks.')");
        choose(answer, "Papers");
        answer.locator("input[name=comment]").fill("Look at this again");
        answer.locator("[data-coding-give]").click();
        assertTrue(page.textContent("#error-summary").contains("Tick at least one sentence"));
        assertEquals("Look at this again", answer.locator("input[name=comment]").inputValue());
        answer.locator("details summary").click();
        answer.locator("input[name=quote]").fill("our passports  locked");
        answer.locator("[data-coding-give]").click();
        assertEquals("our passports locked", page.textContent(".marks q"));
        answer.locator("text=Nobody asks.").click();
        choose(answer, "Papers");
        answer.locator("[data-coding-give]").click();
        visit.screenshot("en-coding-on-a-phone-without-scripts");
        answer.locator("form[action*='/done'] button").click();
        assertTrue(answer.textContent().contains("2 coders are done; 2 sentences"));
        assertTrue(answer.locator(".marks").textContent().contains("keep our passports"));
    }

    private void theyDiffer(Opened opened, Visit visit) {
        Page page = visit.go(opened.page() + "/coding?work=done");
        assertEquals(2, page.locator("article .tag:has-text('Coded differently')").count());
        english.of(visit, "coding compared");
        page.click("nav.seg a[href$='/coding/agreement']");
        assertTrue(page.textContent(".alpha").contains("α = "), page.textContent(".alpha"));
        english.of(visit, "agreement");
    }

    private void codesAreMergedAndParted(Opened opened, Visit visit) {
        Page page = visit.go(opened.page() + "/codebook");
        page.click(".book li:has(.cd:text-is('Papers')) a:has-text('Change')");
        english.of(visit, "code");
        page.selectOption(
                "#into", page.getAttribute("#into option:has-text('Passports kept')", "value"));
        page.click("form[action$='/merging'] button");
        assertTrue(page.textContent("[aria-labelledby=merged-h]").contains("Papers"));
        visit.go(opened.page() + "/coding?work=done");
        assertEquals(
                List.of("Passports kept"),
                page.locator(".marks .cd").allTextContents().stream().distinct().toList());
        visit.go(opened.page() + "/codebook");
        page.click("form[action$='/parting'] button");
        assertEquals(0, page.locator("[aria-labelledby=merged-h]").count());
        visit.go(opened.page() + "/coding?work=done");
        assertTrue(page.textContent(".marks").contains("Papers"));
    }

    private void groupsAreFoundAndDecided(Opened opened, Visit visit) {
        Page page = visit.go(opened.page() + "/clusters");
        page.click("form[action$='/clusters'] button:text('Search')");
        assertTrue(page.textContent("#progress").length() > 0);
        // The page asks how far it is, and brings what was found by itself.
        page.waitForSelector("article.coding");
        page.click("article.coding:has-text('passports') h2 a");
        page.click("form[action$='/acceptance'] button");
        assertTrue(page.textContent("#error-summary").contains("Give a name"));
        page.fill("#name", "Locked away");
        english.of(visit, "cluster with errors");
        page.click("form[action$='/acceptance'] button");
        assertTrue(page.textContent("header.stack-s").contains("Accepted as a code: Locked away"));
        visit.go(opened.page() + "/clusters");
        page.click("article.coding:has-text('clinic') h2 a");
        page.click("form[action$='/dismissal'] button");
        assertTrue(page.textContent("header.stack-s").contains("Put aside"));

        visit.go(opened.page() + "/codebook");
        page.click(".book li:has(.cd:text-is('Locked away')) a:has-text('Answers')");
        assertEquals(3, page.locator("article.coding").count());
    }

    private void numbersArePublished(Opened opened, Visit visit) {
        Page page = visit.go(opened.page() + "/counts?by=region");
        assertEquals(
                List.of("3", "3"),
                page.locator("tr:has-text('Locked away') td.r").allTextContents());
        assertTrue(page.textContent("tr:has-text('Passports kept')").contains("fewer than 3"));
        page.click("form[action$='/counts/publication'] button");
        english.of(visit, "counts");
        try (var visitor = visit("en", 390, false)) {
            Page anybody = visitor.go(opened.page() + "/counts");
            assertEquals(0, anybody.locator("nav[aria-label='Making sense']").count());
            var file = anybody.waitForDownload(() -> anybody.click("a[href$='/answers.csv']"));
            assertTrue(read(file.path()).contains("Locked away"));
        }
    }

    private static void choose(Locator answer, String code) {
        Locator codes = answer.locator("select[name=code]");
        codes.selectOption(
                codes.locator("option", new Locator.LocatorOptions().setHasText(code))
                        .getAttribute("value"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Visit visit(String language, int width, boolean scripts) {
        return Chromium.visit(
                new Browser.NewContextOptions()
                        .setLocale(language)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setJavaScriptEnabled(scripts)
                        .setViewportSize(width, 800));
    }
}
