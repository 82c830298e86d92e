package org.plenary.signons;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.plenary.support.World;

/** Letters for tests outside their own room. */
@ApplicationScoped
public class AnyLetter {
    private final OpenedLetters letters;

    AnyLetter(OpenedLetters letters) {
        this.letters = letters;
    }

    /** A letter and those who look after it. */
    public record Coordinated(String id, World.Alliance coalition) {
        public String page() {
            return "/letters/" + id;
        }
    }

    /**
     * A public letter with a goal of 40 that so many organisations of three countries have signed.
     */
    public Coordinated signedBy(int count) {
        OpenedLetters.Opened letter = letters.letter("public", Map.of("goal", 40));
        StringBuilder list = new StringBuilder("organisation,country\n");
        for (int i = 1; i <= count; i++) {
            list.append("Organisation number ")
                    .append(i)
                    .append(i % 3 == 0 ? ",Kenya\n" : i % 3 == 1 ? ",Mexico\n" : ",Samoa\n");
        }
        send(letter, "/sign-on-imports", list.toString());
        return new Coordinated(letter.id(), letter.coalition());
    }

    /** As {@link #signedBy}, by its id. */
    public UUID withSignatures(int count) {
        return UUID.fromString(signedBy(count).id());
    }

    /** Puts a list of organisations on the board and writes to all of them. */
    public void asked(Coordinated letter, String list) {
        var opened = new OpenedLetters.Opened(letter.coalition(), letter.id(), "", "");
        send(opened, "/invitations/lists", list);
        Campaigns.remind(opened).then().statusCode(201);
    }

    /** The path of the personal link in the newest mail to an address. */
    public String linkTo(String address) {
        try {
            return new Campaigns.Asked(null, "", address).link();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void send(OpenedLetters.Opened letter, String path, String list) {
        OpenedLetters.as(letter.coalition().coordinator().token())
                .contentType("text/csv")
                .body(list)
                .post(letter.api() + path)
                .then()
                .statusCode(200);
    }
}
