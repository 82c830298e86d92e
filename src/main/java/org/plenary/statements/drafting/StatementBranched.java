package org.plenary.statements.drafting;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A sub-group began to work on a version by itself. */
public record StatementBranched(UUID subject, UUID branch, int from, By by) implements Fact {}
