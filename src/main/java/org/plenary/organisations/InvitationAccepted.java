package org.plenary.organisations;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** An invitation was accepted by the person it let in. */
public record InvitationAccepted(
        UUID subject, By by, UUID invitation, UUID person, boolean sameAddress) implements Fact {}
