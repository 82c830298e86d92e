package org.plenary.signons.webhooks;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** An endpoint is sent to again. */
public record WebhookEnabled(UUID subject, UUID coalition, By by) implements Fact {}
