package org.plenary.organisations;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** From now on signatures of an organisation need a second person, or no longer do. */
public record SecondPersonRequired(UUID subject, By by, boolean required) implements Fact {}
