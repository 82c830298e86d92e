package org.plenary.shared.web;

import java.util.List;
import org.plenary.shared.i18n.Sayable;

/**
 * Why an act is refused: a message that says what happened, why, and what to do next, and the HTTP
 * status that carries it. Pages, the API and tests speak the same words.
 */
public record Refusal(String messageKey, List<Object> args, int status) implements Sayable {
    public Refusal {
        args = List.copyOf(args);
    }

    /** The state of things does not allow it (409). */
    public static Refusal because(String messageKey, Object... args) {
        return new Refusal(messageKey, List.of(args), 409);
    }

    /** This person or organisation may not (403). */
    public static Refusal forbidden(String messageKey, Object... args) {
        return new Refusal(messageKey, List.of(args), 403);
    }

    /** What was sent cannot be right (422). */
    public static Refusal invalid(String messageKey, Object... args) {
        return new Refusal(messageKey, List.of(args), 422);
    }

    /** It was there and is no more (410). */
    public static Refusal gone(String messageKey, Object... args) {
        return new Refusal(messageKey, List.of(args), 410);
    }

    /** Something we depend on is away for the moment (503). */
    public static Refusal unavailable(String messageKey, Object... args) {
        return new Refusal(messageKey, List.of(args), 503);
    }

    /** Too often (429). */
    public static Refusal tooMany(String messageKey, Object... args) {
        return new Refusal(messageKey, List.of(args), 429);
    }

    /** To throw where the act cannot go on. */
    public RefusedException asException() {
        return new RefusedException(this);
    }

    /** Throws it, for {@code Optional.ifPresent}. */
    public void raise() {
        throw asException();
    }
}
