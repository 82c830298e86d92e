package org.plenary.organisations.logos;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** An organisation shows another logo; {@code sha256} is of the picture as we drew it. */
public record LogoChanged(UUID subject, By by, String sha256) implements Fact {}
