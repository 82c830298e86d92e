package org.plenary.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ReducedMotion;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.consultations.ConsultationTrees;
import org.plenary.consultations.Finders;
import org.plenary.consultations.OpenedConsultations;
import org.plenary.consultations.Voices;
import org.plenary.support.Chromium;
import org.plenary.support.Chromium.Visit;
import org.plenary.support.PlenaryTest;
import org.plenary.support.World;

/** Findings, outcomes and reports, on a wide screen and on a phone, in light and dark colours. */
@PlenaryTest
class FindingsAccessibleTest {
    @Inject ConsultationTrees trees;
    @Inject Voices voices;
    @Inject World world;

    @Test
    void findingsAndReportsAreForEverybody() {
        var tree = trees.grown();
        tree.ask("ما الذي يفصل بينكم وبين العمل اللائق؟");
        String first = tree.first().token();
        var voice =
                voices.named(
                        tree.kathmandu(),
                        world.person().token(),
                        "ar",
                        "يحتفظ أصحاب العمل بجوازات سفرنا. ندفع سنوات.");
        String finding =
                Finders.found(
                        first,
                        tree.second().token(),
                        tree.kathmandu(),
                        "Passports are kept for years",
                        voice.answer());
        String page = finding.replace("/api/v1", "");
        Finders.json(first).post(finding + "/promotions").then().statusCode(201);
        OpenedConsultations.as(first)
                .contentType(ContentType.JSON)
                .body(Map.of("outcome", "partly", "reason", "Part of it.", "revision", 0))
                .put(tree.kathmandu().api() + "/outcomes/" + finding.replaceFirst(".*/", ""))
                .then()
                .statusCode(200);
        String below = tree.kathmandu().page();
        Finders.post(first, tree.kathmandu().api() + "/reports", Map.of()).then().statusCode(201);
        var english = new Inspection("en", true);
        var arabic = new Inspection("ar", false);

        try (var convenor = visit("en", english);
                var reader = visit("ar", arabic)) {
            convenor.signIn(tree.first().username(), "/sign-in");
            english.of(convenor, "finding to look after", page);
            english.of(convenor, "findings offered", tree.national().page() + "/findings");
            english.of(convenor, "finding form", page + "/edit");
            english.of(convenor, "evidence", page + "/evidence");
            english.of(convenor, "outcomes", below + "/outcomes");
            convenor.page().click("form[action$='/settlement'] button");
            english.of(
                    convenor, "outcome form", below + "/outcomes/" + page.replaceFirst(".*/", ""));
            english.of(convenor, "report desk", below + "/report/edit");
            arabic.of(reader, "finding", page);
            arabic.of(reader, "provenance", page + "/provenance");
            arabic.of(reader, "outcomes", below + "/outcomes");
            arabic.of(reader, "report", below + "/report");
            arabic.of(reader, "coverage", tree.global().page() + "/coverage");
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
