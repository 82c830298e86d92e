package org.plenary.signons;

import java.util.List;
import java.util.Optional;
import org.plenary.shared.web.Refusal;

/** Nobody signs other words than those they had before them. */
final class OnlyTheTextThatWasShown implements SignOnRule {
    @Override
    public Optional<Refusal> refuses(SignOnRequest request) {
        return request.letter().binds(request.shownSha256())
                ? Optional.empty()
                : Optional.of(
                        new Refusal(
                                "signons.refused.other-text",
                                List.of(request.letter().sha256()),
                                412));
    }
}
