package org.plenary.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.plenary.consultations.ConvenedConsultations;
import org.plenary.support.Chromium;
import org.plenary.support.Chromium.Visit;
import org.plenary.support.PlenaryTest;

/** The pages of a consultation, on a wide screen and on a phone, in light and in dark colours. */
@PlenaryTest
class ConsultationsAccessibleTest {
    @Inject ConvenedConsultations consultations;

    @Test
    void consultationsAreForEverybody() {
        var english = new Inspection("en", true);
        var arabic = new Inspection("ar", false);
        var asked = consultations.open();

        try (var convenor = visit("en", english);
                var reader = visit("ar", arabic)) {
            convenor.signIn(asked.convenor().username(), "/sign-in");
            english.of(convenor, "consultation", asked.href());
            english.of(convenor, "consultations", "/consultations");
            english.of(convenor, "consultation to look after", asked.href() + "/manage");
            Page page = convenor.page();
            page.click("#phases summary");
            page.evaluate("document.querySelector(\"form[action$='/phases']\").noValidate = true");
            page.click("form[action$='/phases'] button.btn");
            page.waitForSelector("#error-summary");
            english.of(convenor, "phase with errors");
            english.of(convenor, "consultation form", asked.href() + "/details");
            english.of(convenor, "next cycle", asked.href() + "/next");
            arabic.of(reader, "consultations", "/consultations");
            arabic.of(reader, "consultation", asked.href());
        }

        english.and(arabic).mustBeClean();
    }

    private static Visit visit(String language, Inspection inspection) {
        var visit =
                Chromium.visit(
                        new Browser.NewContextOptions()
                                .setLocale(language)
                                .setViewportSize(1280, 800)
                                .setReducedMotion(ReducedMotion.REDUCE));
        inspection.accompanies(visit);
        return visit;
    }
}
