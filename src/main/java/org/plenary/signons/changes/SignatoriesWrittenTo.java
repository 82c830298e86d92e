package org.plenary.signons.changes;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** Coordinators wrote to all signatories; {@code subject} is the letter. */
public record SignatoriesWrittenTo(UUID subject, UUID notice, By by) implements Fact {}
