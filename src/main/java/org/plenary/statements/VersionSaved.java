package org.plenary.statements;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/**
 * A version of a statement was saved.
 *
 * @param versionKind revision or corrigendum
 * @param restored the number of the older version whose text it is, or null
 * @param merged the version of a branch that came in with it, or null
 */
public record VersionSaved(
        UUID statement,
        UUID version,
        int number,
        String sha256,
        int words,
        String versionKind,
        Integer restored,
        UUID merged,
        By by)
        implements Fact {
    @Override
    public UUID subject() {
        return statement;
    }
}
