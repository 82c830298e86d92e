package org.plenary.signons;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The page of a letter.
 *
 * @param narrowed the list as it was asked for, or null for the groups
 * @param coordinated whether the reader looks after the letter
 * @param address of the page, to be shared
 */
record LetterPage(
        LetterFace letter,
        boolean open,
        Asked asked,
        LetterFaces.Narrowed narrowed,
        SigningBox box,
        boolean coordinated,
        String address) {
    /** What an address asks for. */
    record Asked(String q, String country, String region, String category, int page) {
        static final Asked NOTHING = new Asked(null, null, null, null, 1);

        SignOnFilter filter() {
            return SignOnFilter.read(q, country, region, category);
        }

        /** The same question about another page of the list. */
        public String query(int page) {
            StringBuilder query = new StringBuilder("?page=" + page);
            add(query, "q", q);
            add(query, "country", country);
            add(query, "region", region);
            add(query, "category", category);
            return query.toString();
        }

        private static void add(StringBuilder query, String name, String value) {
            if (value != null && !value.isBlank()) {
                query.append('&').append(name).append('=').append(encoded(value));
            }
        }
    }

    public String previous() {
        return narrowed == null || asked.page() == 1
                ? null
                : letter.href() + asked.query(asked.page() - 1) + "#signatories";
    }

    public String next() {
        return narrowed == null || !narrowed.more()
                ? null
                : letter.href() + asked.query(asked.page() + 1) + "#signatories";
    }

    /** The address as the value of a query parameter. */
    public String addressEncoded() {
        return encoded(address);
    }

    /** Opens the reader's mail program. */
    public String mailto() {
        return "mailto:?subject=" + encoded(letter.title()) + "&body=" + encoded(address);
    }

    public String whatsapp() {
        return "https://wa.me/?text=" + encoded(letter.title() + " " + address);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
