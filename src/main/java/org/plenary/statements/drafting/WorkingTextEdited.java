package org.plenary.statements.drafting;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/**
 * Somebody changed the text that will be the next version.
 *
 * @param merged the version of a branch that was brought in by it, or null
 */
public record WorkingTextEdited(UUID subject, UUID workingText, int revision, UUID merged, By by)
        implements Fact {}
