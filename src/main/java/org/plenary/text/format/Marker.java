package org.plenary.text.format;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plenary.text.LatinOrdinals;
import org.plenary.text.ListStyle;

/**
 * What opens an item of a list at the start of a line.
 *
 * @param bullet the bullet, or null
 * @param number the number as written ("48 bis", "iv"), or null
 * @param opening "" or "("
 * @param closing "." or ")"
 * @param length of the marker without the white space after it
 * @param rest the line after the marker and its white space
 * @param column where the rest begins, counted from the marker
 */
record Marker(
        String bullet,
        String number,
        String opening,
        String closing,
        int length,
        String rest,
        int column) {
    private static final Pattern BULLET = Pattern.compile("([-*+•●▪◦‣])(?=[ \\t]|$)");
    private static final String ORDINAL = " ?" + LatinOrdinals.NAMES;
    private static final Pattern ORDERED =
            Pattern.compile(
                    "(\\(?)([0-9]{1,9}(?:"
                            + ORDINAL
                            + ")?|(?:[a-z]{1,11}|[A-Z]{1,11})(?:"
                            + ORDINAL
                            + ")?)([.)])(?=[ \\t]|$)");

    /** The marker this line begins with, or null. */
    static Marker of(String text) {
        Matcher m = BULLET.matcher(text);
        if (m.lookingAt()) {
            return with(m.group(1), null, "", "", m.end(), text);
        }
        m = ORDERED.matcher(text);
        if (!m.lookingAt()
                || m.group(1).equals("(") != m.group(3).equals(")") && !m.group(1).isEmpty()
                || !isNumber(m.group(2))) {
            return null;
        }
        return with(null, m.group(2), m.group(1), m.group(3), m.end(), text);
    }

    boolean isBullet() {
        return bullet != null;
    }

    /** The style a list has that begins with this item. */
    ListStyle style() {
        if (isBullet()) {
            return ListStyle.bulleted(bullet);
        }
        return new ListStyle(kind(), opening, closing);
    }

    /**
     * Whether the item can go on a list of this style: the same delimiters, and a number that
     * counts so.
     */
    boolean continues(ListStyle style) {
        if (isBullet() || style.isBulleted()) {
            return isBullet() && style.isBulleted() && bullet.equals(style.opening());
        }
        return opening.equals(style.opening())
                && closing.equals(style.closing())
                && fits(style.kind());
    }

    /**
     * Whether this counts on by one from another marker of the same delimiters: (b) from (a), (ii)
     * from (i), and (j) from (i) as well.
     */
    boolean follows(Marker other) {
        if (isBullet() || other.isBullet()) {
            return isBullet() && bullet.equals(other.bullet());
        }
        return isDelimitedLike(other)
                && Stream.of(ListStyle.Kind.values())
                        .anyMatch(
                                kind ->
                                        kind != ListStyle.Kind.BULLET
                                                && fits(kind)
                                                && other.fits(kind)
                                                && value(kind) == other.value(kind) + 1);
    }

    private boolean isDelimitedLike(Marker other) {
        return opening.equals(other.opening) && closing.equals(other.closing);
    }

    /**
     * The style of a list that begins with this item, told by what comes after it where one item
     * could be read in two ways: (i) before (j) is a letter, (v) before (vi) a Roman number.
     *
     * @param following the markers after this one, the next first
     */
    ListStyle style(Iterable<Marker> following) {
        if (!isAmbiguous()) {
            return style();
        }
        var letter = style(false);
        var roman = style(true);
        for (Marker next : following) {
            if (!next.isBullet() && isDelimitedLike(next)) {
                if (next.value(letter.kind()) == value(letter.kind()) + 1) {
                    return letter;
                }
                if (next.value(roman.kind()) == value(roman.kind()) + 1) {
                    return roman;
                }
            }
        }
        return style();
    }

    /** Whether the number is both a letter and a Roman number: (i), (v), (cc). */
    boolean isAmbiguous() {
        return !isBullet()
                && number.charAt(0) > '9'
                && fits(style(false).kind())
                && fits(style(true).kind());
    }

    private ListStyle style(boolean roman) {
        boolean lower = number.charAt(0) >= 'a';
        var kind =
                roman
                        ? lower ? ListStyle.Kind.LOWER_ROMAN : ListStyle.Kind.UPPER_ROMAN
                        : lower ? ListStyle.Kind.LOWER_LETTER : ListStyle.Kind.UPPER_LETTER;
        return new ListStyle(kind, opening, closing);
    }

    private boolean fits(ListStyle.Kind kind) {
        char first = number.charAt(0);
        return switch (kind) {
            case DECIMAL -> first <= '9';
            case LOWER_LETTER, LOWER_ROMAN -> first >= 'a' && value(kind) > 0;
            case UPPER_LETTER, UPPER_ROMAN -> first >= 'A' && first <= 'Z' && value(kind) > 0;
            case BULLET -> false;
        };
    }

    /** The value counted in that way, or -1. */
    int value(ListStyle.Kind kind) {
        return new ListStyle(kind, opening, closing).value(number);
    }

    /** Whether a list may begin here in the middle of a paragraph: 1, a, i, or a bullet. */
    boolean isFirst() {
        return isBullet()
                || number.equals("1")
                || number.equalsIgnoreCase("a")
                || number.equalsIgnoreCase("i");
    }

    // A lone letter counts as a Roman number only if it is i: (v), (x), (c) are far more often
    // letters.
    private ListStyle.Kind kind() {
        String n = number.indexOf(' ') > 0 ? number.substring(0, number.indexOf(' ')) : number;
        if (n.charAt(0) <= '9') {
            return ListStyle.Kind.DECIMAL;
        }
        boolean lower = n.charAt(0) >= 'a';
        boolean roman =
                n.equalsIgnoreCase("i") || n.length() > 1 && ListStyle.LETTERED.value(n) < 0;
        if (!roman && n.length() > 1) {
            // (ii), (xx), (cc): a doubled letter that is a Roman number begins as one.
            roman = new ListStyle(ListStyle.Kind.LOWER_ROMAN, "", ".").value(n) > 0;
        }
        if (roman) {
            return lower ? ListStyle.Kind.LOWER_ROMAN : ListStyle.Kind.UPPER_ROMAN;
        }
        return lower ? ListStyle.Kind.LOWER_LETTER : ListStyle.Kind.UPPER_LETTER;
    }

    /** Digits, a letter, a doubled letter, or a Roman number: "(or)" and "e.g." open nothing. */
    private static boolean isNumber(String number) {
        String n = number.indexOf(' ') > 0 ? number.substring(0, number.indexOf(' ')) : number;
        if (n.charAt(0) <= '9' || n.length() == 1) {
            return true;
        }
        String lower = n.toLowerCase(Locale.ROOT);
        return ListStyle.LETTERED.value(lower) > 0
                || new ListStyle(ListStyle.Kind.LOWER_ROMAN, "", ".").value(lower) > 0;
    }

    private static Marker with(
            String bullet, String number, String opening, String closing, int length, String text) {
        int i = length;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        int spaces = Math.min(4, Math.max(1, i - length));
        return new Marker(
                bullet, number, opening, closing, length, text.substring(i), length + spaces);
    }
}
