package org.plenary.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.organisations.Power;
import org.plenary.organisations.Role;
import org.plenary.signons.AlikeSignatories;
import org.plenary.signons.AnyLetter;
import org.plenary.signons.EnteredSignOns;
import org.plenary.signons.NameVisibility;
import org.plenary.signons.OpenedLetters;
import org.plenary.signons.delivery.DeliveredLetters;
import org.plenary.statements.agreement.Proposals;
import org.plenary.statements.comments.DiscussedStatement;
import org.plenary.statements.following.ToldNews;
import org.plenary.support.Chromium;
import org.plenary.support.Chromium.Visit;
import org.plenary.support.PlenaryTest;
import org.plenary.support.World;

/** Every page of this version, on a wide screen and on a phone, in light and in dark colours. */
@PlenaryTest
class EverywhereAccessibleTest {
    @Inject World world;
    @Inject DeliveredLetters signatories;
    @Inject Proposals proposals;
    @Inject DiscussedStatement statements;
    @Inject ToldNews told;
    @Inject AnyLetter letters;
    @Inject AlikeSignatories alike;
    @Inject OpenedLetters opened;
    @Inject EnteredSignOns entered;

    @Test
    void everyPageIsForEverybody() {
        var english = new Inspection("en", true);
        var arabic = new Inspection("ar", false);
        var coalition = world.coalition();
        var member = world.organisation("Tierra Viva", "CO", coalition);
        world.organisation("Réseau des travailleurs saisonniers du fleuve", "SN", coalition);
        var joint = new JointLetter();

        try (var coordinator = visit("en", english)) {
            coordinator.signIn(coalition.coordinator().username(), "/sign-in");
            writing(english, coordinator, joint);
            drafting(english, coordinator, joint);
            comparingAndSources(english, coordinator, joint);
            opening(english, coordinator, joint);
            importing(english, coordinator, joint);
            english.of(coordinator, "choosing for whom to act", "/acting-for");
        }
        try (var signer = visit("en", english)) {
            signing(english, signer, world.person(member, Power.SIGN), joint);
        }
        try (var administrator = visit("en", english)) {
            administrator.signIn(member.administrator().username(), "/sign-in");
            organising(english, administrator, member);
        }
        try (var platform = visit("en", english)) {
            platform.signIn(world.person(Role.PLATFORM_ADMIN).username(), "/sign-in");
            english.of(platform, "administration", "/administration");
            english.of(platform, "verified journal", "/administration?verify=true");
            english.of(platform, "new coalition", "/coalitions/new");
            english.of(platform, "acting for nobody", "/acting-for");
            platform.go(joint.statement());
            english.of(platform, "nothing new", joint.statement() + "/compare/since");
        }
        try (var visitor = visit("en", english);
                var reader = visit("ar", arabic)) {
            comparedAndTraced(english, visitor, joint);
            comparedAndTraced(arabic, reader, joint);
            everybodys(english, visitor, joint, coalition, member);
            everybodys(arabic, reader, joint, coalition, member);
        }

        english.and(arabic).mustBeClean();
    }

    @Test
    void proofAndDeliveryAreForEverybody() {
        var english = new Inspection("en", true);
        var arabic = new Inspection("ar", false);
        var letter = opened.publicLetter();
        var leaving = signatories.enter(letter.uuid(), "Casa", "PE", NameVisibility.EVERYBODY);
        var staying = signatories.enter(letter.uuid(), "Río Hondo", "CO", NameVisibility.EVERYBODY);

        try (var coordinator = visit("en", english);
                var reader = visit("ar", arabic)) {
            coordinator.signIn(letter.coalition().coordinator().username(), "/sign-in");
            Page page = coordinator.page();
            english.of(coordinator, "no deliveries", letter.page() + "/deliveries");
            page.click("text=Take a snapshot");
            english.of(coordinator, "snapshot");
            page.click("text=Record a delivery");
            sendUnfilled(page, "form[action$='/deliveries']");
            english.of(coordinator, "delivery with errors");
            page.fill("#name", "The minister");
            page.fill("#by", "The chair");
            page.click("form[action$='/deliveries'] button.btn");
            signatories.withdraw(letter.uuid(), leaving);
            page.reload();
            english.of(coordinator, "delivery with a correction");
            var delivery = JointLetter.path(page);
            arabic.of(reader, "deliveries", letter.page() + "/deliveries");
            arabic.of(reader, "delivery", delivery);
            arabic.of(reader, "proof", letter.page() + "/proof");
            english.of(coordinator, "proof", letter.page() + "/proof");
            english.of(
                    coordinator,
                    "proof of a sign-on",
                    letter.page() + "/sign-ons/" + staying + "/proof");
            coordinator.go(letter.page() + "/verification");
            page.fill("#content", letter.sha256());
            page.click("form[action$='/verification'] button.btn");
            english.of(coordinator, "verified");
        }

        english.and(arabic).mustBeClean();
    }

