package org.plenary.signons.reach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class CardTest {
    private static final int DEEP = 0xff07333b;

    private static final Card ENGLISH =
            new Card(
                    "Plenary  ·  Open letter",
                    "No child in immigration detention, anywhere",
                    false,
                    "1,284",
                    "organisations have signed",
                    "216 to go to reach 1,500.  ·  plenary.example",
                    85.6,
                    false);

    private static final Card ARABIC =
            new Card(
                    "بلينري  ·  رسالة مفتوحة",
                    "لا لاحتجاز أي طفل بسبب الهجرة، في أي مكان",
                    true,
                    "1,284",
                    "منظمة وقّعت",
                    "مفتوحة للتوقيع  ·  plenary.example",
                    85.6,
                    true);

    @Test
    void aCardIsAsLargeAsSitesExpectAndDrawnTheSameEachTime() throws IOException {
        BufferedImage card = drawn(ENGLISH, "en");

        assertEquals(1200, card.getWidth());
        assertEquals(630, card.getHeight());
        assertTrue(Arrays.equals(ENGLISH.png(), ENGLISH.png()));
        assertTrue(inked(card, 0, 600, 140, 300) > 4000, "the title begins at the left");
    }

    @Test
    void anArabicCardIsShapedAndRunsFromRightToLeft() throws IOException {
        BufferedImage card = drawn(ARABIC, "ar");

        assertTrue(CardFonts.canDraw(ARABIC.title()));
        assertTrue(
                inked(card, 700, 1200, 140, 260) > 2 * inked(card, 0, 300, 140, 260),
                "the title begins at the right");
        var shaped = CardFonts.set("محمد", true, 60, true);
        var apart = CardFonts.set("م ح م د", true, 60, true);
        var context = new java.awt.font.FontRenderContext(null, true, true);
        assertTrue(
                new java.awt.font.TextLayout(shaped.getIterator(), context).getAdvance()
                        < 0.9
                                * new java.awt.font.TextLayout(apart.getIterator(), context)
                                        .getAdvance(),
                "letters are joined");
    }

    @Test
    void aLongTitleIsShortenedAndStaysWithinTheCard() throws IOException {
        String endless = "Protection of people on the move at sea and on land ".repeat(9).strip();

        BufferedImage card = drawn(with(endless), "long");

        assertEquals(0, inked(card, 1150, 1200, 140, 420), "nothing runs into the margin");
        assertEquals(0, inked(card, 80, 500, 418, 430), "four lines end above the number");
    }

    @Test
    void aScriptThatNoFontHasIsLeftOutAndTheRestIsDrawn() throws IOException {
        String unknown = new String(Character.toChars(0x1E900)).repeat(3);

        BufferedImage card = drawn(with(unknown), "unknown");

        assertFalse(CardFonts.canDraw(unknown));
        assertEquals(0, inked(card, 72, 500, 150, 400));
        assertTrue(inked(card, 72, 500, 440, 520) > 1000, "the number is there");
    }

    private static Card with(String title) {
        return new Card(
                ENGLISH.site(),
                title,
                false,
                ENGLISH.count(),
                ENGLISH.counted(),
                ENGLISH.line(),
                -1,
                false);
    }

    /** How many pixels of a part are as bright as letters. */
    private static int inked(BufferedImage card, int left, int right, int top, int bottom) {
        int inked = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int colour = card.getRGB(x, y);
                if (colour != DEEP && (colour & 0xff) > 0xa0) {
                    inked++;
                }
            }
        }
        return inked;
    }

    private static BufferedImage drawn(Card card, String name) throws IOException {
        byte[] png = card.png();
        if (Boolean.getBoolean("plenary.screenshots")) {
            Path folder = Files.createDirectories(Path.of("target/screenshots"));
            Files.write(folder.resolve("card-" + name + ".png"), png);
        }
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
