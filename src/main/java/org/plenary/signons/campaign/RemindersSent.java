package org.plenary.signons.campaign;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A round of mails left for those who were asked to sign; {@code subject} is the letter. */
public record RemindersSent(
        UUID subject, UUID reminder, int chosen, int sent, int firstMails, By by) implements Fact {}
