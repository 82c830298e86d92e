package org.plenary.statements.drafting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.statements.BegunStatements.as;

import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.statements.BegunStatements;
import org.plenary.statements.BegunStatements.Begun;
import org.plenary.support.PlenaryTest;
import org.plenary.support.WebSession;
import org.plenary.support.World;

@PlenaryTest
class BranchPagesTest {
    private static final String PORTS = "Ports stay open.";

    @Inject World world;
    @Inject BegunStatements statements;

    @Test
    void aSubGroupWorksByItselfAndItsWordsComeBackByAMerge() {
        Begun begun = statements.begun();
        var ana = world.person(begun.drafting()).visits(begun.page());
        String branch = begin(ana, begun, "Gender group");
        edit(ana, branch, PORTS, "Ports stay open to all.");
        publish(ana, branch, "Proposal");
        begun.save("Rev. 1", BegunStatements.with("Ferries stop=>All ferries stop"));

        var list = ana.get(begun.page() + "/branches");
        var merged = ana.submit(list.form("form[action$=bring-in]"), Map.of());

        var text = merged.html().select(".doc").text();
        assertTrue(text.contains("Ports stay open to all."), text);
        assertTrue(text.contains("All ferries stop"), text);
        assertTrue(merged.html().select("aside").text().contains("Gender group"));
    }

    @Test
    void whereTheBranchAndTheStatementChangedTheSameWordsSomebodyDecides() {
        Begun begun = statements.begun();
        var ana = world.person(begun.drafting()).visits(begun.page());
        String branch = begin(ana, begun, "Gender group");
        edit(ana, branch, PORTS, "Ports stay open to all.");
        publish(ana, branch, "Proposal");
        begun.save("Rev. 1", BegunStatements.with("Ports stay open.=>Ports stay open for a week."));

        var clash =
                ana.submit(
                        ana.get(begun.page() + "/branches").form("form[action$=bring-in]"),
                        Map.of());
        var theBranch = clash.html().select("select option:contains(The branch)").val();
        var decided = ana.submit(clash.form("form[action$=bring-in]"), Map.of("side", theBranch));

        assertEquals(409, clash.status());
        assertTrue(clash.html().select(".am-conf").text().contains("for a week"));
        var text = decided.html().select(".doc").text();
        assertTrue(text.contains("Ports stay open to all."), text);
        assertFalse(text.contains("for a week"), text);
    }

    @Test
    void whatABranchBroughtOnceItDoesNotBringAgain() {
        Begun begun = statements.begun();
        var ana = world.person(begun.drafting()).visits(begun.page());
        String branch = begin(ana, begun, "Gender group");
        edit(ana, branch, PORTS, "Ports stay open to all.");
        publish(ana, branch, "Proposal");
        var bringIn = ana.get(begun.page() + "/branches").form("form[action$=bring-in]");
        ana.submit(bringIn, Map.of());
        edit(ana, begun.page(), PORTS, "Ports stay open to everybody.");

        edit(ana, branch, "Nobody is returned to danger.", "Nobody is sent back to danger.");
        publish(ana, branch, "Proposal 2");
        var again = ana.submit(bringIn, Map.of());

        var text = again.html().select(".doc").text();
        assertTrue(text.contains("Ports stay open to everybody."), text);
        assertTrue(text.contains("Nobody is sent back to danger."), text);
    }

    @Test
    void aBranchIsReadByItsGroupAndNotEvenKnownToOthers() {
        Begun begun = statements.begun();
        var member = world.organisation("Member", "CO", begun.coalition());
        var ana = world.person(begun.drafting()).visits(begun.page());
        String branch = begin(ana, begun, "Gender group");
        var others = world.person(member).visits(begun.page());

        assertEquals(404, others.get(branch).status());
        assertFalse(others.get(begun.page() + "/branches").body().contains("Gender group"));
        assertFalse(others.get("/statements").body().contains("Gender group"));
        assertEquals(404, world.person().visits("/").get(begun.page() + "/branches").status());
        as(null).get("/api/v1" + branch).then().statusCode(404);
    }

    private static String begin(WebSession session, Begun begun, String title) {
        var branch =
                session.submit(
                        session.get(begun.page() + "/branches").form("form[action$=branches]"),
                        Map.of("title", title, "group", begun.drafting().id().toString()));
        assertEquals(200, branch.status(), branch::body);
        return branch.address().getPath();
    }

    private static void edit(WebSession session, String statement, String words, String now) {
        String start = words.substring(0, 12);
        String block =
                session.get(statement + "/next").html().select(".doc p[id^=b-]").stream()
                        .filter(p -> p.ownText().startsWith(start))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no paragraph " + words))
                        .id()
                        .substring(2);
        var saved =
                session.submit(
                        session.get(statement + "/next/paragraphs/" + block)
                                .form("form[action*=paragraphs]"),
                        Map.of("content", now));
        assertEquals(200, saved.status(), saved::body);
    }

    private static void publish(WebSession session, String statement, String label) {
        var published =
                session.submit(
                        session.get(statement + "/next").form("form[action$=version]"),
                        Map.of("label", label, "note", "", "kind", "revision"));
        assertTrue(published.address().getPath().contains("/versions/"), published::body);
    }
}
