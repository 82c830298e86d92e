package org.plenary.signons.campaign;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** Mail did not reach somebody who was asked to sign; {@code subject} is the letter. */
public record InvitationBounced(UUID subject, UUID invitation, By by) implements Fact {}
