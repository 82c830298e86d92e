package org.plenary.signons;

import java.util.Optional;
import org.plenary.shared.web.Refusal;

/** For an organisation signs who belongs to it and holds its mandate to sign, both now. */
final class OnlyMandatedRepresentatives implements SignOnRule {
    @Override
    public Optional<Refusal> refuses(SignOnRequest request) {
        if (request.kind() == SignOnKind.INDIVIDUAL) {
            return Optional.empty();
        }
        if (request.organisation() == null) {
            return Optional.of(Refusal.forbidden("signons.refused.no-organisation"));
        }
        if (!request.confirmedMember()) {
            return Optional.of(Refusal.forbidden("signons.refused.not-a-member"));
        }
        return request.mandate().isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.forbidden("signons.refused.no-mandate"));
    }
}
