package org.plenary.signons.reach;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.text.AttributedString;
import java.util.List;

/**
 * The project's fonts for pictures, and the machine's own for scripts that they do not have, such
 * as Chinese: whether there is one depends on the machine.
 */
final class CardFonts {
    private static final List<Font> REGULAR = fonts("400", Font.PLAIN);
    private static final List<Font> STRONG = fonts("600", Font.BOLD);

    private CardFonts() {}

    /** The words, each character in the first font that has it. */
    static AttributedString set(String words, boolean strong, float size, boolean rightToLeft) {
        AttributedString set = new AttributedString(words);
        List<Font> fonts =
                (strong ? STRONG : REGULAR).stream().map(f -> f.deriveFont(size)).toList();
        set.addAttribute(
                TextAttribute.RUN_DIRECTION,
                rightToLeft ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR);
        int start = 0;
        while (start < words.length()) {
            Font font = fontOf(words.codePointAt(start), fonts);
            int end = start + Character.charCount(words.codePointAt(start));
            while (end < words.length() && fontOf(words.codePointAt(end), fonts).equals(font)) {
                end += Character.charCount(words.codePointAt(end));
            }
            set.addAttribute(TextAttribute.FONT, font, start, end);
            start = end;
        }
        return set;
    }

    /** Whether every character of the words can be drawn. */
    static boolean canDraw(String words) {
        return words.codePoints().allMatch(c -> isSpaceOrControl(c) || isIn(c, STRONG));
    }

    private static Font fontOf(int character, List<Font> fonts) {
        return fonts.stream()
                .filter(font -> font.canDisplay(character))
                .findFirst()
                .orElse(fonts.get(0));
    }

    private static boolean isIn(int character, List<Font> fonts) {
        return fonts.stream().anyMatch(font -> font.canDisplay(character));
    }

    private static boolean isSpaceOrControl(int character) {
        return Character.isWhitespace(character)
                || Character.getType(character) == Character.FORMAT;
    }

    private static List<Font> fonts(String weight, int style) {
        return List.of(
                font("source-sans-3-" + weight),
                font("vazirmatn-" + weight),
                new Font(Font.SANS_SERIF, style, 1));
    }

    private static Font font(String name) {
        try (InputStream file = CardFonts.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("the font " + name + " is part of the application", e);
        }
    }
}
