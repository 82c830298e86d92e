package org.plenary.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plenary.support.Chromium;
import org.plenary.support.PlenaryTest;
import org.plenary.support.ReceivedMails;
import org.plenary.support.World;

/** How an organisation comes to Plenary, and its people to their organisation. */
@PlenaryTest
class JoiningAnOrganisationTest {
    private static final Pattern INVITATION = Pattern.compile("https?://\\S+/invitations/\\S+");

    @Inject World world;

    @Test
    void aPersonRegistersAnOrganisationAndInvitesAColleagueWhoGetsAMandate() throws Exception {
        var founder = world.person();
        var colleague = world.person();
        var name = "Casa Abierta " + World.unique();

        try (var his = Chromium.visit();
                var hers = Chromium.visit()) {
            var page = his.signIn(founder.username(), "/sign-in?return=/organisations");
            registers(page, name);
            invites(page, name, colleague.email());

            var invited = hers.go(linkSentTo(colleague.email()));
            assertTrue(invited.textContent("main").contains(founder.name()));
            invited.click("main a:has-text('Sign in')");
            hers.signInHere(colleague.username());
            invited.click("text=Accept the invitation");
            assertEquals(name, JointLetter.heading(invited));
            assertTrue(invited.textContent(".acting").contains(name));
            assertTrue(invited.textContent("aside").contains("Mandates"));

            page.click(".crumbs a:has-text('" + name + "')");
            mandates(page, colleague.name());
            invited.click("aside >> text=Mandates");
            var powers = invited.textContent("tr:has-text('" + colleague.name() + "')");
            assertTrue(powers.contains("Sign"), powers);
            assertTrue(powers.contains("In force"), powers);
            assertFalse(invited.isVisible("text=Grant a mandate"));
        }
    }

    @Test
    void aPersonInTwoOrganisationsChoosesForWhomTheyAct() {
        var first = world.organisation("Tierra Viva", "CO");
        var second = world.organisation("Ocean Kin", "WS");
        var person = world.person(first);
        world.join(person, second, false);

        try (var visit = Chromium.visit()) {
            var page = visit.signIn(person.username(), "/sign-in?return=/acting-for");
            choose(page, second);
            visit.go("/letters");
            assertTrue(page.textContent(".acting").contains(second.name()));

            page.click(".acting a");
            choose(page, first);
            assertEquals("/letters", JointLetter.path(page));
            assertTrue(page.textContent(".acting").contains(first.name()));
        }
    }

    private static void registers(Page page, String name) {
        page.click("main >> text=Register an organisation");
        page.click("main button:has-text('Register an organisation')");
        assertTrue(page.title().startsWith("Problem:"), page.title());
        assertTrue(page.textContent("#error-summary").contains("Enter the name"));

        page.fill("#name", name);
        page.selectOption("#category", "civil-society");
        page.check("input[name=level][value=national]");
        page.selectOption("#country", "CO");
        page.check("input[name=languages][value=es]");
        page.click("main button:has-text('Register an organisation')");
        assertEquals(name, JointLetter.heading(page));
        assertTrue(page.textContent(".facts").contains("Colombia"));
    }

    private static void invites(Page page, String organisation, String email) {
        page.click("aside >> text=Members");
        page.fill("#email", email);
        page.selectOption("#language", "en");
        page.click("text=Send the invitation");
        var row = page.textContent("tr:has-text('" + email + "')");
        assertTrue(row.contains("Waiting for an answer"), row);
        assertTrue(JointLetter.heading(page).contains(organisation));
    }

    private static void mandates(Page page, String colleague) {
        page.click("aside >> text=Mandates");
        page.selectOption(
                "#person", new com.microsoft.playwright.options.SelectOption().setLabel(colleague));
        page.check("input[name=powers][value=sign]");
        page.fill("#evidence", "Decision of the board");
        page.click("button:has-text('Grant a mandate')");
        assertTrue(page.textContent("tbody").contains(colleague));
    }

    private static void choose(Page page, World.Body organisation) {
        page.check("label:has-text('" + organisation.name() + "')");
        page.click("main button.btn");
    }

    /** The path of the address in the mail: tests run at another port than mails speak of. */
    private static String linkSentTo(String email) throws InterruptedException {
        var text = ReceivedMails.awaitNewest(email).text();
        var link = INVITATION.matcher(text);
        assertTrue(link.find(), text);
        return URI.create(link.group()).getPath();
    }
}
