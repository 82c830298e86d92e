package org.plenary.signons.webhooks;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** An address was registered for a coalition's events. */
public record WebhookRegistered(UUID subject, UUID coalition, String events, By by)
        implements Fact {}
