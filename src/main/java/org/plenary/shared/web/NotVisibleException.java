package org.plenary.shared.web;

/**
 * There is no such thing for this visitor. It is never said whether it exists for others: both are
 * answered 404 in the same words.
 */
public class NotVisibleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The message is for the log only: which kind of thing, and its id. */
    public NotVisibleException(String what) {
        super(what);
    }
}
