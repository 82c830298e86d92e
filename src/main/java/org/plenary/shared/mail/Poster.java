package org.plenary.shared.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.quarkus.mailer.Mail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Carries mail from the outbox to the mail server. Several nodes may do so at once: a row is locked
 * while it is sent. A mail that fails is tried again after 1, 2, 4 … minutes, and given up after
 * {@value #ATTEMPTS} attempts, or at once if the mail server says that it is of no use; then {@link
 * MailRefused} tells whoever observes it. A mail that left keeps no text.
 */
@ApplicationScoped
public class Poster {
    private static final int BATCH = 50;
    private static final int ATTEMPTS = 10;

    private final EntityManager database;
    private final ObjectMapper json;
    private final MailServer server;
    private final Event<MailRefused> refused;

    Poster(
            EntityManager database,
            ObjectMapper json,
            MailServer server,
            Event<MailRefused> refused) {
        this.database = database;
        this.json = json;
        this.server = server;
        this.refused = refused;
    }

    @Scheduled(
            identity = "outbox-poster",
            every = "{plenary.mail.post-every:2s}",
            delayed = "2s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyFewSeconds() {
        postWaiting();
    }

    /**
     * Sends what is due, each mail in a transaction of its own.
     *
     * @return how many mails were taken from the outbox, sent or not
     */
    public int postWaiting() {
        int taken = 0;
        while (taken < BATCH && QuarkusTransaction.requiringNew().call(this::postOne)) {
            taken++;
        }
        return taken;
    }

    private boolean postOne() {
        List<?> rows =
                database.createNativeQuery(
                                """
                                select id, recipient, subject, body, headers::text, attempts from outbox_mail
                                where posted_at is null and abandoned_at is null and due_at <= clock_timestamp()
                                order by due_at limit 1 for update skip locked
                                """)
                        .getResultList();
        if (rows.isEmpty()) {
            return false;
        }
        Object[] row = (Object[]) rows.get(0);
        UUID id = (UUID) row[0];
        try {
            Mail mail = Mail.withText((String) row[1], (String) row[2], (String) row[3]);
            headers((String) row[4]).forEach(mail::addHeader);
            mail.addHeader("Message-ID", "<" + id + "@plenary>");
            mail.addHeader("Auto-Submitted", "auto-generated");
            server.take(mail);
            database.createNativeQuery(
                            "update outbox_mail set posted_at = clock_timestamp(), body = '' where id = :id")
                    .setParameter("id", id)
                    .executeUpdate();
        } catch (RuntimeException failure) {
            if (isForEver(failure)) {
                giveUp(id);
            } else {
                retryLater(id, (int) row[5] + 1, failure);
            }
        }
        return true;
    }

    /** Whether the server refused this very mail, for its recipient or its words, for ever. */
    static boolean isForEver(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException refusal) {
                // 550 to 554 are about the mail; 500 to 535 about our way of talking or logging in.
                return refusal.getReplyCode() >= 550 && refusal.getReplyCode() <= 554;
            }
        }
        return false;
    }

    private void giveUp(UUID id) {
        Log.warnf("Mail %s was refused for ever", id);
        database.createNativeQuery(
                        """
                        update outbox_mail set attempts = attempts + 1, last_error = 'refused',
                            abandoned_at = clock_timestamp() where id = :id
                        """)
                .setParameter("id", id)
                .executeUpdate();
        refused.fire(new MailRefused(id));
    }

    private void retryLater(UUID id, int attempts, RuntimeException failure) {
        String reason = failure.getClass().getSimpleName();
        Log.warnf("Mail %s could not be sent (attempt %d): %s", id, attempts, reason);
        database.createNativeQuery(
                        """
                        update outbox_mail set attempts = :attempts, last_error = :reason,
                            due_at = clock_timestamp() + :minutes * interval '1 minute',
                            abandoned_at = case when :attempts >= :most then clock_timestamp() end
                        where id = :id
                        """)
                .setParameter("attempts", attempts)
                .setParameter("reason", reason)
                .setParameter("minutes", 1 << Math.min(attempts - 1, 9))
                .setParameter("most", ATTEMPTS)
                .setParameter("id", id)
                .executeUpdate();
    }

    private Map<String, String> headers(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the outbox holds headers that are not JSON", e);
        }
    }
}
