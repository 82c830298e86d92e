package org.plenary.statements;

import java.time.LocalDate;
import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** What a statement is called, which meeting it is for, or who drafts it was changed. */
public record StatementDescribed(UUID subject, LocalDate meetingOn, int draftingGroup, By by)
        implements Fact {}
