package org.plenary.shared.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Hands mails over to the mail server. All dialogues are begun on one event loop: asked from
 * several threads at once, the mail client sometimes misses the greeting on a new connection (one
 * in some hundred, measured), waits for it until the server hangs up, and fails.
 */
@ApplicationScoped
public class MailServer {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ReactiveMailer mailer;
    private final Context eventLoop;

    MailServer(ReactiveMailer mailer, Vertx vertx) {
        this.mailer = mailer;
        this.eventLoop = ((VertxInternal) vertx).createEventLoopContext();
    }

    /**
     * Returns when the server has taken the mail.
     *
     * @throws RuntimeException if it refused it, broke off or has not answered in two minutes
     */
    public void take(Mail mail) {
        mailer.send(mail)
                .runSubscriptionOn(sending -> eventLoop.runOnContext(nothing -> sending.run()))
                .await()
                .atMost(PATIENCE);
    }
}
