package org.plenary.organisations;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A person is no longer a member of an organisation. */
public record MemberRemoved(UUID subject, By by, UUID person) implements Fact {}
