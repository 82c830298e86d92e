package org.plenary.signons.campaign;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** Somebody asked not to be written to again; {@code subject} is the letter of the mail. */
public record WritingStopped(UUID subject, UUID invitation, By by) implements Fact {}
