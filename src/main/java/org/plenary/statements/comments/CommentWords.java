package org.plenary.statements.comments;

import io.quarkus.qute.RawString;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenary.text.format.Html;

/**
 * A comment's plain words as safe HTML: paragraphs, line breaks, addresses of pages as links, and
 * organisations under their names.
 */
final class CommentWords {
    private static final Pattern LINKED =
            Pattern.compile("(https?://[^\\s<>\"\\u2068\\u2069]+)|" + Mentions.WRITTEN);
    private static final Pattern PUNCTUATION_AFTER_IT = Pattern.compile("[.,;:!?'’”»\\]]+$");

    private CommentWords() {}

    /**
     * @param mentioned names of the organisations by the slugs they are mentioned by
     */
    static RawString html(String words, Map<String, String> mentioned) {
        var out = new StringBuilder();
        for (String paragraph : words.strip().split("\\n\\s*\\n", -1)) {
            out.append("<p dir=\"auto\">");
            String between = "";
            for (String line : paragraph.split("\\n", -1)) {
                out.append(between);
                line(line, mentioned, out);
                between = "<br>\n";
            }
            out.append("</p>\n");
        }
        return new RawString(out.toString());
    }

    private static void line(String line, Map<String, String> mentioned, StringBuilder out) {
        Matcher found = LINKED.matcher(line);
        int written = 0;
        while (found.find()) {
            out.append(Html.escape(line.substring(written, found.start())));
            written = found.end();
            if (found.group(1) != null) {
                String address = trimmed(found.group(1));
                written = found.start() + address.length();
                out.append(
                        "<a href=\"%1$s\" rel=\"nofollow noopener\" dir=\"ltr\">%1$s</a>"
                                .formatted(Html.escape(address)));
            } else if (mentioned.containsKey(found.group(2))) {
                out.append("<a class=\"mention\" href=\"/organisations/")
                        .append(found.group(2))
                        .append("\">@<bdi>")
                        .append(Html.escape(mentioned.get(found.group(2))))
                        .append("</bdi></a>");
            } else {
                out.append(Html.escape(found.group()));
            }
        }
        out.append(Html.escape(line.substring(written)));
    }

    // A full stop or a bracket after an address belongs to the sentence.
    private static String trimmed(String address) {
        String trimmed = PUNCTUATION_AFTER_IT.matcher(address).replaceFirst("");
        return trimmed.endsWith(")") && trimmed.indexOf('(') < 0
                ? trimmed.substring(0, trimmed.length() - 1)
                : trimmed;
    }
}
