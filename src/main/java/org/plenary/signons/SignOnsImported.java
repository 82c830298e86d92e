package org.plenary.signons;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A coordinator's list was taken over; {@code sha256} names the file. */
public record SignOnsImported(
        UUID subject,
        UUID batch,
        String sha256,
        int rows,
        int imported,
        int alreadyThere,
        int leftOut,
        By by)
        implements Fact {}
