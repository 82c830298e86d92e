package org.plenary.support;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What the test stack's mail sink received, asked over HTTP because the sink lives in another class
 * loader.
 */
public final class ReceivedMails {
    /** One mail, newest first in every list. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Received(String from, String to, String subject, String text, String html) {}

    private ReceivedMails() {}

    public static List<Received> to(String address) {
        var inbox =
                ConfigProvider.getConfig().getValue("plenary.test.mail-inbox-url", String.class);
        var mails =
                RestAssured.given()
                        .baseUri(inbox)
                        .port(-1)
                        .queryParam("to", address)
                        .get("/api/messages")
                        .as(Received[].class);
        return List.of(requireNonNull(mails));
    }

    /**
     * The newest mail to the address, waiting up to twenty seconds for it: mails leave through an
     * outbox.
     */
    public static Received awaitNewest(String address) throws InterruptedException {
        return await(address, 1);
    }

    /** As {@link #awaitNewest}, once there are so many. */
    public static Received await(String address, int count) throws InterruptedException {
        return await(address, mails -> mails.size() < count ? null : mails.get(0));
    }

    /**
     * The mail with these words in its subject, waiting for it: two posters may carry two mails at
     * once, so the one that came last need not be the one that was written last.
     */
    public static Received awaitAbout(String address, String subject) throws InterruptedException {
        return await(
                address,
                mails ->
                        mails.stream()
                                .filter(mail -> mail.subject().contains(subject))
                                .findFirst()
                                .orElse(null));
    }

    /** The mails with these words in their text, once there are so many. */
    public static List<Received> awaitSaying(String address, String words, int count)
            throws InterruptedException {
        return await(
                address,
                mails -> {
                    List<Received> saying =
                            mails.stream().filter(mail -> mail.text().contains(words)).toList();
                    return saying.size() < count ? null : saying;
                });
    }

    private static <T> T await(String address, Function<List<Received>, T> choice)
            throws InterruptedException {
        var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < deadline) {
            T chosen = choice.apply(to(address));
            if (chosen != null) {
                return chosen;
            }
            Thread.sleep(50);
        }
        throw new AssertionError(
                "no such mail to " + address + " within 20 seconds, but " + to(address));
    }
}
