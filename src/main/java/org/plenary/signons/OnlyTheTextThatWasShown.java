package org.plenary.signons;

import java.util.List;
import java.util.Optional;
import org.plenary.shared.web.Refusal;

/** Nobody signs other words than those they had before them. */
public final class OnlyTheTextThatWasShown implements SignOnRule {
    @Override
    public Optional<Refusal> refuses(SignOnRequest request) {
        return request.letter().binds(request.shownSha256())
                ? Optional.empty()
                : Optional.of(refusal(request.letter()));
    }

    /** That other words were shown than the letter binds; its value is their hash. */
    public static Refusal refusal(Letter letter) {
        return new Refusal("signons.refused.other-text", List.of(letter.sha256()), 412);
    }
}
