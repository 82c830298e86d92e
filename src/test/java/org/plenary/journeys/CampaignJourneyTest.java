package org.plenary.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.signons.AnyLetter;
import org.plenary.signons.OpenedLetters;
import org.plenary.support.Chromium;
import org.plenary.support.PlenaryTest;
import org.plenary.support.ReceivedMails;
import org.plenary.support.World;

/** From a spreadsheet of organisations to the answer of one of them, on both widths. */
@PlenaryTest
class CampaignJourneyTest {
    private static final boolean PICTURES = Boolean.getBoolean("plenary.screenshots");
    private static final Pattern LINK = Pattern.compile("/letters/\\S+\\?i=\\S+");

    @Inject AnyLetter letters;

    @ParameterizedTest
    @CsvSource({"true,1280", "false,390"})
    void aCoordinatorAsksRemindsAndSeesWhatNeedsThem(boolean scripts, int width) throws Exception {
        var letter = letters.signedBy(14);
        var address = World.unique() + "@contact.example";
        var options =
                new Browser.NewContextOptions()
                        .setLocale("en")
                        .setJavaScriptEnabled(scripts)
                        .setViewportSize(width, 900);
        try (var coordinator = Chromium.visit(options);
                var contact = Chromium.visit(options)) {
            coordinator.signIn(letter.coalition().coordinator().username(), "/sign-in");
            var page = coordinator.go(letter.page());
            page.click("text=Look after the sign-ons");
            page.click(".ws a:has-text('Invited')");
            arrives(page, "Invited to sign");
            takesOver(page, address);
            asks(page);
            answers(contact, address);
            seesIt(page, coordinator, "campaign-" + width);
            if (PICTURES && scripts) {
                pictures(letter);
            }
        }
    }

    // A click comes back before the page that it leads to is there.
    private static void arrives(Page page, String heading) {
        page.waitForSelector("h1:has-text('" + heading + "')");
    }

    private static void takesOver(Page page, String address) {
        page.fill(
                "#pasted",
                """
                Organisation;Country;Contact;Email;Language;Reason
                Gulf of Guinea Fisherfolk Union;Benin;Akouvi Mensah;%s;fr;Signed in 2024
                Red de Mujeres Cañeras;Honduras;Marisol Paz;m-%s;es;Member
                Organisation number 3;Kenya;;;;
                Nowhere Watch;Colomba;;;;
                """
                        .formatted(address, address));
        page.click("button:has-text('Look at the list')");
        arrives(page, "Look at the list");
        assertTrue(page.textContent("[role=status]").contains("3 would be taken over"));
        page.click("button:has-text('Add 3 organisations')");
        arrives(page, "List taken over");
        page.click("text=Look at those not written to");
        arrives(page, "Invited to sign");
        assertEquals(2, page.locator("#chase tbody tr").count());
    }

    private static void asks(Page page) {
        page.check("input[aria-label='Choose Gulf of Guinea Fisherfolk Union']");
        page.click("button:has-text('Write to those chosen')");
        arrives(page, "Look before you send");
        assertTrue(page.textContent("[role=status]").contains("1 mail would leave now"));
        assertTrue(page.textContent(".mail").contains("Bonjour Akouvi Mensah,"));
        page.fill("#words", "Nous comptons sur vous.");
        page.click("button:has-text('Send 1 mail')");
        arrives(page, "Mails sent");
        assertTrue(page.textContent("[role=status]").contains("1 mail sent"));
    }

    private static void answers(Chromium.Visit contact, String address)
            throws InterruptedException {
        var mail = ReceivedMails.awaitNewest(address).text();
        assertTrue(mail.contains("Nous comptons sur vous."), mail);
        var link = LINK.matcher(mail);
        assertTrue(link.find());
        var page = contact.go(link.group());
        page.check("input[value=board]");
        page.fill("#on", OpenedLetters.today().plusDays(3).toString());
        page.click("button:has-text('Send the answer')");
        page.waitForSelector("#answered");
        assertTrue(page.textContent("#answered").contains("Your board decides on"));
    }

    private static void seesIt(Page page, Chromium.Visit coordinator, String name) {
        page.click(".ws a:has-text('Overview')");
        arrives(page, "Sign-on overview");
        assertTrue(page.textContent(".todo").contains("1 waiting for a board"));
        assertTrue(page.textContent("#rg-h >> xpath=../..").contains("Africa"));
        page.click("summary:has-text('Events on the curve')");
        page.fill("#day", OpenedLetters.today().toString());
        page.fill("#words", "Launch email");
        page.click("button:has-text('Add the event')");
        page.waitForSelector(".legend bdi");
        assertTrue(page.textContent(".legend").contains("Launch email"));
        assertEquals(6, page.locator(".pts circle, .rank li").count());
        page.click(".chips a:has-text('Waiting for a board')");
        page.waitForSelector(".chips a[aria-current]:has-text('Waiting for a board')");
        assertEquals(
                "Gulf of Guinea Fisherfolk Union",
                page.locator("#chase tbody tr .c-org b").allTextContents().get(0));
        if (PICTURES) {
            page.click(".ws a:has-text('Overview')");
            page.waitForSelector(".chips a[aria-current]:has-text('Not yet signed')");
            coordinator.screenshot(name);
            page.click(".ws a:has-text('Invited')");
            arrives(page, "Invited to sign");
            coordinator.screenshot(name + "-invited");
        }
    }

    private static void pictures(AnyLetter.Coordinated letter) {
        var dark = new Browser.NewContextOptions().setLocale("en").setColorScheme(ColorScheme.DARK);
        var arabic = new Browser.NewContextOptions().setLocale("ar").setViewportSize(390, 900);
        try (var night = Chromium.visit(dark.setViewportSize(1280, 900));
                var reader = Chromium.visit(arabic)) {
            String username = letter.coalition().coordinator().username();
            night.signIn(username, "/sign-in");
            night.go(letter.page() + "/overview");
            night.screenshot("campaign-dark");
            reader.signIn(username, "/sign-in");
            reader.go(letter.page() + "/overview");
            reader.screenshot("campaign-ar");
        }
    }
}