    @Test
    void translationsAreForEverybody() {
        var english = new Inspection("en", true);
        var arabic = new Inspection("ar", false);
        var letter = opened.publicLetter();

        try (var coordinator = visit("en", english);
                var reader = visit("ar", arabic)) {
            coordinator.signIn(letter.coalition().coordinator().username(), "/sign-in");
            Page page = coordinator.page();
            english.of(coordinator, "no translations", letter.page() + "/translations");
            page.click("main .btn");
            page.selectOption("#language", "ar");
            page.fill(
                    "#content",
                    "# ممرّ آمن\n\nلا يُترك أحد في البحر.[^1]\n\n[^1]: ولا في الصحراء.");
            sendUnfilled(page, "form[enctype]");
            english.of(coordinator, "translation with errors");
            page.fill("#title", "ممرّ آمن");
            page.click("button[value=save]");
            page.click("button[value=unofficial]");
            english.of(coordinator, "translation");
            english.of(coordinator, "translations", letter.page() + "/translations");
            arabic.of(reader, "letter in Arabic", letter.page() + "/in/ar");
            english.of(coordinator, "letter in Arabic", letter.page() + "/in/ar");
            english.of(coordinator, "letter with languages", letter.page());
        }

        english.and(arabic).mustBeClean();
    }

    @Test
    void agreementIsForEverybody() {
        var english = new Inspection("en", true);
        var arabic = new Inspection("ar", false);
        var coalition = world.coalition();
        var member = world.organisation("Tierra Viva", "CO", coalition);
        var voter = world.person(member, Power.VOTE);
        var statement = proposals.proposed(coalition, "coalition", List.of());
        var overview = statement.page() + "/agreement";

        try (var coordinator = visit("en", english);
                var representative = visit("en", english);
                var reader = visit("ar", arabic)) {
            coordinator.signIn(coalition.coordinator().username(), "/sign-in");
            var silence = opened(english, coordinator, statement.page(), "silence-procedures");
            var round = opened(english, coordinator, statement.page(), "consent-rounds");
            representative.signIn(voter.username(), "/sign-in");
            english.of(representative, "agreement", overview);
            english.of(representative, "silence", silence);
            representative.go(silence + "/objections/new");
            sendUnfilled(representative.page(), "form[action$='/objections']");
            english.of(representative, "objection with errors");
            english.of(representative, "remark", silence + "/remarks/new");
            representative.page().fill("#words", "A comma");
            representative.page().click("main form button");
            representative.go(round);
            representative.page().check("input[name=answer][value=object]");
            representative.page().click("text=Save the answer");
            english.of(representative, "round with errors");
            representative.page().fill("textarea[name=reason]", "Ports are not named");
            representative.page().click("text=Save the answer");
            proposals.end(round);
            english.of(representative, "round closed", round);
            representative.go(silence + "/objections/new");
            representative.page().fill("#reason", "Ports are not named");
            representative.page().locator(".pick input").nth(2).check();
            representative.page().click("text=Object for my organisation");
            english.of(representative, "silence broken");
            reader.signIn(voter.username(), "/sign-in");
            arabic.of(reader, "silence broken", silence);
            arabic.of(reader, "round closed", round);
        }

        english.and(arabic).mustBeClean();
    }

