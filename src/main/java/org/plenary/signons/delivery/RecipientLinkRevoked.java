package org.plenary.signons.delivery;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** The link of a recipient opens nothing any more; {@code subject} is the letter. */
public record RecipientLinkRevoked(UUID subject, UUID delivery, UUID recipient, By by)
        implements Fact {}
