package org.plenary.statements.drafting;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** What would have been the next version was given up. */
public record WorkingTextAbandoned(UUID subject, UUID workingText, int revision, By by)
        implements Fact {}