    @Test
    void campaignsAreForEverybody() {
        var english = new Inspection("en", true);
        var arabic = new Inspection("ar", false);
        var letter = letters.signedBy(14);
        var address = World.unique() + "@contact.example";
        letters.asked(
                letter,
                "Organisation,Country,Contact,Email\nRéseau des travailleuses saisonnières du fleuve,Senegal,Awa,"
                        + address
                        + "\nOrganisation number 3,Kenya,,\n");
        String username = letter.coalition().coordinator().username();
        try (var visit = visit("en", english)) {
            visit.signIn(username, "/sign-in");
            english.of(visit, "overview", letter.page() + "/overview");
            english.of(visit, "invited", letter.page() + "/invitations");
            sendUnfilled(visit.page(), "form[action$='/invitations']");
            english.of(visit, "invited with errors");
            visit.go(letter.page() + "/invitations?which=unopened");
            visit.page().click("#chase .act");
            english.of(visit, "one invitation");
            visit.go(letter.page() + "/invitations");
            visit.page().fill("#pasted", "name,country\nNowhere Watch,Colomba\n");
            visit.page().click("text=Look at the list");
            english.of(visit, "list of those to ask");
            visit.go(letter.page() + "/invitations");
            visit.page().click("button[name=all]");
            english.of(visit, "before mails leave");
            english.of(visit, "mails sent", letter.page() + "/reminders");
        }
        try (var visit = visit("ar", arabic)) {
            visit.signIn(username, "/sign-in");
            arabic.of(visit, "overview", letter.page() + "/overview");
            String link = letters.linkTo(address);
            visit.go(link);
            sendUnfilled(visit.page(), "form[action$='/answers']");
            arabic.of(visit, "answering with errors");
            arabic.of(visit, "no more mails", link.replace("?i=", "/invitation/stop?i="));
        }

        english.and(arabic).mustBeClean();
    }

    @Test
    void duplicatesAndRecordedSignaturesAreForEverybody() {
        var english = new Inspection("en", true);
        var arabic = new Inspection("ar", false);
        var letter = alike.threeNamesOfOne();
        var chapter = world.organisation("Chapter", "KE");

        try (var coordinator = visit("en", english);
                var reader = visit("ar", arabic);
                var administrator = visit("en", english)) {
            var page = coordinator.signIn(letter.coordinator().username(), "/sign-in");
            english.of(coordinator, "duplicates", letter.page() + "/duplicates");
            page.locator("form.dup input[name=same]").all().forEach(Locator::uncheck);
            page.click("button[value=merge]");
            english.of(coordinator, "duplicates with an error");
            reader.signIn(letter.coordinator().username(), "/sign-in");
            arabic.of(reader, "duplicates", letter.page() + "/duplicates");
            page.locator("form.dup input[name=same]").all().forEach(Locator::check);
            page.click("button[value=merge]");
            english.of(coordinator, "duplicates, none left");
            english.of(
                    coordinator, "duplicates, decided", letter.page() + "/duplicates?show=decided");
            english.of(coordinator, "recording", letter.page() + "/sign-ons/new");
            page.fill("#signer", "Lucía Prado");
            page.click("main form button.btn");
            english.of(coordinator, "recording with errors");
            page.fill("#name", "Grupo de Apoyo");
            page.selectOption("#country", "CO");
            page.fill("#received", "2026-01-05");
            page.fill("#note", "The original is in the office in Bogotá.");
            page.click("main form button.btn");
            english.of(coordinator, "recorded signature");
            arabic.of(reader, "recording", letter.page() + "/sign-ons/new");
            administrator.signIn(chapter.administrator().username(), "/sign-in");
            english.of(administrator, "parent and chapters", chapter.href() + "/chapters");
        }

        english.and(arabic).mustBeClean();
    }

