package org.plenary.organisations;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A person became a member of an organisation. */
public record MemberJoined(UUID subject, By by, UUID person, boolean administrator)
        implements Fact {}
