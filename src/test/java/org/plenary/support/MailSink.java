package org.plenary.support;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Receives every mail that is sent to it and delivers none; {@link MailInbox} shows them. */
public final class MailSink implements AutoCloseable {
    private static final int KEPT = 500;

    /**
     * One mail as one of its recipients got it; {@code text} or {@code html} is empty if the mail
     * has no such part.
     */
    public record Mail(
            long id,
            Instant at,
            String from,
            String to,
            String subject,
            String text,
            String html) {}

    private final GreenMail server;
    private final Deque<Mail> newestFirst = new ArrayDeque<>();
    private long received;

    private MailSink(GreenMail server) {
        this.server = server;
    }

    /** Listens for SMTP on the loopback at the port. */
    public static MailSink start(int port) {
        var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        var sink = new MailSink(server);
        server.start();
        server.getUserManager()
                .setMessageDeliveryHandler(
                        (moving, address) -> {
                            sink.keep(moving.getMessage(), address.getEmail());
                            return sink.nobody();
                        });
        return sink;
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    public synchronized List<Mail> mails() {
        return List.copyOf(newestFirst);
    }

    public synchronized Optional<Mail> mail(long id) {
        return newestFirst.stream().filter(mail -> mail.id() == id).findFirst();
    }

    public synchronized void empty() {
        newestFirst.clear();
    }

    @Override
    public void close() {
        server.stop();
    }

    private synchronized void keep(MimeMessage message, String to) throws MessagingException {
        try {
            var from = message.getFrom() == null ? "" : message.getFrom()[0].toString();
            newestFirst.addFirst(
                    new Mail(
                            ++received,
                            Instant.now(),
                            from,
                            to,
                            Optional.ofNullable(message.getSubject()).orElse(""),
                            content(message, "text/plain"),
                            content(message, "text/html")));
        } catch (IOException e) {
            throw new MessagingException("unreadable mail", e);
        }
        if (newestFirst.size() > KEPT) {
            newestFirst.removeLast();
        }
    }

    /**
     * GreenMail wants a mailbox for every mail and would keep them all; this one is emptied each
     * time.
     */
    private synchronized GreenMailUser nobody() {
        try {
            server.purgeEmailFromAllMailboxes();
            var user = server.getUserManager().getUserByEmail("nobody@sink.example");
            return user != null ? user : server.setUser("nobody@sink.example", "nobody", "nobody");
        } catch (com.icegreen.greenmail.store.FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String content(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type) && part.getContent() instanceof String text) {
            return text;
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var found = content(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
