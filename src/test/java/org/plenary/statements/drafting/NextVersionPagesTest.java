package org.plenary.statements.drafting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.statements.BegunStatements.as;
import static org.plenary.statements.BegunStatements.with;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.statements.BegunStatements;
import org.plenary.statements.BegunStatements.Begun;
import org.plenary.support.PlenaryTest;
import org.plenary.support.WebSession;
import org.plenary.support.World;

@PlenaryTest
class NextVersionPagesTest {
    private static final String FERRIES = "Ferries stop for people in distress.";
    private static final String PORTS = "Ports stay open.";

    @Inject World world;
    @Inject BegunStatements statements;

    private Begun begun;
    private WebSession ana;
    private WebSession ben;

    @BeforeEach
    void twoDrafters() {
        begun = statements.begun();
        ana = world.person(begun.drafting()).visits(begun.page());
        ben = world.person(begun.drafting()).visits(begun.page());
    }

    @Test
    void aDrafterChangesOneParagraphAndACoordinatorSavesItAsAVersion() {
        var saved = submit(ana, form(ana, FERRIES), "All ferries stop.");
        var coordinator = begun.coordinator().visits(begun.page() + "/next");
        var published =
                coordinator.submit(
                        coordinator.get(begun.page() + "/next").form("form[action$=version]"),
                        Map.of("label", "Rev. 1", "note", "All means all", "kind", "revision"));

        assertTrue(saved.body().contains("Your change is saved"));
        assertEquals(begun.page() + "/versions/2", published.address().getPath());
        assertTrue(published.html().select(".doc").text().contains("All ferries stop."));
        var comparison = ana.get(begun.page() + "/compare/1..2").html();
        assertEquals("1", comparison.select(".paras > li.ch .p-n").text());
        assertFalse(
                ana.get(begun.page() + "/next").html().select("form[action$=version]").hasText());
    }

    @Test
    void twoWhoChangeDifferentParagraphsAreBroughtTogether() {
        var anas = form(ana, FERRIES);
        var bens = form(ben, PORTS);

        submit(ana, anas, "All ferries stop.");
        var merged = submit(ben, bens, "All ports stay open.");

        assertTrue(merged.body().contains("brought together with others"));
        var text = merged.html().select(".doc").text();
        assertTrue(text.contains("All ferries stop."), text);
        assertTrue(text.contains("All ports stay open."), text);
    }

    @Test
    void ofTwoWhoChangeTheSameWordsTheSecondDecidesAndLosesNothing() {
        var anas = form(ana, FERRIES);
        var bens = form(ben, FERRIES);

        submit(ana, anas, FERRIES.replace("people", "everybody"));
        var clash = submit(ben, bens, FERRIES.replace("people", "whoever is"));

        assertEquals(409, clash.status());
        assertTrue(clash.html().select("textarea[name=content]").text().contains("whoever is"));
        assertTrue(clash.html().select(".am-conf").text().contains("everybody"));
        assertFalse(text().contains("whoever is"));

        var undecided = ben.submit(clash.form("form[action*=paragraphs]"), Map.of());
        assertEquals(409, undecided.status());
        assertTrue(undecided.html().select(".err-sum").hasText());

        var mine = undecided.html().select("select[name=side] option:contains(Your words)").val();
        var decided = ben.submit(undecided.form("form[action*=paragraphs]"), Map.of("side", mine));
        assertEquals(200, decided.status());
        assertTrue(text().contains("whoever is"), text());
        assertFalse(text().contains("everybody"), text());
    }

    @Test
    void ofTwoWhoSaveTheSameParagraphInTheSameMomentOneIsAskedAndNobodyLosesAWord()
            throws Exception {
        var forms = List.of(form(ana, FERRIES), form(ben, FERRIES));
        var words = List.of("All ferries stop at once.", "Every ship stops.");
        var together = new CyclicBarrier(2);

        try (var pool = new Closing(Executors.newFixedThreadPool(2))) {
            Future<WebSession.Page> first =
                    pool.submit(together, () -> submit(ana, forms.get(0), words.get(0)));
            Future<WebSession.Page> second =
                    pool.submit(together, () -> submit(ben, forms.get(1), words.get(1)));
            var answers = List.of(first.get(), second.get());

            assertEquals(
                    List.of(200, 409),
                    answers.stream().map(WebSession.Page::status).sorted().toList());
            int loser = answers.get(0).status() == 409 ? 0 : 1;
            assertTrue(text().contains(words.get(1 - loser)), text());
            assertEquals(
                    words.get(loser),
                    answers.get(loser).html().select("textarea[name=content]").text());
        }
    }

