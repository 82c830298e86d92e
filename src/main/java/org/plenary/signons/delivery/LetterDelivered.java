package org.plenary.signons.delivery;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;
import org.plenary.signons.Audience;

/** A snapshot of a letter was handed over; {@code subject} is the letter. */
public record LetterDelivered(
        UUID subject,
        UUID delivery,
        UUID snapshot,
        Audience audience,
        Handover handover,
        int recipients,
        By by)
        implements Fact {}
