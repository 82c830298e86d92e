package org.plenary.signons.confirming;

import static io.restassured.RestAssured.given;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenary.shared.mail.Poster;
import org.plenary.signons.OpenedLetters;
import org.plenary.support.ReceivedMails;
import org.plenary.support.World;

/** Signs without an account, for tests: each time from another address of the network. */
@ApplicationScoped
public class PublicForm {
    private static final Pattern CONFIRM = Pattern.compile("/confirmations/([\\w-]{43})");
    private static final Pattern MANAGE = Pattern.compile("/my-signature/([\\w-]{43})");

    private final Poster poster;
    private final EntityManager database;

    PublicForm(Poster poster, EntityManager database) {
        this.poster = poster;
        this.database = database;
    }

    /** A mail address that nobody else has. */
    public static String address() {
        return "lucia-" + World.unique() + "@tierra-viva.example";
    }

    /** An address in the network that nobody else has. */
    public static String host() {
        long bits = UUID.randomUUID().getMostSignificantBits();
        return "2001:db8:%x:%x::1".formatted(bits >>> 48, (bits >>> 32) & 0xffff);
    }

    /** What somebody types who signs for an organisation. */
    public static Map<String, Object> said(
            OpenedLetters.Opened letter, String organisation, String email) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("sha256", letter.sha256());
        said.put("name", organisation);
        said.put("country", "CO");
        said.put("category", "civil-society");
        said.put("contact", "Lucía Quintero");
        said.put("role", "Director");
        said.put("email", email);
        said.put("language", "en");
        said.put("visibility", "everybody");
        said.put("authority", true);
        said.put("consent", true);
        return said;
    }

    public static Response send(OpenedLetters.Opened letter, Map<String, Object> said) {
        return send(letter, said, host());
    }

    public static Response send(
            OpenedLetters.Opened letter, Map<String, Object> said, String host) {
        return given().header("X-Forwarded-For", host)
                .contentType(ContentType.JSON)
                .body(said)
                .post(letter.api() + "/submissions");
    }

    public static Response confirm(OpenedLetters.Opened letter, String token) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("token", token, "sha256", letter.sha256()))
                .post(letter.api() + "/confirmations");
    }

    /** Sends, reads the mail and confirms; returns the sign-on's id. */
    public String sign(OpenedLetters.Opened letter, String organisation, String email) {
        return sign(letter, said(letter, organisation, email));
    }

    /** The same with more to say. */
    public String sign(OpenedLetters.Opened letter, Map<String, Object> said) {
        send(letter, said).then().statusCode(202);
        return confirm(letter, confirmation((String) said.get("email")))
                .then()
                .statusCode(201)
                .extract()
                .path("signOn");
    }

    /** The token of the newest mail that asks for a confirmation. */
    public String confirmation(String email) {
        return token(CONFIRM, email);
    }

    /** The token of the newest personal link. */
    public String personal(String email) {
        return token(MANAGE, email);
    }

    /** All mails to an address, the newest first. */
    public List<ReceivedMails.Received> mails(String email) {
        long patience = System.nanoTime() + 60_000_000_000L;
        do {
            tryAgainAtOnce(email);
            poster.postWaiting();
        } while (isWaiting(email) && System.nanoTime() < patience);
        return ReceivedMails.to(email);
    }

    /**
     * The newest mail to an address with these words in its subject. Two posters may carry two
     * mails at once, so the one that came last need not be the one that was written last.
     */
    public ReceivedMails.Received mail(String email, String subject) {
        var received = mails(email);
        return received.stream()
                .filter(mail -> mail.subject().contains(subject))
                .findFirst()
                .orElseThrow(
                        () ->
                                new AssertionError(
                                        "no mail “%s” to %s, but %s"
                                                .formatted(
                                                        subject,
                                                        email,
                                                        received.stream()
                                                                .map(
                                                                        ReceivedMails.Received
                                                                                ::subject)
                                                                .toList())));
    }

    // A mail whose sending failed is tried again after a minute; tests do not wait for that.
    private void tryAgainAtOnce(String email) {
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                database.createNativeQuery(
                                                "update outbox_mail set due_at = clock_timestamp() where recipient = :to"
                                                        + " and posted_at is null and abandoned_at is null and attempts > 0")
                                        .setParameter("to", email)
                                        .executeUpdate());
    }

    private boolean isWaiting(String email) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                (boolean)
                                        database.createNativeQuery(
                                                        "select exists (select 1 from outbox_mail where recipient = :to and posted_at is null)")
                                                .setParameter("to", email)
                                                .getSingleResult());
    }

    private String token(Pattern link, String email) {
        for (var mail : mails(email)) {
            Matcher found = link.matcher(mail.text());
            if (found.find()) {
                return found.group(1);
            }
        }
        throw new AssertionError("no such link was mailed to " + email);
    }
}
