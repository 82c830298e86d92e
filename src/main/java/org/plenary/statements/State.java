package org.plenary.statements;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plenary.shared.web.Refusal;

/**
 * Where a statement stands. It goes forward from drafting to delivery, with rounds of comments in
 * between, and back to drafting where agreement was not reached.
 */
public enum State {
    /** The drafting group writes. */
    DRAFTING,
    /** The coalition is asked for comments and amendments until a deadline. */
    ROUND,
    /** One version is put to the coalition for agreement. */
    PROPOSED,
    /** One version is what the coalition says. */
    AGREED,
    /** The agreed version gathers signatures. */
    OPEN_FOR_SIGNATURE,
    /** The list of signatories is closed. */
    CLOSED,
    /** It was handed over to those it is addressed to. */
    DELIVERED;

    /** Where a statement can go from here, the way forward first. */
    public List<State> next() {
        return switch (this) {
            case DRAFTING -> List.of(PROPOSED, ROUND);
            case ROUND -> List.of(DRAFTING, PROPOSED);
            case PROPOSED -> List.of(AGREED, DRAFTING);
            case AGREED -> List.of(OPEN_FOR_SIGNATURE, DRAFTING);
            case OPEN_FOR_SIGNATURE -> List.of(CLOSED);
            case CLOSED -> List.of(DELIVERED, OPEN_FOR_SIGNATURE);
            case DELIVERED -> List.of();
        };
    }

    /** Whether the words may still change in substance. */
    public boolean isBeingWritten() {
        return this == DRAFTING || this == ROUND;
    }

    /** Whether the form of words that no longer change in substance may be corrected. */
    public boolean takesCorrigenda() {
        return this == AGREED || this == OPEN_FOR_SIGNATURE || this == CLOSED;
    }

    /**
     * Why no version of this kind can be saved, if so: words that are proposed or agreed do not
     * change in substance.
     */
    public Optional<Refusal> refuses(VersionKind kind) {
        boolean corrigible = kind == VersionKind.CORRIGENDUM && takesCorrigenda();
        return isBeingWritten() || corrigible
                ? Optional.empty()
                : Optional.of(Refusal.because("progress.refused.not-being-written"));
    }

    /**
     * The next state.
     *
     * @throws org.plenary.shared.web.RefusedException if there is no way from here to there
     */
    State to(State next) {
        if (!next().contains(next)) {
            throw Refusal.because("progress.refused.no-way").asException();
        }
        return next;
    }

    /** Whether comments are still of use: until the words are agreed. */
    public boolean takesComments() {
        return isBeingWritten() || this == PROPOSED;
    }

    /** The state's name in JSON, forms and message keys, for example {@code open-for-signature}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The state of this name, if there is one. */
    public static Optional<State> of(String slug) {
        return Arrays.stream(values()).filter(s -> s.slug().equals(slug)).findFirst();
    }
}
