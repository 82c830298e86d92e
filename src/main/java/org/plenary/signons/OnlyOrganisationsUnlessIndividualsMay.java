package org.plenary.signons;

import java.util.Optional;
import org.plenary.shared.web.Refusal;

/** People sign in their own name only where the letter invites them to. */
final class OnlyOrganisationsUnlessIndividualsMay implements SignOnRule {
    @Override
    public Optional<Refusal> refuses(SignOnRequest request) {
        return request.kind() == SignOnKind.INDIVIDUAL && !request.letter().allowsIndividuals()
                ? Optional.of(Refusal.forbidden("signons.refused.organisations-only"))
                : Optional.empty();
    }
}
