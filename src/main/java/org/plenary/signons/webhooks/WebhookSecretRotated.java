package org.plenary.signons.webhooks;

import java.time.Instant;
import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** An endpoint has a new secret; the old one signs, too, until a moment. */
public record WebhookSecretRotated(UUID subject, UUID coalition, Instant oldUntil, By by)
        implements Fact {}
