package org.plenary.signons.delivery;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** Recipients were told of corrections; {@code subject} is the letter. */
public record RecipientsTold(
        UUID subject, UUID delivery, UUID notice, int corrections, int mails, By by)
        implements Fact {}
