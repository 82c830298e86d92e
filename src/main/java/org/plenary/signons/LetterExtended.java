package org.plenary.signons;

import java.time.Instant;
import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A letter's deadline was put off; {@code subject} is the letter. */
public record LetterExtended(UUID subject, Instant before, Instant after, By by) implements Fact {}
