package org.plenary.signons.confirming;

import java.util.Set;
import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** The holder of the mail address confirmed a submission; {@code subject} is the letter. */
public record SubmissionConfirmed(
        UUID subject,
        UUID submission,
        UUID signOn,
        String sha256,
        Set<Doubt> doubts,
        Evidence evidence,
        By by)
        implements Fact {}
