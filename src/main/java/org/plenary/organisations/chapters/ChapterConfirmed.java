package org.plenary.organisations.chapters;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** The parent confirmed a chapter; {@code subject} is the chapter. */
public record ChapterConfirmed(UUID subject, UUID parent, By by) implements Fact {}
