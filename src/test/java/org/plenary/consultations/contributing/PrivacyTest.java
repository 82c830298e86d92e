package org.plenary.consultations.contributing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.consultations.OpenedConsultations.as;
import static org.plenary.consultations.contributing.Answering.begin;
import static org.plenary.consultations.contributing.Answering.save;
import static org.plenary.consultations.contributing.Answering.send;

import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.consultations.OpenedConsultations;
import org.plenary.consultations.OpenedConsultations.Opened;
import org.plenary.organisations.Power;
import org.plenary.support.PlenaryTest;
import org.plenary.support.World;

/** Nobody below a coordinator learns whose an unnamed contribution is, wherever they look. */
@PlenaryTest
class PrivacyTest {
    @Inject OpenedConsultations consultations;
    @Inject World world;

    @Test
    void anUnnamedContributionTellsNobodyWhoseItIs() throws Exception {
        Opened opened = consultations.toMembers();
        String convenor = opened.coalition().coordinator().token();
        String question = opened.ask(convenor, "evidence", "What can you show?", Map.of());
        var member = world.organisation("Verborgene Stimme", "WS", opened.coalition());
        var sender = world.person(member, Power.CONTRIBUTE);
        var other = world.person(world.organisation("Neighbour", "KE", opened.coalition()));
        String draft = begin(opened, sender.token(), "ours");
        save(draft, sender.token(), question, 0, "They take our passports.").then().statusCode(200);
        attach(sender, opened, question);
        send(draft, sender.token(), "without-name", Map.of()).then().statusCode(201);

        // Before the day has turned nobody sees it come.
        as(null).get(opened.api() + "/contributions").then().body("items", hasSize(0));
        turnTheDay(opened);
        as(null).get(opened.api() + "/contributions").then().body("items", hasSize(1));

        String id = as(null).get(opened.api() + "/contributions").path("items[0].by.contribution");
        String file = as(null).get(opened.api() + "/contributions").path("items[0].files[0]");
        assertEquals(
                List.of(file),
                as(null).get(opened.api() + "/contributions/" + id).path("[0].files"));
        List<String> secrets =
                List.of(
                        "Verborgene",
                        member.id().toString(),
                        member.slug(),
                        sender.id().toString(),
                        sender.email(),
                        sender.name(),
                        "diary-of-verborgene",
                        "Camera of Lucía",
                        "\"WS\"",
                        "Samoa");
        List<String> places =
                List.of(
                        opened.page(),
                        opened.page() + "/contributions",
                        opened.page() + "/contributions?question=" + question + "&region=061",
                        opened.page() + "/contributions/" + id,
                        opened.page() + "/contributions.atom",
                        opened.page() + "/calendar.ics",
                        opened.api() + "/contributions",
                        opened.api() + "/contributions/" + id,
                        opened.api() + "/questions",
                        opened.api(),
                        file);
        for (String token : new String[] {null, other.token()}) {
            for (String place : places) {
                var answer = as(token).get(place);
                String all = answer.headers() + "\n" + new String(answer.asByteArray(), ISO_8859_1);
                String utf8 = answer.headers() + "\n" + answer.asString();
                for (String secret : secrets) {
                    assertFalse(
                            all.contains(secret) || utf8.contains(secret),
                            place + " tells " + secret);
                }
                assertFalse(all.contains("Last-Modified"), place);
            }
        }
        // Neither the region nor the time of one alone, and no id that tells a time.
        as(null).get(opened.api() + "/contributions")
                .then()
                .body("items[0].by.region", org.hamcrest.Matchers.nullValue())
                .body("items[0].by.day", org.hamcrest.Matchers.nullValue());
        assertEquals(4, java.util.UUID.fromString(id).version());
        assertTrue(
                as(null).get(opened.page() + "/contributions.atom")
                        .asString()
                        .contains("T00:00:00Z</updated>"));
        // A filter by region answers as if it had none.
        as(null).get(opened.api() + "/contributions?region=061").then().body("items", hasSize(0));
        var session =
                opened.coalition().coordinator().visits(opened.page() + "/contributions/" + id);
        assertTrue(
                session.get(opened.page() + "/contributions/" + id)
                        .html()
                        .text()
                        .contains(member.name()));
        assertEquals(
                List.of(0L),
                consultations.rows(
                        "select count(*) from contribution c left join draft_answer d on d.contribution = c.id"
                                + " left join attachment a on a.contribution = c.id"
                                + " where c.consultation = :id and (c::text || coalesce(d::text, '') || coalesce(a::text, '')) ~ 'Verborgene|"
                                + member.id()
                                + "|"
                                + sender.id()
                                + "'",
                        opened.id()));
        assertEquals(
                List.of(0L),
                consultations.rows(
                        "select count(*) from journal where subject = :id and kind = 'contribution-sent' and (person is not null or organisation is not null)",
                        opened.id()));
    }

