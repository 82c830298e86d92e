package org.plenary.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.signons.NameVisibility;
import org.plenary.signons.OpenedLetters;
import org.plenary.signons.delivery.DeliveredLetters;
import org.plenary.support.Chromium;
import org.plenary.support.PlenaryTest;

/** A letter is handed over: snapshot, delivery, response, and what is corrected afterwards. */
@PlenaryTest
class DeliveringALetterTest {
    @Inject OpenedLetters letters;
    @Inject DeliveredLetters signatories;

    @Test
    void aLetterIsDeliveredAnsweredAndCorrected() throws Exception {
        theWholeWay(true, 1280);
    }

    @Test
    void theWholeWayIsOpenWithoutScriptsOnAPhone() throws Exception {
        theWholeWay(false, 390);
    }

    private void theWholeWay(boolean scripts, int width) throws Exception {
        var letter = letters.publicLetter();
        UUID leaving =
                signatories.enter(letter.uuid(), "Casa Abierta", "PE", NameVisibility.EVERYBODY);
        signatories.enter(letter.uuid(), "Río Hondo", "CO", NameVisibility.EVERYBODY);

        try (var coordinator = visit(scripts, width);
                var visitor = visit(scripts, width)) {
            Page hers = coordinator.signIn(letter.coalition().coordinator().username(), "/sign-in");
            coordinator.go(letter.page());
            hers.click("main >> text=Deliveries");
            hers.click("text=Take a snapshot");
            assertEquals("Snapshot 1", JointLetter.heading(hers));
            assertTrue(hers.textContent(".lede").contains("2 organisations"));

            hers.click("text=Record a delivery");
            hers.fill("#name", "The harbour minister");
            hers.fill("#office-0", "Ministry of Ports");
            hers.click("button:has-text('Record the delivery')");
            assertTrue(hers.textContent("main").contains("Say who handed it over."));
            assertEquals("The harbour minister", hers.inputValue("#name"));
            hers.fill("#by", "The chair of the coalition");
            hers.click("button:has-text('Record the delivery')");
            assertTrue(hers.textContent("aside").contains("The harbour minister"));
            String delivery = JointLetter.path(hers);

            hers.click("summary:has-text('Record a response')");
            hers.fill("#on", OpenedLetters.today().toString());
            hers.fill("#words", "We shall open the ports.");
            hers.click("button:has-text('Record the response')");
            assertTrue(hers.textContent("main").contains("We shall open the ports."));

            signatories.withdraw(letter.uuid(), leaving);
            coordinator.go(delivery);
            hers.fill("#tell-note", "By telephone");
            hers.click("button:has-text('Tell them and record it')");
            assertTrue(hers.textContent("main").contains("Recipients told on"));

            Page his = visitor.go(letter.page() + "/deliveries");
            his.click("h3 a");
            String seen = his.textContent("main");
            assertTrue(seen.contains("Casa Abierta") && seen.contains("signature withdrawn"), seen);
            assertTrue(seen.contains("We shall open the ports."), seen);
            var download =
                    his.waitForDownload(
                            () -> his.click("text=The letter with its signatories, PDF"));
            assertEquals(
                    "%PDF",
                    new String(
                            Files.readAllBytes(download.path()),
                            0,
                            4,
                            java.nio.charset.StandardCharsets.US_ASCII));
        }
    }

    private static Chromium.Visit visit(boolean scripts, int width) {
        return Chromium.visit(
                new Browser.NewContextOptions()
                        .setLocale("en")
                        .setJavaScriptEnabled(scripts)
                        .setViewportSize(width, 900));
    }
}
