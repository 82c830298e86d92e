package org.plenary.organisations;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** An organisation left a coalition; the subject is the coalition. */
public record MemberReleased(UUID subject, By by, UUID organisation) implements Fact {}
