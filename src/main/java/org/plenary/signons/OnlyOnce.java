package org.plenary.signons;

import java.util.Optional;
import org.plenary.shared.web.Refusal;

/**
 * An organisation, and a person in their own name, signs a letter once. The database's unique
 * indexes have the last word; this rule says it earlier and with the date.
 */
final class OnlyOnce implements SignOnRule {
    @Override
    public Optional<Refusal> refuses(SignOnRequest request) {
        return request.standing().map(OnlyOnce::refusal);
    }

    private static Refusal refusal(SignOn standing) {
        return Refusal.because(
                standing.source() == Source.IMPORT
                        ? "signons.refused.already-listed"
                        : "signons.refused.already-signed",
                standing.name());
    }
}
