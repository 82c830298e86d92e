package org.plenary.signons;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A sign-on was taken back from the state it had before; {@code subject} is the letter. */
public record SignOnWithdrawn(
        UUID subject,
        UUID signOn,
        UUID signatory,
        SignOnKind signedAs,
        SignOnState before,
        boolean onRequest,
        By by)
        implements Fact {}
