package org.plenary.signons;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A sign-on came in and does not count yet; {@code subject} is the letter. */
public record SignOnEntered(
        UUID subject, UUID signOn, SignOnState state, Source source, String sha256, By by)
        implements Fact {}
