package org.plenary.signons.duplicates;

import java.util.List;
import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** Sign-ons were found to be of different organisations; {@code subject} is the letter. */
public record FoundDifferent(UUID subject, UUID decision, List<UUID> signOns, By by)
        implements Fact {}
