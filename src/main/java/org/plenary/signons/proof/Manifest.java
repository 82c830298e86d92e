package org.plenary.signons.proof;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.plenary.shared.secrecy.Sha256;

/**
 * What a letter says and who stands under it, in bytes of which there is one form only (see {@link
 * CanonicalJson}):
 *
 * <pre>{@code {"manifest":{…},"sha256":"…"}}</pre>
 *
 * and a line feed. The hash is that of the bytes of the value of {@code manifest}, from its first
 * brace to its last. Signatories are in the order of their ids. Written as it is read, it needs no
 * memory, however long it is.
 */
public final class Manifest {
    /** The version of this format. */
    public static final String FORMAT = "plenary-manifest-1";

    private static final String BEGIN = "{\"manifest\":";
    private static final String HASH = ",\"sha256\":\"";
    private static final String END = "\"}\n";

    private Manifest() {}

    /**
     * What was written.
     *
     * @param sha256 the manifest's own hash
     * @param listed how many are named in it, observers included
     */
    public record Written(String sha256, long listed) {}

    /** How many have signed, whether they are named or not. */
    public record Counts(long organisations, long individuals, long observers) {
        public long total() {
            return organisations + individuals;
        }
    }

    /**
     * Writes a manifest.
     *
     * @param head everything but signatories and totals
     */
    public static Written write(
            OutputStream to, Map<String, Object> head, Stream<Named> signatories, Counts counts) {
        MessageDigest digest = Sha256.digest();
        Totals totals = new Totals(counts);
        try {
            to.write(BEGIN.getBytes(StandardCharsets.UTF_8));
            var out = new DigestOutputStream(to, digest);
            CanonicalJson json = new CanonicalJson(out);
            TreeMap<String, Object> sorted = new TreeMap<>(head);
            Map<String, Object> after = new TreeMap<>(sorted.tailMap("signatories"));
            json.raw("{");
            json.members(sorted.headMap("signatories"));
            json.raw(",\"signatories\":[");
            for (Iterator<Named> each = signatories.iterator(); each.hasNext(); ) {
                Named named = each.next();
                json.raw(totals.isEmpty() ? "" : ",");
                totals.add(named);
                json.value(named.members());
            }
            json.raw("],");
            after.put("totals", totals.members());
            json.members(after);
            json.raw("}");
            String sha256 = Sha256.hex(digest);
            to.write((HASH + sha256 + END).getBytes(StandardCharsets.UTF_8));
            return new Written(sha256, totals.listed());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The manifest's own hash, from its members. */
    static String sha256(Map<String, Object> members) {
        return Sha256.of(CanonicalJson.bytes(members));
    }

    /** The file that has a manifest of these members. */
    static byte[] file(Map<String, Object> members) {
        String json = new String(CanonicalJson.bytes(members), StandardCharsets.UTF_8);
        return (BEGIN + json + HASH + sha256(members) + END).getBytes(StandardCharsets.UTF_8);
    }
}
