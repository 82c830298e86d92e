package org.plenary.statements;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A version of a statement was saved; its hash names the exact text. */
public record VersionSaved(
        UUID statement, UUID version, int number, String sha256, int words, By by) implements Fact {
    @Override
    public UUID subject() {
        return statement;
    }
}
