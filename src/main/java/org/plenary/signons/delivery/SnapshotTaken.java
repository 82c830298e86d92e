package org.plenary.signons.delivery;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** Who stands under a letter was written down for ever; {@code subject} is the letter. */
public record SnapshotTaken(
        UUID subject,
        UUID snapshot,
        boolean addendum,
        long organisations,
        long individuals,
        long observers,
        String publicManifest,
        String recipientManifest,
        By by)
        implements Fact {}
