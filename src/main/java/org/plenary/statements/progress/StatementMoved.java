package org.plenary.statements.progress;

import java.time.Instant;
import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A statement went from one state to another; the reason is in the transition. */
public record StatementMoved(
        UUID subject,
        UUID transition,
        String from,
        String to,
        Integer version,
        Integer round,
        Instant closesAt,
        By by)
        implements Fact {}
