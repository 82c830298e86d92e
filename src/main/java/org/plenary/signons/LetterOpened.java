package org.plenary.signons;

import java.time.Instant;
import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A version of a statement was opened for signature. */
public record LetterOpened(
        UUID subject,
        UUID statement,
        int version,
        String sha256,
        Instant closesAt,
        String zone,
        boolean individuals,
        By by)
        implements Fact {}
