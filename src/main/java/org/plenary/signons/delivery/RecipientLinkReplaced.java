package org.plenary.signons.delivery;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A recipient was written a new link; {@code subject} is the letter. */
public record RecipientLinkReplaced(UUID subject, UUID delivery, UUID recipient, By by)
        implements Fact {}
