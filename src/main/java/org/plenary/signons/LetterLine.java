package org.plenary.signons;

import java.time.Instant;
import java.util.UUID;

/** A line of the list of letters. */
record LetterLine(
        UUID id,
        String href,
        String title,
        String addressees,
        String language,
        String dir,
        Instant closesAt,
        String zone,
        boolean open,
        long total,
        int goal,
        double percent) {}
