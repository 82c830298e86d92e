package org.plenary.signons;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** Somebody signed a letter; {@code subject} is the letter, {@code signatory} null for a person. */
public record SignOnMade(
        UUID subject,
        UUID signOn,
        UUID signatory,
        SignOnKind signedAs,
        Source source,
        String sha256,
        By by)
        implements Fact {}