    @Test
    void aVersionThatWasSavedMeanwhileIsBroughtInBeforePublishing() {
        submit(ana, form(ana, FERRIES), "All ferries stop.");
        begun.save("Rev. 1", with("Ports stay open.=>All ports stay open."));
        var coordinator = begun.coordinator().visits(begun.page() + "/next");

        var behind = coordinator.get(begun.page() + "/next");
        var caughtUp = coordinator.submit(behind.form("form[action$=catching-up]"), Map.of());

        assertTrue(behind.html().select("form[action$=version]").isEmpty());
        assertTrue(text().contains("All ferries stop."));
        assertTrue(text().contains("All ports stay open."));
        assertTrue(caughtUp.html().select("form[action$=version]").hasText());
    }

    @Test
    void theWholeTextIsEditedAndAnEmptyOneIsRefusedWithoutLosingTheNote() {
        var form = ana.get(begun.page() + "/next/text").form("form[action$=text]");

        var empty = ana.submit(form, Map.of("content", " ", "note", "gone too far"));
        var saved =
                ana.submit(form, Map.of("content", BegunStatements.TEXT + "4. We come back.\n"));

        assertEquals(422, empty.status());
        assertEquals("gone too far", empty.html().select("#note").val());
        assertEquals(200, saved.status());
        assertTrue(text().contains("We come back."));
    }

    @Test
    void aParagraphIsRemoved() {
        ana.submit(form(ana, PORTS), Map.of("do", "remove", "content", PORTS));

        assertFalse(text().contains(PORTS), text());
    }

    @Test
    void wordsThatAreProposedDoNotChangeAndAgreedOnesOnlyInForm() {
        begun.move("drafting", "proposed", 1).then().statusCode(201);
        assertEquals(409, ana.get(begun.page() + "/next").status());

        begun.move("proposed", "agreed", 1).then().statusCode(201);
        assertEquals(409, ana.get(begun.page() + "/next").status());
        var coordinator = begun.coordinator().visits(begun.page() + "/next");
        submit(coordinator, form(coordinator, PORTS), "Ports stay open!");
        var publishing = coordinator.get(begun.page() + "/next").form("form[action$=version]");
        var revision =
                coordinator.submit(
                        publishing, Map.of("label", "Rev. 1", "note", "", "kind", "revision"));
        var corrigendum =
                coordinator.submit(
                        publishing,
                        Map.of("label", "Final, corrected", "note", "", "kind", "corrigendum"));

        assertEquals(409, revision.status());
        assertEquals(begun.page() + "/versions/2", corrigendum.address().getPath());
        as(null).get(begun.api() + "/transitions").then().statusCode(200);
        assertEquals(
                Integer.valueOf(2), as(null).get(begun.api() + "/transitions").path("version"));
    }

    @Test
    void onlyTheDraftingGroupWorksOnTheNextVersion() {
        var member = world.organisation("Member", "CO", begun.coalition());
        var outsider = world.organisation("Outsider", "PL");

        assertEquals(
                403,
                world.person(member)
                        .visits(begun.page() + "/next")
                        .get(begun.page() + "/next")
                        .status());
        assertEquals(
                403, world.person(outsider).visits("/").get(begun.page() + "/next/text").status());
        ana.get(begun.page() + "/next/text");
        assertEquals(
                403,
                ana.post(
                                begun.page() + "/next/version",
                                Map.of("label", "x", "kind", "revision", "revision", "1"))
                        .status());
    }

    private String text() {
        return ana.get(begun.page() + "/next").html().select(".doc").text();
    }

    private org.jsoup.nodes.FormElement form(WebSession session, String words) {
        return session.get(begun.page() + "/next/paragraphs/" + begun.block(words))
                .form("form[action*=paragraphs]");
    }

    private static WebSession.Page submit(
            WebSession session, org.jsoup.nodes.FormElement form, String words) {
        return session.submit(form, Map.of("content", words));
    }

    /** Threads that begin in the same moment. */
    private record Closing(java.util.concurrent.ExecutorService threads) implements AutoCloseable {
        <T> Future<T> submit(CyclicBarrier together, java.util.concurrent.Callable<T> act) {
            return threads.submit(
                    () -> {
                        together.await();
                        return act.call();
                    });
        }

        @Override
        public void close() {
            threads.shutdown();
        }
    }
}
