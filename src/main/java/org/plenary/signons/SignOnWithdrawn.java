package org.plenary.signons;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A sign-on was taken back; {@code subject} is the letter. */
public record SignOnWithdrawn(
        UUID subject, UUID signOn, UUID signatory, SignOnKind signedAs, boolean onRequest, By by)
        implements Fact {}