    @Test
    void commentsAndNotificationsAreForEverybody() {
        var here = statements.begun("public");
        var somebody = here.drafting().administrator();
        var english = new Inspection("en", true);
        var arabic = new Inspection("ar", false);
        String ports = statements.paragraph(here, "Ports");
        String asking =
                "Who opens them, @" + here.drafting().slug() + "? See https://un.example/ports.";
        String mine = statements.comment(here, somebody.token(), ports, "Say which, or drop it.");
        statements.comment(here, here.coordinator(), ports, asking);
        statements.comment(
                here,
                here.member().administrator().token(),
                statements.paragraph(here, "Remittances"),
                "Not finance.");
        statements.save(
                here,
                "Rev. 1",
                "# Safe passage\n\n1. Ferries must stop.\n2. Ports stay wide open for everybody.");
        told.everything();

        try (var visit = visit("en", english)) {
            var page = visit.signIn(somebody.username(), "/sign-in?return=" + here.href());
            english.of(visit, "statement with comments");
            english.of(visit, "mending", here.href() + "/comments/" + mine + "/edit");
            visit.go(here.href() + "/comments/" + mine);
            page.fill("#reason", "It says which.");
            page.check("input[name=outcome][value=partly]");
            page.click("form[action$='/resolutions'] button");
            page.waitForSelector(".cm-r");
            english.of(visit, "comments", here.href() + "/comments");
            page.click("text=Answer or resolve");
            english.of(visit, "thread");
            visit.go(here.href() + "/comments/new?version=2&paragraph=" + ports);
            sendUnfilled(page, "form[action$='/comments']");
            english.of(visit, "commenting with errors");
            english.of(visit, "notifications", "/notifications");
            String unsubscribing = told.header(somebody, "List-Unsubscribe");
            english.of(
                    visit,
                    "unsubscribing",
                    unsubscribing.replaceAll("[<>]|(?<=<)https?://[^/]+", ""));
        }
        try (var visit = visit("ar", arabic)) {
            var page = visit.signIn(somebody.username(), "/sign-in?return=" + here.href());
            arabic.of(visit, "comments", here.href() + "/comments");
            page.click(".cm-t .ilink");
            arabic.of(visit, "thread");
            arabic.of(visit, "notifications", "/notifications");
        }

        english.and(arabic).mustBeClean();
    }

    /** The address of what is opened with the form of this name. */
    private static String opened(Inspection look, Visit visit, String statement, String what) {
        Page page = visit.page();
        visit.go(statement + "/" + what + "/new");
        sendUnfilled(page, "form[action$='/" + what + "']");
        look.of(visit, "opening " + what + " with errors");
        page.fill("#deadline", "2099-12-10T23:59");
        page.selectOption("#zone", "Africa/Nairobi");
        if (what.equals("consent-rounds")) {
            page.fill("#question", "Can your organisation carry this text in Geneva?");
        }
        page.click("form[action$='/" + what + "'] button.btn");
        return JointLetter.path(page);
    }

    private static void writing(Inspection look, Visit visit, JointLetter joint) {
        var page = visit.page();
        look.of(visit, "new statement", "/statements/new");
        sendUnfilled(page, "form[action='/statements']");
        look.of(visit, "new statement with errors");
        joint.isBegun(page);
        look.of(visit, "draft");
        page.click("text=Show what it becomes");
        look.of(visit, "draft with errors");
        page.fill(
                "#content",
                JointLetter.ZERO_DRAFT + "\n| a | b |\n|---|---|\n| 1 | 2 |\n\nWords[^1].");
        page.click("text=Show what it becomes");
        look.of(visit, "draft looked at");
        joint.isPastedLookedAtAndSaved(page);
        joint.isRevisedByUpload(page);
        look.of(visit, "statement of mine", joint.statement());
    }

    private static void drafting(Inspection look, Visit visit, JointLetter joint) {
        var page = visit.page();
        look.of(visit, "next version", joint.statement() + "/next");
        look.of(visit, "whole text", joint.statement() + "/next/text");
        page.fill("#content", "");
        sendUnfilled(page, "form[action$='/next/text']");
        look.of(visit, "whole text with errors");
        visit.go(joint.statement() + "/next");
        page.click(".doc li .p-f a");
        look.of(visit, "one paragraph");
        page.fill("#content", "Every ship must stop at once.");
        page.click("button[value=save]");
        look.of(visit, "next version, changed");
        look.of(visit, "branches", joint.statement() + "/branches");
        sendUnfilled(page, "form[action$='/branches']");
        look.of(visit, "branches with errors");
        look.of(visit, "versions", joint.statement() + "/versions");
        look.of(visit, "older version back", joint.statement() + "/versions/1/restoration");
        look.of(visit, "details", joint.statement() + "/details");
        visit.go(joint.statement());
        page.click(".doc .pn");
        look.of(visit, "a paragraph's life");
    }

