package org.plenary.shared.web;

/** What was sent to the API is wrong in some fields; becomes a problem with status 422. */
public class InvalidFormException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Errors errors;

    public InvalidFormException(Errors errors) {
        super("invalid form");
        this.errors = errors;
    }

    /** Goes on only with a form that has no errors. */
    public static void throwIfAny(Errors errors) {
        if (errors.any()) {
            throw new InvalidFormException(errors);
        }
    }

    Errors errors() {
        return errors;
    }
}
