package org.plenary.signons.confirming;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** What nobody confirmed in time is gone; {@code subject} is the letter. */
public record SubmissionsForgotten(UUID subject, long count, By by) implements Fact {}
