package org.plenary.signons.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes JSON of which there is one form only, after RFC 8785 (JSON Canonicalization Scheme): UTF-8
 * without white space; members sorted by the UTF-16 code units of their names; in strings only
 * quotation mark, backslash and control characters escaped. All numbers are whole; a member without
 * a value is left out; times are strings.
 */
final class CanonicalJson {
    private final OutputStream out;

    CanonicalJson(OutputStream out) {
        this.out = out;
    }

    /** The bytes of a value. */
    static byte[] bytes(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new CanonicalJson(bytes).value(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A map, a list, a whole number, a boolean, or anything else as the string it writes. */
    void value(Object value) throws IOException {
        if (value instanceof Map<?, ?> members) {
            raw("{");
            members(members);
            raw("}");
        } else if (value instanceof List<?> list) {
            raw("[");
            for (Iterator<?> items = list.iterator(); items.hasNext(); ) {
                value(items.next());
                raw(items.hasNext() ? "," : "");
            }
            raw("]");
        } else if (value instanceof Integer || value instanceof Long || value instanceof Boolean) {
            raw(value.toString());
        } else {
            string(String.valueOf(value));
        }
    }

    /** Members of an object, without its braces. */
    void members(Map<?, ?> members) throws IOException {
        Map<String, Object> sorted = new TreeMap<>();
        members.forEach(
                (name, value) -> {
                    if (value != null) {
                        sorted.put((String) name, value);
                    }
                });
        boolean first = true;
        for (Map.Entry<String, Object> member : sorted.entrySet()) {
            raw(first ? "" : ",");
            string(member.getKey());
            raw(":");
            value(member.getValue());
            first = false;
        }
    }

    void raw(String json) throws IOException {
        out.write(json.getBytes(StandardCharsets.UTF_8));
    }

    private void string(String words) throws IOException {
        StringBuilder json = new StringBuilder(words.length() + 2).append('"');
        words.codePoints().forEach(c -> escape(c, json));
        raw(json.append('"').toString());
    }

    private static void escape(int c, StringBuilder json) {
        switch (c) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\b' -> json.append("\\b");
            case '\t' -> json.append("\\t");
            case '\n' -> json.append("\\n");
            case '\f' -> json.append("\\f");
            case '\r' -> json.append("\\r");
            default -> {
                if (c < 0x20) {
                    json.append(String.format("\\u%04x", c));
                } else {
                    // Half of a surrogate pair has no bytes of its own.
                    json.appendCodePoint(c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c);
                }
            }
        }
    }
}
