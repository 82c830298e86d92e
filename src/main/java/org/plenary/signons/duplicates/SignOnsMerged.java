package org.plenary.signons.duplicates;

import java.util.List;
import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** Sign-ons were found to be of one organisation; {@code subject} is the letter. */
public record SignOnsMerged(UUID subject, UUID decision, UUID kept, List<UUID> merged, By by)
        implements Fact {}
