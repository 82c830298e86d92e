package org.plenary.signons;

import java.util.Optional;
import org.plenary.shared.web.Refusal;

/** Only an organisation speaks for members, and for at least two. */
final class OnlySoundNumbersOfMembers implements SignOnRule {
    private static final int MOST = 1_000_000;

    @Override
    public Optional<Refusal> refuses(SignOnRequest request) {
        Integer members = request.manner().onBehalfOf();
        if (members == null) {
            return Optional.empty();
        }
        boolean sound = request.kind() == SignOnKind.ORGANISATION && members > 1 && members <= MOST;
        return sound
                ? Optional.empty()
                : Optional.of(Refusal.invalid("signons.refused.members", MOST));
    }
}
