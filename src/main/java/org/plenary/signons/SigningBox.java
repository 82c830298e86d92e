package org.plenary.signons;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Option;
import org.plenary.shared.web.Refusal;

/**
 * What a reader finds beside a letter: how to sign, the form, or why there is none.
 *
 * @param state visitor, closed, signed, form or refused
 * @param organisation the name of the organisation acted for, empty if none
 * @param administrators who can give the reader a mandate
 * @param signed the sign-on that stands already, or null
 * @param why the refusal, or null
 * @param choices how to sign, where there is a form; else null
 * @param ownName the same question for signing in one's own name; null if the letter does not ask
 */
record SigningBox(
        State state,
        String organisation,
        String organisationHref,
        String person,
        List<String> administrators,
        Signed signed,
        Refusal why,
        OwnName ownName,
        Choices choices,
        SignForm form,
        Errors errors) {
    enum State {
        VISITOR,
        CLOSED,
        SIGNED,
        FORM,
        REFUSED
    }

    /** A sign-on that stands. */
    record Signed(
            UUID id,
            String differenceHref,
            String name,
            Instant at,
            String state,
            String visibility,
            String withdrawHref,
            boolean mayWithdraw) {
        /** Whether it counts; else somebody still has to do something. */
        public boolean effective() {
            return SignOnState.EFFECTIVE.slug().equals(state);
        }

        /** Whether the signatory has been asked to sign the changed text. */
        public boolean due() {
            return SignOnState.RENEWAL_DUE.slug().equals(state);
        }

        /** Whether a second person of the organisation has to agree. */
        public boolean awaitsApproval() {
            return SignOnState.AWAITING_APPROVAL.slug().equals(state);
        }

        public String stateKey() {
            return "signons.standing." + state;
        }

        public String visibilityKey() {
            return "signons.visibility." + visibility;
        }
    }

    /**
     * Signing in one's own name.
     *
     * @param signed the sign-on that stands already, or null
     */
    record OwnName(Signed signed, List<Option> countries) {}

    /**
     * How an organisation may sign.
     *
     * @param visibilities to whom the name can be shown
     * @param paragraphs what a reservation can be about
     * @param observers whether the letter lists observers
     */
    record Choices(List<Option> visibilities, List<Option> paragraphs, boolean observers) {}

    public boolean is(String name) {
        return state.name().equalsIgnoreCase(name);
    }
}
