package org.plenary.text;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is said about a run of characters without changing its words. */
public sealed interface Mark permits Mark.Strong, Mark.Emphasis, Mark.Link, Mark.FootnoteRef {
    Mark STRONG = new Strong();
    Mark EMPHASIS = new Emphasis();

    /** Bold. */
    record Strong() implements Mark {}

    /** Italic. */
    record Emphasis() implements Mark {}

    /**
     * A link.
     *
     * @param href an http, https or mailto address
     * @param label the Markdown reference label it was written with, or null; not part of the hash
     */
    record Link(String href, String label) implements Mark {
        public Link {
            href = safe(href).orElseThrow(() -> new TextFormatException("text.unsafe-link"));
        }

        public Link(String href) {
            this(href, null);
        }

        /**
         * The address made fit for any format, or empty if its scheme is not http, https or mailto.
         */
        public static Optional<String> safe(String href) {
            if (href == null) {
                return Optional.empty();
            }
            String trimmed = Characters.trim(Characters.clean(href));
            String lower = trimmed.toLowerCase(Locale.ROOT);
            if (!(lower.startsWith("http://")
                            || lower.startsWith("https://")
                            || lower.startsWith("mailto:"))
                    || lower.endsWith("://")
                    || lower.endsWith(":")
                    || trimmed.length() > 4000) {
                return Optional.empty();
            }
            return Optional.of(encode(trimmed));
        }

        private static String encode(String href) {
            var out = new StringBuilder(href.length());
            for (int i = 0; i < href.length(); i++) {
                char c = href.charAt(i);
                if (Characters.isSpace(c)) {
                    out.append("%20");
                } else if ("()<>\"\\`[]|^{}".indexOf(c) >= 0) {
                    out.append(String.format("%%%02X", (int) c));
                } else {
                    out.append(c);
                }
            }
            return out.toString();
        }
    }

    /**
     * A reference to the footnote of this label; the run's text is the label.
     *
     * @param label what the reader sees, such as {@code 7} or {@code *}
     */
    record FootnoteRef(String label) implements Mark {
        private static final Pattern LABEL = Pattern.compile("[\\p{L}\\p{N}*†‡§.-]{1,20}");

        public FootnoteRef {
            if (!isLabel(label)) {
                throw new TextFormatException("text.bad-footnote-label", label);
            }
        }

        /** Whether a footnote may be called so. */
        public static boolean isLabel(String label) {
            return label != null && LABEL.matcher(label).matches();
        }
    }
}
