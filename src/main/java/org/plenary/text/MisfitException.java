package org.plenary.text;

/** Carries a {@link Misfit} out of the depth of a tree; cheap, without a stack trace. */
public final class MisfitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Misfit reason;

    public MisfitException(Misfit reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public Misfit reason() {
        return reason;
    }
}