    private static void opening(Inspection look, Visit visit, JointLetter joint) {
        var page = visit.page();
        look.of(visit, "progress", joint.statement() + "/progress");
        joint.isProposedAndAgreed(page);
        look.of(visit, "progress of mine", joint.statement() + "/progress");
        look.of(
                visit,
                "new letter",
                "/letters/new?version=2&statement="
                        + joint.statement().replace("/statements/", ""));
        sendUnfilled(page, "form[action='/letters']");
        look.of(visit, "new letter with errors");
        visit.go(joint.statement());
        joint.isOpenedForSignature(page);
        look.of(visit, "letter of mine");
        look.of(visit, "sign-ons, none yet", joint.letter() + "/sign-ons");
    }

    private static void importing(Inspection look, Visit visit, JointLetter joint) {
        var page = visit.page();
        visit.go(joint.letter() + "/sign-ons");
        uploadList(page);
        look.of(visit, "list looked at");
        page.click("button:has-text('Take over')");
        look.of(visit, "list taken over");
        look.of(visit, "sign-ons", joint.letter() + "/sign-ons");
        page.click("table a");
        look.of(visit, "withdrawing on request");
    }

    private static void signing(
            Inspection look, Visit visit, World.Somebody signer, JointLetter joint) {
        var page = visit.signIn(signer.username(), "/sign-in?return=" + joint.letter());
        look.of(visit, "letter to sign");
        page.evaluate("document.querySelector('#sign form').noValidate = true");
        page.click("#sign button");
        look.of(visit, "letter to sign with errors");
        page.check("#authority");
        page.click("#sign button");
        look.of(visit, "letter signed");
        page.click("text=Withdraw this signature");
        look.of(visit, "withdrawing");
    }

    private static void organising(Inspection look, Visit visit, World.Body organisation) {
        var page = visit.page();
        look.of(visit, "new organisation", "/organisations/new");
        sendUnfilled(page, "form[action='/organisations']");
        look.of(visit, "new organisation with errors");
        look.of(visit, "organisation of mine", organisation.href());
        look.of(visit, "entry in the register", organisation.href() + "/edit");
        look.of(visit, "mandates, none yet", organisation.href() + "/mandates");
        sendUnfilled(page, "form[action$='/mandates']");
        look.of(visit, "mandates with errors");
        page.selectOption("#person", new String[] {organisation.administrator().id().toString()});
        page.check("input[name=powers][value=sign]");
        page.fill("#evidence", "Decision of the board of 3 May 2026");
        page.click("button:has-text('Grant a mandate')");
        look.of(visit, "mandates");
        visit.go(organisation.href() + "/members");
        sendUnfilled(page, "form[action$='/invitations']");
        look.of(visit, "members with errors");
        page.fill("#email", "somebody.with.a.rather.long.address@reseau-des-travailleurs.example");
        page.click("text=Send the invitation");
        look.of(visit, "members");
    }

    private static void comparingAndSources(Inspection look, Visit visit, JointLetter joint) {
        var page = visit.page();
        String sources = joint.statement() + "/sources";
        look.of(visit, "sources, none yet", sources);
        visit.go(sources + "/new");
        sendUnfilled(page, "form[action$='/sources']");
        look.of(visit, "citing with errors");
        page.fill("#title", "International Convention on Maritime Search and Rescue");
        page.fill("#symbol", "UNTS 1405, No. 23489");
        page.fill("#link", "https://treaties.example/a-rather-long-address/of-a/convention");
        page.fill("#quotation", "assistance be provided to any person in distress at sea");
        page.fill("#note", "The convention binds every State around this sea.");
        page.click("button:has-text('Cite this source')");
        look.of(visit, "sources of a paragraph");
        visit.go(sources);
        page.click("main a:has-text('Remove')");
        look.of(visit, "removing a source");
    }

    private static void comparedAndTraced(Inspection look, Visit visit, JointLetter joint) {
        var page = visit.page();
        look.of(visit, "sources", joint.statement() + "/sources");
        page.click(".src-t a");
        look.of(visit, "source");
        look.of(visit, "changes backward", joint.statement() + "/compare/2..1?context=1");
        visit.go(joint.statement() + "/compare/with");
        page.fill("#content", JointLetter.REVISION.replace("Ports", "All ports"));
        page.click("form#with button.btn");
        look.of(visit, "text of one’s own compared");
    }

