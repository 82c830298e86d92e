package org.plenary.organisations;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A coalition was founded. */
public record CoalitionFounded(UUID subject, By by, String slug, UUID secretariat)
        implements Fact {}
