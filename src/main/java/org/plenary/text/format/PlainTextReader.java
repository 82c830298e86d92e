package org.plenary.text.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.plenary.text.Block;
import org.plenary.text.Characters;
import org.plenary.text.Inline;
import org.plenary.text.Inlines;
import org.plenary.text.Limits;
import org.plenary.text.ListStyle;
import org.plenary.text.Text;
import org.plenary.text.TextFormatException;

/**
 * Reads text without markup. Paragraphs are divided by blank lines, wrapped lines joined. A
 * paragraph or line that begins with a number, letter or bullet is an item if it is the first of
 * its kind (1, a, i, a bullet), or counts on from the last of its kind, or is counted on from by
 * the next paragraph; anything else stays words. A line of three or more dashes, stars or
 * underscores is a rule. There is no nesting: every item stands in a list of its kind, with the
 * marker it had.
 */
final class PlainTextReader {
    private static final Pattern RULE = Pattern.compile("(?:-{3,}|\\*{3,}|_{3,}|—{3,})\\s*");
    private static final Pattern DASH = Pattern.compile("([–—])[ \\t]+(?=\\S)");

    /** How many paragraphs are looked at to tell the letter i from the number. */
    private static final int AHEAD = 20;

    /**
     * A paragraph as it was found.
     *
     * @param words "" for a rule
     * @param marker what it begins with, or null
     */
    private record Found(String words, Marker marker) {}

    private final List<Found> found = new ArrayList<>();
    private final List<Block> out = new ArrayList<>();
    private final List<Block.ListItem> items = new ArrayList<>();

    /** What comes next in the last list of each kind. */
    private final Map<ListStyle, Integer> next = new HashMap<>();

    private ListStyle style;
    private int start;

    static Text read(String content) {
        var reader = new PlainTextReader();
        reader.find(content);
        for (int i = 0; i < reader.found.size(); i++) {
            reader.one(i);
        }
        reader.close();
        return Text.of(reader.out);
    }

    private void find(String content) {
        var paragraph = new StringBuilder();
        for (Line line : Line.split(content)) {
            if (line.isBlank() || RULE.matcher(line.text()).matches()) {
                found(paragraph);
                if (!line.isBlank()) {
                    found.add(new Found("", null));
                }
            } else {
                if (!paragraph.isEmpty() && beginsItem(paragraph, line.text())) {
                    found(paragraph);
                }
                if (!paragraph.isEmpty()) {
                    paragraph.append(isIdeographic(paragraph, line.text()) ? "" : " ");
                }
                paragraph.append(line.text().stripTrailing());
            }
            if (found.size() > Limits.BLOCKS) {
                throw new TextFormatException("text.too-many-blocks", Limits.BLOCKS);
            }
        }
        found(paragraph);
    }

    private void found(StringBuilder paragraph) {
        String words = paragraph.toString();
        paragraph.setLength(0);
        if (!Characters.trim(words).isEmpty()) {
            found.add(new Found(words, marker(words)));
        }
    }

    private static boolean isIdeographic(StringBuilder before, String after) {
        return Character.isIdeographic(before.codePointBefore(before.length()))
                && Character.isIdeographic(after.codePointAt(0));
    }

    /** Whether an item begins in the next line though no blank line stands before it. */
    private boolean beginsItem(StringBuilder before, String line) {
        Marker marker = marker(line);
        if (marker == null) {
            return false;
        }
        // Only the beginning can be a marker, and a paragraph of many lines is asked at each.
        Marker last = marker(before.substring(0, Math.min(before.length(), 60)));
        if (last != null && marker.follows(last)) {
            return true;
        }
        boolean ended = ".:;,".indexOf(before.charAt(before.length() - 1)) >= 0;
        if (!ended) {
            return false;
        }
        return marker.isFirst() || followsOneBefore(marker);
    }

    /** Whether an item of an outer list goes on: (b) after (a), (i), (ii). */
    private boolean followsOneBefore(Marker marker) {
        for (int i = found.size() - 1; i >= Math.max(0, found.size() - AHEAD); i--) {
            Marker other = found.get(i).marker();
            if (other == null || marker.follows(other)) {
                return other != null;
            }
        }
        return false;
    }

    private static Marker marker(String text) {
        Marker marker = Marker.of(text);
        if (marker == null && DASH.matcher(text).lookingAt()) {
            String dash = text.substring(0, 1);
            return new Marker(dash, null, "", "", 1, text.substring(1).stripLeading(), 2);
        }
        return marker == null || marker.rest().isBlank() ? null : marker;
    }

    private void one(int i) {
        Marker marker = found.get(i).marker();
        if (found.get(i).words().isEmpty()) {
            close();
            out.add(new Block.Rule(null));
        } else if (marker == null) {
            words(i);
        } else if (marker.isBullet()) {
            item(marker, marker.style(), 1);
        } else {
            numbered(marker, i);
        }
    }

    private void words(int i) {
        close();
        out.add(words(found.get(i).words()));
    }

    private void numbered(Marker marker, int i) {
        var ahead = ahead(i, !marker.isAmbiguous());
        ListStyle own = marker.style(ahead);
        if (style != null && counts(marker, style) && !isFirstOfAnother(marker, ahead)) {
            item(marker, style, 0);
        } else if (counts(marker, own)) {
            item(marker, own, marker.value(own.kind()));
        } else if (marker.isFirst()
                || !ahead.isEmpty()
                        && ahead.get(0).follows(marker)
                        && marker.value(own.kind()) >= 0) {
            close();
            item(marker, own, marker.value(own.kind()));
        } else {
            words(i);
        }
    }

    /** The markers of the next paragraphs, of only one where that is enough. */
    private List<Marker> ahead(int i, boolean one) {
        var ahead = new ArrayList<Marker>();
        for (int k = i + 1; k < Math.min(found.size(), i + (one ? 2 : AHEAD)); k++) {
            if (found.get(k).marker() == null) {
                break;
            }
            ahead.add(found.get(k).marker());
        }
        return ahead;
    }

    /** Whether (i) after (h) is the first of (i), (ii), (iii). */
    private boolean isFirstOfAnother(Marker marker, List<Marker> ahead) {
        return marker.isFirst()
                && !marker.style(ahead).equals(style)
                && !ahead.isEmpty()
                && ahead.get(0).follows(marker)
                && ahead.get(0).continues(marker.style(ahead));
    }

    /**
     * Whether this counts on in the last list of that style: "2." after "1.", "2 bis." after "2.".
     */
    private boolean counts(Marker marker, ListStyle style) {
        Integer expected = next.get(style);
        if (expected == null || !marker.continues(style)) {
            return false;
        }
        int value = marker.value(style.kind());
        return value == expected
                || value == expected - 1 && !marker.number().equals(style.number(value));
    }

    private void item(Marker marker, ListStyle in, int from) {
        if (!in.equals(style)) {
            close();
            style = in;
            start = from;
            next.put(in, from);
        }
        String label = null;
        if (!marker.isBullet()) {
            label = marker.number().equals(in.number(next.get(in))) ? null : marker.number();
            next.put(in, marker.value(in.kind()) + 1);
        }
        items.add(new Block.ListItem(null, label, List.of(words(marker.rest()))));
    }

    private static Block words(String text) {
        return new Block.Paragraph(null, Inlines.trimmed(List.of(Inline.of(text))));
    }

    private void close() {
        if (style != null) {
            out.add(new Block.ListBlock(null, style, start, List.copyOf(items)));
            items.clear();
            style = null;
        }
    }
}
