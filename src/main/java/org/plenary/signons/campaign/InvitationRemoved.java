package org.plenary.signons.campaign;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** An organisation is no longer asked to sign; {@code subject} is the letter. */
public record InvitationRemoved(UUID subject, UUID invitation, By by) implements Fact {}
