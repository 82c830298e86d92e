package org.plenary.signons.confirming;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** Something came by the public form; {@code subject} is the letter. */
public record SubmissionReceived(UUID subject, UUID submission, String sha256, By by)
        implements Fact {}
