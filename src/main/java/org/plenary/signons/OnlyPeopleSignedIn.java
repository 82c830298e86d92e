package org.plenary.signons;

import java.util.List;
import java.util.Optional;
import org.plenary.shared.web.Refusal;

/** Who signs is known to the platform. */
final class OnlyPeopleSignedIn implements SignOnRule {
    @Override
    public Optional<Refusal> refuses(SignOnRequest request) {
        return request.actor().signedIn()
                ? Optional.empty()
                : Optional.of(new Refusal("signons.refused.not-signed-in", List.of(), 401));
    }
}
