package org.plenary.signons;

import java.util.Optional;
import org.plenary.shared.web.Refusal;

/** A letter lists observers only where it says so, and nobody observes for others. */
final class OnlyObserversWhereInvited implements SignOnRule {
    @Override
    public Optional<Refusal> refuses(SignOnRequest request) {
        if (!request.manner().observer()) {
            return Optional.empty();
        }
        return request.letter().conditions().observers()
                ? Optional.empty()
                : Optional.of(Refusal.forbidden("signons.refused.no-observers"));
    }
}
