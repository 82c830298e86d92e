package org.plenary.organisations.logos;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** An organisation shows no logo any more. */
public record LogoRemoved(UUID subject, By by) implements Fact {}
