package org.plenary.signons.duplicates;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A decision about duplicates was undone; {@code subject} is the letter. */
public record DuplicatesUndone(UUID subject, UUID decision, Verdict verdict, By by)
        implements Fact {}
