package org.plenary.organisations;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A mandate ended before it lapsed; the subject is the organisation. */
public record MandateEnded(UUID subject, By by, UUID mandate, UUID person) implements Fact {}
