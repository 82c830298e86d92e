package org.plenary.organisations;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** Somebody was asked to join an organisation; the subject is the organisation. */
public record MemberInvited(UUID subject, By by, UUID invitation, boolean administrator)
        implements Fact {}
