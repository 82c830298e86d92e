package org.plenary.signons;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/**
 * A letter binds another version than before; {@code subject} is the letter.
 *
 * @param renewal whether its signatories were asked to sign anew
 * @param asked how many were
 */
public record LetterTextChanged(
        UUID subject,
        int version,
        String sha256,
        String before,
        TextChange change,
        boolean renewal,
        long asked,
        By by)
        implements Fact {}
