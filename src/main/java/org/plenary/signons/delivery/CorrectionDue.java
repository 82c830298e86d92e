package org.plenary.signons.delivery;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** Something is no longer as it was delivered; {@code subject} is the letter. */
public record CorrectionDue(
        UUID subject, UUID delivery, UUID correction, Cause cause, UUID signOn, By by)
        implements Fact {}
