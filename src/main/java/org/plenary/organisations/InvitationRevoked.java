package org.plenary.organisations;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** An invitation was taken back. */
public record InvitationRevoked(UUID subject, By by, UUID invitation) implements Fact {}
