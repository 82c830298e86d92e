package org.plenary.organisations.chapters;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A chapter or its parent ended or declined it; {@code subject} is the chapter. */
public record AffiliationEnded(UUID subject, UUID parent, boolean wasConfirmed, By by)
        implements Fact {}
