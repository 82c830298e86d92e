package org.plenary.signons;

import static org.plenary.signons.OpenedLetters.as;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenary.support.ReceivedMails;
import org.plenary.support.World;

/** Campaigns for tests: who is asked to sign, through the API as a coordinator does it. */
final class Campaigns {
    private static final Pattern LINK =
            Pattern.compile("https?://[^/\\s]+(/letters/\\S+\\?i=(\\S+))");

    private Campaigns() {}

    /** Asks an organisation that no register knows; the address is a new one. */
    static Asked ask(OpenedLetters.Opened letter, String name) {
        return ask(letter, Map.of("name", name, "email", address()));
    }

    static Asked ask(OpenedLetters.Opened letter, Map<String, Object> invitation) {
        Response made = post(letter, "/invitations", invitation);
        made.then().statusCode(201);
        return new Asked(letter, made.path("id"), made.path("email"));
    }

    static String address() {
        return World.unique() + "@contact.example";
    }

    /** Somebody who is asked. */
    record Asked(OpenedLetters.Opened letter, String id, String email) {
        String api() {
            return letter.api() + "/invitations/" + id;
        }

        String state() {
            return as(token(letter)).get(api()).then().statusCode(200).extract().path("state");
        }

        /** The path of the personal link in the newest mail to them. */
        String link() throws InterruptedException {
            Matcher link = LINK.matcher(ReceivedMails.awaitNewest(email).text());
            if (!link.find()) {
                throw new AssertionError("no link in the mail to " + email);
            }
            return link.group(1);
        }
    }

    /** Writes to these, or to all that wait; answers what was sent. */
    static Response remind(OpenedLetters.Opened letter, Asked... whom) {
        Map<String, Object> body = new HashMap<>();
        if (whom.length > 0) {
            body.put("invitations", List.of(whom).stream().map(Asked::id).toList());
        } else {
            body.put("which", "all");
        }
        return post(letter, "/reminders", body);
    }

    /** Writes to all that wait. */
    static Response remindAs(String token, OpenedLetters.Opened letter) {
        return as(token)
                .contentType(ContentType.JSON)
                .body(Map.of("which", "all"))
                .post(letter.api() + "/reminders");
    }

    static int sent(Response reminder) {
        reminder.then().statusCode(201);
        return reminder.path("sent");
    }

    static Response post(OpenedLetters.Opened letter, String path, Object body) {
        return as(token(letter)).contentType(ContentType.JSON).body(body).post(letter.api() + path);
    }

    static Response list(OpenedLetters.Opened letter, String csv) {
        return as(token(letter))
                .contentType("text/csv")
                .body(csv)
                .post(letter.api() + "/invitations/lists");
    }

    static String token(OpenedLetters.Opened letter) {
        return letter.coalition().coordinator().token();
    }
}
