package org.plenary.text.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenary.text.Mark;

/**
 * What begins with {@code <} in a paragraph of Markdown: addresses in angle brackets, comments, and
 * tags, of which those of bold, italics and line breaks count, the harmless ones are left out with
 * a warning, and all others are words.
 */
final class MarkdownTags {
    private static final Pattern AUTOLINK =
            Pattern.compile("<((?:https?://|mailto:)[^\\s<>]{1,2000})>");
    private static final Pattern TAG =
            Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]{0,15})(?:[ \\t\\n][^<>]{0,1000})?/?>");
    private static final Set<String> TRANSPARENT =
            Set.of(
                    "span", "font", "u", "div", "p", "sup", "sub", "small", "big", "center", "ins",
                    "del", "s", "strike", "mark", "abbr", "cite", "wbr", "section", "article");
    private static final int LONGEST_COMMENT = 2000;

    /** How many open tags are looked through for the one that is closed. */
    private static final int DEEPEST = 20;

    private final String source;
    private final MarkdownPieces pieces;
    private final List<ImportWarning> warnings;
    private final List<Open> open = new ArrayList<>();
    private int commentEnd;

    private record Open(MarkdownPieces.Piece piece, Mark mark) {}

    MarkdownTags(String source, MarkdownPieces pieces, List<ImportWarning> warnings) {
        this.source = source;
        this.pieces = pieces;
        this.warnings = warnings;
    }

    /** Reads what begins here, and returns where it ends. */
    int read(int at) {
        Matcher m = AUTOLINK.matcher(source).region(at, source.length());
        if (m.lookingAt() && Mark.Link.safe(m.group(1)).isPresent()) {
            pieces.add("").opensLink(new Mark.Link(m.group(1)));
            pieces.add(m.group(1));
            pieces.add("").closesLink();
            return m.end();
        }
        if (source.startsWith("<!--", at) && isComment(at)) {
            return commentEnd + 3;
        }
        m = TAG.matcher(source).region(at, source.length());
        if (m.lookingAt() && isTag(m, at)) {
            return m.end();
        }
        pieces.append('<');
        return at + 1;
    }

    private boolean isComment(int at) {
        if (commentEnd < at + 4) {
            int end = source.indexOf("-->", at + 4);
            commentEnd = end < 0 ? Integer.MAX_VALUE : end;
        }
        if (commentEnd - at > LONGEST_COMMENT) {
            return false;
        }
        String words = source.substring(at + 4, commentEnd).strip();
        if (!words.isEmpty()) {
            warnings.add(ImportWarning.of("import.comment-dropped", "", words));
        }
        return true;
    }

    private boolean isTag(Matcher m, int at) {
        String name = m.group(2).toLowerCase(Locale.ROOT);
        boolean closing = !m.group(1).isEmpty();
        switch (name) {
            case "br":
                pieces.append('\n');
                return true;
            case "b", "strong":
                return closing ? closes(Mark.STRONG) : opens(Mark.STRONG, m.group());
            case "i", "em":
                return closing ? closes(Mark.EMPHASIS) : opens(Mark.EMPHASIS, m.group());
            default:
                boolean transparent = TRANSPARENT.contains(name);
                if (transparent && !closing) {
                    String place = source.substring(at, Math.min(source.length(), at + 80));
                    warnings.add(ImportWarning.of("import.html-dropped", place, name));
                }
                return transparent;
        }
    }

    /** The tag is words until it is closed. */
    private boolean opens(Mark mark, String whole) {
        open.add(new Open(pieces.add(whole), mark));
        return true;
    }

    private boolean closes(Mark mark) {
        for (int i = open.size() - 1; i >= Math.max(0, open.size() - DEEPEST + 1); i--) {
            if (open.get(i).mark().equals(mark)) {
                var piece = open.remove(i).piece();
                piece.silence();
                piece.opens(mark, 0);
                pieces.add("").closes(mark, 0);
                return true;
            }
        }
        return false;
    }
}
