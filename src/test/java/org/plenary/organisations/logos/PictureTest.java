package org.plenary.organisations.logos;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.plenary.shared.web.RefusedException;

class PictureTest {
    @Test
    void aPictureIsDrawnAnewAndSmall() throws IOException {
        var picture = Picture.drawnFrom(file("png", 1200, 600));

        var seen = ImageIO.read(new ByteArrayInputStream(picture.png()));
        assertEquals(256, seen.getWidth());
        assertEquals(128, seen.getHeight());
        assertEquals(Color.RED, new Color(seen.getRGB(10, 10)));
        assertEquals(256, picture.width());
    }

    @Test
    void aSmallPictureKeepsItsSizeAndAJpegBecomesPng() throws IOException {
        var picture = Picture.drawnFrom(file("jpeg", 40, 30));

        assertEquals(40, picture.width());
        assertEquals(30, picture.height());
        assertEquals("PNG", new String(picture.png(), 1, 3, ISO_8859_1));
        assertEquals(30, Picture.drawnFrom(file("gif", 30, 20)).width());
    }

    @Test
    void nothingElseOfTheFileSurvives() throws IOException {
        byte[] png = file("png", 10, 10);
        byte[] withMore = Arrays.copyOf(png, png.length + 40);
        System.arraycopy(
                "<script>alert(1)</script>".getBytes(ISO_8859_1), 0, withMore, png.length, 25);

        String drawn = new String(Picture.drawnFrom(withMore).png(), ISO_8859_1);

        assertFalse(drawn.contains("script"));
    }

    @Test
    void aFileThatWouldUnfoldIntoGigabytesIsNotUnfolded() throws IOException {
        byte[] bomb = file("png", 10, 10);
        // The header says 60,000 by 60,000: nothing behind it is read.
        ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);
        var crc = new CRC32();
        crc.update(bomb, 12, 17);
        ByteBuffer.wrap(bomb).putInt(29, (int) crc.getValue());

        assertEquals("logos.refused.pixels", refused(bomb));
    }

    @Test
    void whatIsNoPictureIsRefused() throws IOException {
        assertEquals("logos.refused.none", refused(new byte[0]));
        assertEquals("logos.refused.format", refused("<svg onload='x'/>".getBytes(ISO_8859_1)));
        assertEquals("logos.refused.format", refused(file("bmp", 10, 10)));
        assertEquals("logos.refused.file-size", refused(new byte[Picture.LARGEST_FILE + 1]));
        byte[] cut = Arrays.copyOf(file("png", 300, 300), 60);
        assertEquals("logos.refused.unreadable", refused(cut));
        byte[] header = "\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1);
        assertTrue(refused(header).startsWith("logos.refused."));
    }

    private static String refused(byte[] file) {
        return assertThrows(RefusedException.class, () -> Picture.drawnFrom(file))
                .refusal()
                .messageKey();
    }

    /** A red picture. */
    static byte[] file(String format, int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }
}
