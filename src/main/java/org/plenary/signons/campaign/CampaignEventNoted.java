package org.plenary.signons.campaign;

import java.time.LocalDate;
import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A coordinator noted what happened in a campaign; {@code subject} is the letter. */
public record CampaignEventNoted(UUID subject, UUID event, LocalDate day, By by) implements Fact {}
