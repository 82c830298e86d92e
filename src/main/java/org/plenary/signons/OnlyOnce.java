package org.plenary.signons;

import java.util.Optional;
import org.plenary.shared.web.Refusal;

/**
 * An organisation, and a person in their own name, signs a letter once. The database's unique
 * indexes have the last word; this rule says it earlier. Who says that it is another organisation
 * than the one of its name that is listed may sign, and coordinators look at both.
 */
final class OnlyOnce implements SignOnRule {
    @Override
    public Optional<Refusal> refuses(SignOnRequest request) {
        return request.standing()
                .filter(standing -> standing.state() != SignOnState.RENEWAL_DUE)
                .filter(standing -> isOwn(standing) || !request.manner().another())
                .map(OnlyOnce::refusal);
    }

    private static boolean isOwn(SignOn standing) {
        return standing.kind() == SignOnKind.INDIVIDUAL
                || standing.organisationMark().isPresent()
                || standing.organisation().isPresent();
    }

    private static Refusal refusal(SignOn standing) {
        if (standing.state() == SignOnState.AWAITING_APPROVAL) {
            return Refusal.because("signons.refused.awaits-approval");
        }
        if (standing.state() == SignOnState.IN_REVIEW) {
            return Refusal.because("signons.refused.in-review");
        }
        return Refusal.because(
                standing.source() == Source.IMPORT || standing.source() == Source.RECORDED
                        ? "signons.refused.already-listed"
                        : "signons.refused.already-signed",
                standing.name().orElse(""));
    }
}
