package org.plenary.shared.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * How the journal's entries are chained: each seal's hash is {@code sha256(previous hash + "\n" +
 * entry)}, in lower-case hex, where the first previous hash is 64 zeros and an entry is the line
 * {@link #ENTRY} makes of it. Anyone with the table can recompute it.
 */
final class Chain {
    static final String START = "0".repeat(64);

    /** An entry as one line of text; instants in UTC to the microsecond, absent values empty. */
    static final String ENTRY =
            """
            concat_ws('|', j.id, to_char(j.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), j.kind, j.subject,
                coalesce(j.person::text, ''), coalesce(j.organisation::text, ''), j.details::text)
            """;

    private Chain() {}

    static String next(String previousHash, String entry) {
        try {
            byte[] line = (previousHash + "\n" + entry).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(line));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
