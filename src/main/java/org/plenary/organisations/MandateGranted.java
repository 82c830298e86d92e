package org.plenary.organisations;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** An organisation mandated a person; the subject is the organisation. */
public record MandateGranted(
        UUID subject,
        By by,
        UUID mandate,
        UUID person,
        Set<Power> powers,
        Instant from,
        Instant until)
        implements Fact {}