    @Test
    void whoTakesTheirNameOffIsNotFoundUnderTheOldAddress() {
        Opened opened = consultations.toMembers();
        String question =
                opened.ask(opened.coalition().coordinator().token(), "open", "What?", Map.of());
        var member = world.organisation("Verborgene Stimme", "KE", opened.coalition());
        String token = world.person(member, Power.CONTRIBUTE).token();
        String draft = begin(opened, token, "ours");
        save(draft, token, question, 0, "They take our passports.");
        send(draft, token, "by-name", Map.of()).then().statusCode(201);
        String before =
                as(null).get(opened.api() + "/contributions").path("items[0].by.contribution");
        send(draft, token, "without-name", Map.of()).then().statusCode(201);
        turnTheDay(opened);

        String after =
                as(null).get(opened.api() + "/contributions").path("items[0].by.contribution");

        assertNotEquals(before, after);
        as(null).get(opened.api() + "/contributions/" + before).then().statusCode(404);
        send(draft, token, "not-at-all", Map.of()).then().statusCode(201);
        turnTheDay(opened);
        as(null).get(opened.api() + "/contributions").then().body("items", hasSize(0));
        as(null).get(opened.api() + "/contributions/" + after).then().statusCode(404);
    }

    @Test
    void theOrderOfUnnamedContributionsIsNotThatOfTheirComing() {
        Opened opened = consultations.toEverybody();
        String question =
                opened.ask(opened.coalition().coordinator().token(), "open", "What?", Map.of());
        List<String> came = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String draft = begin(opened, null, "nobody");
            save(draft, null, question, 0, "Voice " + i);
            send(draft, null, "without-name", Map.of("country", i < 6 ? "KE" : "SN"))
                    .then()
                    .statusCode(201);
            came.add("Voice " + i);
        }
        turnTheDay(opened);

        List<String> read =
                as(null).get(opened.api() + "/contributions?limit=5").path("items.words");
        String next = as(null).get(opened.api() + "/contributions?limit=5").path("next");
        List<String> all = new ArrayList<>(read);
        while (next != null) {
            var page = as(null).get(next);
            all.addAll(page.path("items.words"));
            next = page.path("next");
        }

        assertNotEquals(came, all);
        assertEquals(came.stream().sorted().toList(), all.stream().sorted().toList());
        // Several came from the region, so it may be told.
        String region = as(null).get(opened.api() + "/contributions").path("items[0].by.region");
        assertTrue(region.matches("[0-9]{3}"), region);
    }

    private void attach(World.Somebody sender, Opened opened, String question) throws Exception {
        String page = opened.page() + "/answers/ours/questions/" + question;
        var session = sender.visits(page);
        var form = session.get(page).html();
        var request = RestAssured.given();
        session.cookies().forEach(request::cookie);
        request.multiPart("csrf-token", session.cookies().get("csrf-token"))
                .multiPart("version", "1")
                .multiPart("revision", form.select("input[name=revision]").attr("value"))
                .multiPart("language", "en")
                .multiPart("words", "They take our passports.")
                .multiPart("go", "stay")
                .multiPart(
                        "file",
                        "diary-of-verborgene.pdf",
                        TellingFiles.pdf("Camera of Lucía"),
                        "application/pdf");
        request.redirects().follow(false).post(page).then().statusCode(303);
        assertTrue(session.get(page).html().text().contains("diary-of-verborgene.pdf"));
    }

    private void turnTheDay(Opened opened) {
        consultations.sql(
                "update contribution set shown_on = shown_on - 1 where consultation = :id and state = 'SENT' and publication <> 'BY_NAME'",
                opened.id());
    }
}
