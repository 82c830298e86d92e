package org.plenary.signons.reservations;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** The wording of a reservation was decided on or taken back; {@code subject} is the letter. */
public record ReservationDecided(
        UUID subject, UUID signOn, UUID reservation, ReservationState decision, By by)
        implements Fact {}
