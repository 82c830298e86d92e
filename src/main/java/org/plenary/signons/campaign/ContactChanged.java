package org.plenary.signons.campaign;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** Another person is asked to sign for an organisation; {@code subject} is the letter. */
public record ContactChanged(UUID subject, UUID invitation, By by) implements Fact {}
