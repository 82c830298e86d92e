package org.plenary.consultations.coding;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Which answers a coder wants to read.
 *
 * @param from the consultation that was answered, null for the one whose codebook it is
 * @param question null for the first one that is answered in words
 * @param region UN M49, empty for everywhere
 * @param category slug, empty for any
 * @param language BCP 47, empty for any
 * @param code of a code, {@code none} for answers without any, empty for all
 * @param work {@code open} and {@code done} for the coder's own, or a coder who is done with it;
 *     empty for all
 * @param after the last one of the page before
 */
record CodingFilter(
        UUID from,
        UUID question,
        String region,
        String category,
        String language,
        String code,
        String work,
        UUID after) {
    /** As it comes with an address. */
    public static class Sent {
        @RestQuery String from;
        @RestQuery String question;
        @RestQuery String region;
        @RestQuery String category;
        @RestQuery String language;
        @RestQuery String code;
        @RestQuery String work;
        @RestQuery String after;

        CodingFilter filter() {
            return new CodingFilter(
                    CodeForm.id(from),
                    CodeForm.id(question),
                    plain(region, "[0-9]{3}"),
                    plain(category, "[a-z-]{1,40}"),
                    plain(language, "[A-Za-z0-9-]{2,20}"),
                    plain(code, "none|[0-9a-fA-F-]{36}"),
                    plain(work, "open|done|[0-9a-fA-F-]{36}"),
                    CodeForm.id(after));
        }

        private static String plain(String sent, String allowed) {
            return sent != null && sent.matches(allowed) ? sent : "";
        }
    }

    CodingFilter of(UUID consultation, UUID asked) {
        return new CodingFilter(consultation, asked, region, category, language, code, work, after);
    }

    /** For an address. */
    String query() {
        return query(after);
    }

    String query(UUID last) {
        StringJoiner joined = new StringJoiner("&");
        add(joined, "from", from);
        add(joined, "question", question);
        add(joined, "region", region);
        add(joined, "category", category);
        add(joined, "language", language);
        add(joined, "code", code);
        add(joined, "work", work);
        add(joined, "after", last);
        return joined.toString();
    }

    private static void add(StringJoiner joined, String name, Object value) {
        if (value != null && !value.toString().isEmpty()) {
            joined.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }
}
