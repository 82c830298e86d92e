package org.plenary.signons;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Where a sign-on stands between its beginning and its end. Only an effective one counts.
 *
 * <p>What was typed into the public form is no sign-on yet: it waits as a submission, a row of its
 * own in {@link org.plenary.signons.confirming}, until its e-mail address is confirmed.
 */
public enum SignOnState {
    /** A second person of the organisation has to agree. */
    AWAITING_APPROVAL,
    /** Coordinators have to look at it. */
    IN_REVIEW,
    /** It stands under the letter and counts. */
    EFFECTIVE,
    /** The text was changed in substance; the signatory has been asked to sign the new one. */
    RENEWAL_DUE,
    /** Taken back by or for the signatory. */
    WITHDRAWN,
    /** Found by coordinators not to have been the signatory's. */
    INVALIDATED,
    /** Another sign-on of the same signatory took its place. */
    SUPERSEDED,
    /** Not confirmed or approved in time. */
    EXPIRED,
    /** Not accepted by coordinators or by the second person. */
    REJECTED;

    private static final Set<SignOnState> STANDING = EnumSet.of(EFFECTIVE, RENEWAL_DUE);
    private static final Set<SignOnState> PENDING = EnumSet.of(AWAITING_APPROVAL, IN_REVIEW);
    private static final Map<SignOnState, Set<SignOnState>> NEXT =
            Map.ofEntries(
                    Map.entry(
                            AWAITING_APPROVAL,
                            EnumSet.of(
                                    IN_REVIEW,
                                    EFFECTIVE,
                                    RENEWAL_DUE,
                                    EXPIRED,
                                    REJECTED,
                                    WITHDRAWN)),
                    Map.entry(
                            IN_REVIEW,
                            EnumSet.of(
                                    EFFECTIVE,
                                    RENEWAL_DUE,
                                    EXPIRED,
                                    REJECTED,
                                    SUPERSEDED,
                                    WITHDRAWN)),
                    Map.entry(
                            EFFECTIVE,
                            EnumSet.of(RENEWAL_DUE, WITHDRAWN, INVALIDATED, SUPERSEDED, IN_REVIEW)),
                    Map.entry(
                            RENEWAL_DUE,
                            EnumSet.of(EFFECTIVE, WITHDRAWN, INVALIDATED, SUPERSEDED, EXPIRED)),
                    // A merge of duplicates and a hasty decision can be undone.
                    Map.entry(SUPERSEDED, EnumSet.of(EFFECTIVE, RENEWAL_DUE, IN_REVIEW)),
                    Map.entry(INVALIDATED, EnumSet.of(EFFECTIVE, RENEWAL_DUE)),
                    Map.entry(REJECTED, EnumSet.of(IN_REVIEW, EFFECTIVE, RENEWAL_DUE)),
                    Map.entry(WITHDRAWN, EnumSet.noneOf(SignOnState.class)),
                    Map.entry(EXPIRED, EnumSet.noneOf(SignOnState.class)));

    /** Whether a sign-on in this state is counted. */
    public boolean counts() {
        return this == EFFECTIVE;
    }

    /** Whether it holds the signatory's place, so that they cannot sign a second time. */
    public boolean stands() {
        return STANDING.contains(this);
    }

    /** Whether somebody still has to do something before it counts. */
    public boolean isPending() {
        return PENDING.contains(this);
    }

    /** Whether a sign-on may go from this state to another. */
    public boolean leadsTo(SignOnState next) {
        return NEXT.get(this).contains(next);
    }

    /** The state's name in JSON, addresses and message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
