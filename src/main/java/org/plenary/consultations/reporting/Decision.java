package org.plenary.consultations.reporting;

import org.plenary.shared.web.Refusal;

/**
 * What convenors decide on a point.
 *
 * @param reason in the consultation's language; needed where something is not adopted
 * @param paragraph the lasting path of the paragraph that took it up, may be empty
 */
record Decision(Outcome outcome, String reason, String paragraph) {
    static final int LONGEST = 2_000;

    Decision {
        reason = reason == null ? "" : reason.strip().replace("\r\n", "\n");
        paragraph = paragraph == null ? "" : paragraph.strip();
    }

    Decision checked() {
        if (outcome == null) {
            throw Refusal.invalid("reporting.refused.outcome").asException();
        }
        if (outcome == Outcome.NOT_ADOPTED && reason.isEmpty()) {
            throw Refusal.invalid("reporting.refused.reason").asException();
        }
        if (reason.length() > LONGEST) {
            throw Refusal.invalid("reporting.refused.too-long", LONGEST).asException();
        }
        return this;
    }
}
