package org.plenary.organisations.chapters;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** An organisation said that it is a chapter of another; {@code subject} is the chapter. */
public record ParentProposed(UUID subject, UUID parent, By by) implements Fact {}
