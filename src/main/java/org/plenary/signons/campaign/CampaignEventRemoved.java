package org.plenary.signons.campaign;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A coordinator took an event of a campaign back; {@code subject} is the letter. */
public record CampaignEventRemoved(UUID subject, UUID event, By by) implements Fact {}
