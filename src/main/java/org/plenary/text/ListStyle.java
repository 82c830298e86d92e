package org.plenary.text;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How the items of a list are marked: "1.", "(a)", "iv)", "–".
 *
 * @param kind what counts
 * @param opening before the number, "" or "("; of a bulleted list the bullet as it was written
 * @param closing after the number, "." or ")"; of a bulleted list ""
 */
public record ListStyle(Kind kind, String opening, String closing) {
    /** What counts. */
    public enum Kind {
        BULLET,
        DECIMAL,
        LOWER_LETTER,
        UPPER_LETTER,
        LOWER_ROMAN,
        UPPER_ROMAN
    }

    /** {@code - }. */
    public static final ListStyle BULLETED = bulleted("-");

    /** {@code 1.}. */
    public static final ListStyle NUMBERED = new ListStyle(Kind.DECIMAL, "", ".");

    /** {@code (a)}. */
    public static final ListStyle LETTERED = new ListStyle(Kind.LOWER_LETTER, "(", ")");

    private static final Pattern LABEL =
            Pattern.compile(
                    "(?:[0-9]{1,9}|[a-z]{1,11}|[A-Z]{1,11})(?: ?" + LatinOrdinals.NAMES + ")?");
    private static final int[] VALUES = {100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMANS = {"c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};

    public ListStyle {
        boolean known =
                kind == Kind.BULLET
                        ? isBullet(opening) && closing.isEmpty()
                        : (opening.isEmpty() || opening.equals("("))
                                && (closing.equals(".") || closing.equals(")"))
                                && !(opening.equals("(") && closing.equals("."));
        if (!known) {
            throw new TextFormatException("text.bad-list-style", opening + " " + closing);
        }
    }

    public static ListStyle bulleted(String bullet) {
        return new ListStyle(Kind.BULLET, bullet, "");
    }

    public boolean isBulleted() {
        return kind == Kind.BULLET;
    }

    /** Whether it is one of the characters that can stand for a bullet. */
    static boolean isBullet(String bullet) {
        return bullet.codePointCount(0, bullet.length()) == 1 && "-*+•●▪◦‣–—·".contains(bullet);
    }

    /** Whether an item may carry this number as its own, such as "48 bis". */
    public static boolean isLabel(String label) {
        return LABEL.matcher(label).matches();
    }

    /**
     * What counts 1, 2, 3 in this style, without delimiters; a number that has no letter is written
     * in digits.
     */
    public String number(int n) {
        return switch (kind) {
            case BULLET -> "";
            case DECIMAL -> Integer.toString(n);
            case LOWER_LETTER -> letters(n);
            case UPPER_LETTER -> letters(n).toUpperCase(Locale.ROOT);
            case LOWER_ROMAN -> roman(n);
            case UPPER_ROMAN -> roman(n).toUpperCase(Locale.ROOT);
        };
    }

    /** The number between its delimiters, or the bullet as shown to readers. */
    public String marker(String number) {
        if (isBulleted()) {
            return switch (opening) {
                case "-" -> "–";
                case "*", "+" -> "•";
                default -> opening;
            };
        }
        return opening + number + closing;
    }

    /** The value of such a number in this style ("48 bis" is 48), or -1. */
    public int value(String number) {
        String n = number.indexOf(' ') > 0 ? number.substring(0, number.indexOf(' ')) : number;
        if (!n.isEmpty() && n.charAt(0) <= '9') {
            int digits = 0;
            while (digits < n.length() && n.charAt(digits) <= '9') {
                digits++;
            }
            return Integer.parseInt(n.substring(0, digits));
        }
        String lower = n.toLowerCase(Locale.ROOT);
        return switch (kind) {
            case LOWER_LETTER, UPPER_LETTER -> letterValue(lower);
            case LOWER_ROMAN, UPPER_ROMAN -> romanValue(lower);
            default -> -1;
        };
    }

    // (z) is followed by (aa), (bb), as in the resolutions of the United Nations.
    private static String letters(int n) {
        if (n < 1 || n > 52) {
            return Integer.toString(n);
        }
        String letter = String.valueOf((char) ('a' + (n - 1) % 26));
        return n > 26 ? letter + letter : letter;
    }

    /** 1 for a, 27 for aa, or -1. */
    static int letterValue(String s) {
        if (s.length() == 1 && s.charAt(0) >= 'a' && s.charAt(0) <= 'z') {
            return s.charAt(0) - 'a' + 1;
        }
        boolean twice =
                s.length() == 2
                        && s.charAt(0) == s.charAt(1)
                        && s.charAt(0) >= 'a'
                        && s.charAt(0) <= 'z';
        return twice ? s.charAt(0) - 'a' + 27 : -1;
    }

    private static String roman(int n) {
        if (n < 1 || n > 399) {
            return Integer.toString(n);
        }
        var out = new StringBuilder();
        int rest = n;
        for (int i = 0; i < VALUES.length; i++) {
            while (rest >= VALUES[i]) {
                out.append(ROMANS[i]);
                rest -= VALUES[i];
            }
        }
        return out.toString();
    }

    /** 4 for iv, or -1 for what is no Roman number under 400. */
    static int romanValue(String s) {
        int value = 0;
        String rest = s;
        for (int i = 0; i < VALUES.length; i++) {
            while (rest.startsWith(ROMANS[i])) {
                value += VALUES[i];
                rest = rest.substring(ROMANS[i].length());
            }
        }
        return rest.isEmpty() && value > 0 && roman(value).equals(s) ? value : -1;
    }
}
