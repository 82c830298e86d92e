package org.plenary.shared.mail;

import java.util.Map;

/**
 * A plain-text mail to one person.
 *
 * @param to one address; a line break in it or in the subject is refused, as it could forge headers
 * @param subject one line
 * @param body plain text, lines broken by LF
 * @param headers further headers, for example {@code List-Unsubscribe}
 */
public record OutgoingMail(String to, String subject, String body, Map<String, String> headers) {
    public OutgoingMail {
        if (hasLineBreak(to) || hasLineBreak(subject)) {
            throw new IllegalArgumentException("a mail's address and subject are one line each");
        }
        headers = Map.copyOf(headers);
    }

    public OutgoingMail(String to, String subject, String body) {
        this(to, subject, body, Map.of());
    }

    private static boolean hasLineBreak(String line) {
        return line.indexOf('\n') >= 0 || line.indexOf('\r') >= 0;
    }
}
