package org.plenary.signons;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A sign-on came into another state than counting or withdrawn; {@code subject} is the letter. */
public record SignOnMoved(UUID subject, UUID signOn, SignOnState before, SignOnState after, By by)
        implements Fact {}
