package org.plenary.statements.sources;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A paragraph of a statement was tied to a source; {@code subject} is the statement. */
public record ParagraphCited(
        UUID subject, UUID citation, UUID source, String block, int version, By by)
        implements Fact {}
