package org.plenary.signons;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** The names of a sign-on were removed on request; {@code subject} is the letter. */
public record SignOnErased(UUID subject, UUID signOn, By by) implements Fact {}
