package org.plenary.signons.delivery;

import java.time.LocalDate;
import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** What a recipient answered was written down; {@code subject} is the letter. */
public record ResponseRecorded(
        UUID subject, UUID delivery, UUID response, LocalDate receivedOn, boolean open, By by)
        implements Fact {}
