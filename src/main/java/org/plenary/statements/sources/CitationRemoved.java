package org.plenary.statements.sources;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A citation was taken away; {@code subject} is the statement. */
public record CitationRemoved(UUID subject, UUID citation, UUID source, By by) implements Fact {}
