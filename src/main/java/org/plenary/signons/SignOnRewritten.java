package org.plenary.signons;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/**
 * A sign-on was written anew or shows its name to others than before; {@code subject} is the
 * letter.
 */
public record SignOnRewritten(
        UUID subject, UUID signOn, NameVisibility before, NameVisibility after, By by)
        implements Fact {}
