package org.plenary.signons.erasing;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** What the platform knew of an account was made anonymous; {@code subject} is the person. */
public record AccountForgotten(UUID subject, By by) implements Fact {}
