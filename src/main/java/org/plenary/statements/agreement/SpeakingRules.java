package org.plenary.statements.agreement;

import java.util.Optional;
import org.plenary.shared.web.Refusal;

/** Who may speak in an organisation's name. */
final class SpeakingRules {
    private SpeakingRules() {}

    /** Organisations agree, not people. */
    static Optional<Refusal> onlyForAnOrganisation(Speaker speaker) {
        return Rule.unless(
                speaker.organisation() != null,
                Refusal.forbidden("agreement.refused.acting-for-nobody"));
    }

    /**
     * Those who are asked are the coalition's members, or the drafting group where only it reads.
     */
    static Optional<Refusal> onlyThoseAsked(Speaker speaker) {
        return Rule.unless(speaker.asked(), Refusal.forbidden("agreement.refused.not-asked"));
    }

    /** An organisation is bound only by a person with its mandate to vote. */
    static Optional<Refusal> onlyWithAMandate(Speaker speaker) {
        return Rule.unless(
                speaker.mandate().isPresent(), Refusal.forbidden("agreement.refused.no-mandate"));
    }
}
