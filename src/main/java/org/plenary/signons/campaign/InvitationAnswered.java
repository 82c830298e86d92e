package org.plenary.signons.campaign;

import java.time.LocalDate;
import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** Somebody answered an invitation to sign; {@code subject} is the letter. */
public record InvitationAnswered(
        UUID subject, UUID invitation, InvitationState answer, LocalDate dueOn, By by)
        implements Fact {}
