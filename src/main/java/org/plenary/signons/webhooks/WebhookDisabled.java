package org.plenary.signons.webhooks;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** Nothing more is sent to an endpoint. */
public record WebhookDisabled(UUID subject, UUID coalition, String because, int failures, By by)
        implements Fact {}