    private static void everybodys(
            Inspection look,
            Visit visit,
            JointLetter joint,
            World.Alliance coalition,
            World.Body organisation) {
        look.of(visit, "home", "/");
        look.of(visit, "about", "/about");
        look.of(visit, "accessibility", "/accessibility");
        look.of(visit, "privacy", "/privacy");
        look.of(visit, "developers", "/developers");
        look.of(visit, "statements", "/statements");
        look.of(visit, "no statement found", "/statements?q=zzzz");
        look.of(visit, "statement", joint.statement());
        look.of(visit, "older version", joint.statement() + "/versions/1");
        look.of(visit, "changes in the text", joint.statement() + "/compare/1..2");
        look.of(visit, "changes side by side", joint.statement() + "/compare/1..2?view=side");
        look.of(visit, "changes made", joint.statement() + "/compare/1..2?view=clean");
        look.of(visit, "letters", "/letters");
        look.of(visit, "letter", joint.letter());
        look.of(visit, "no signatory found", joint.letter() + "?q=zzzz");
        look.of(visit, "organisations", "/organisations");
        look.of(visit, "organisation", organisation.href());
        look.of(visit, "coalitions", "/coalitions");
        look.of(visit, "coalition", coalition.href());
        look.of(visit, "sign-in failed", "/sign-in/failed");
        look.of(visit, "not found", "/nothing/here");
        look.of(visit, "not allowed", "/proof/forbidden");
    }

    /** The list, its orders, sharing and the widget; webhooks for coordinators. */
    @Test
    void whatGoesOutFromALetterIsForEverybody() {
        var english = new Inspection("en", true);
        var arabic = new Inspection("ar", false);
        var letter = opened.letter("public", Map.of("goal", 300));
        UUID first = null;
        for (String name : List.of("Casa Abierta", "شبكة المهاجرين", "Kivu Women’s Circle")) {
            first = entered.enter(letter.uuid(), name, "CO", NameVisibility.EVERYBODY);
        }
        String webhooks = letter.coalition().href() + "/webhooks";

        try (var visitor = visit("en", english);
                var reader = visit("ar", arabic);
                var coordinator = visit("en", english)) {
            for (String path :
                    List.of(
                            "/signatories",
                            "/signatories?order=name",
                            "/signatories?q=zzzz",
                            "/signatories/" + first,
                            "/share",
                            "/widget")) {
                english.of(visitor, path.substring(1), letter.page() + path);
            }
            arabic.of(reader, "signatories", letter.page() + "/signatories?order=name");
            arabic.of(reader, "share", letter.page() + "/share");
            arabic.of(reader, "widget", letter.page() + "/widget");
            var page = coordinator.signIn(letter.coalition().coordinator().username(), "/sign-in");
            english.of(coordinator, "webhooks", webhooks);
            sendUnfilled(page, "form[action$='/webhooks']");
            english.of(coordinator, "webhooks with errors");
            page.fill("#url", "http://127.0.0.1:9/");
            page.click("form[action$='/webhooks'] button");
            page.click("text=Send a test");
            english.of(coordinator, "webhook");
        }

        english.and(arabic).mustBeClean();
    }

    /** A list in which something is wrong with every other row. */
    private static void uploadList(Page page) {
        var list =
                """
                organisation,country,category
                Kivu Women’s Circle,DR Congo,migrants
                Sindicato de Trabajadoras y Trabajadores Rurales de los Altiplanos del Norte,Colomba,trade-unions
                Kivu Women’s Circle,DR Congo,migrants
                1999,Peru,academia
                شبكة المهاجرين,لبنان,club
                """;
        page.setInputFiles(
                "#file",
                new FilePayload(
                        "signatories of the meeting in Lima (final, corrected).csv",
                        "text/csv",
                        list.getBytes(StandardCharsets.UTF_8)));
        page.click("button:has-text('Look at the list')");
    }

    /** Sends a form as a browser does that does not check it. */
    private static void sendUnfilled(Page page, String form) {
        page.evaluate("form => { document.querySelector(form).noValidate = true; }", form);
        page.click(form + " button.btn");
        page.waitForSelector("#error-summary");
    }

    private static Visit visit(String language, Inspection inspection) {
        var visit =
                Chromium.visit(
                        new Browser.NewContextOptions()
                                .setLocale(language)
                                .setViewportSize(1280, 800)
                                // A colour on its way to another one has the contrast of neither.
                                .setReducedMotion(ReducedMotion.REDUCE));
        inspection.accompanies(visit);
        return visit;
    }
}
