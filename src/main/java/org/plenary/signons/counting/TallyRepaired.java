package org.plenary.signons.counting;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** An administrator had a letter counted anew; {@code subject} is the letter. */
public record TallyRepaired(UUID subject, long counted, long recounted, By by) implements Fact {}
