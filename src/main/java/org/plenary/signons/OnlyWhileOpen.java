package org.plenary.signons;

import java.util.Optional;
import org.plenary.shared.web.Refusal;

/** A letter is signed before its deadline, by the database's clock. */
final class OnlyWhileOpen implements SignOnRule {
    @Override
    public Optional<Refusal> refuses(SignOnRequest request) {
        return request.letter().isOpen(request.now())
                ? Optional.empty()
                : Optional.of(Refusal.because("signons.refused.closed"));
    }
}
