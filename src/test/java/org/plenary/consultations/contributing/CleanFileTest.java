package org.plenary.consultations.contributing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;
import org.plenary.shared.web.RefusedException;

class CleanFileTest {
    private static final String SECRET = "Lucia Prado of Kibera";

    @Test
    void aPdfKeepsItsPagesAndNothingThatTellsWhoMadeIt() throws Exception {
        byte[] telling = TellingFiles.pdf(SECRET);
        assertTrue(text(telling).contains(SECRET));

        CleanFile clean = CleanFile.of("C:\\me\\diary.pdf", telling);

        assertEquals("application/pdf", clean.mediaType());
        assertEquals("diary.pdf", clean.name());
        assertFalse(text(clean.content()).contains(SECRET));
        assertFalse(text(clean.content()).contains("CreationDate"));
        try (var document = Loader.loadPDF(clean.content())) {
            assertEquals(1, document.getNumberOfPages());
            assertEquals(0, document.getPage(0).getAnnotations().size());
            var resources = document.getPage(0).getResources();
            for (COSName name : resources.getXObjectNames()) {
                var stream = resources.getXObject(name).getCOSObject();
                try (var in = stream.createRawInputStream()) {
                    assertFalse(text(in.readAllBytes()).contains(SECRET));
                }
            }
        }
        // The same file is the same again: nothing of the moment is in it.
        assertArrayEquals(clean.content(), CleanFile.of("x.pdf", telling).content());
    }

    @Test
    void picturesAreDrawnAnew() throws Exception {
        byte[] telling = TellingFiles.jpeg(SECRET);
        assertTrue(text(telling).contains(SECRET));

        CleanFile clean = CleanFile.of("photo.png", telling);

        assertEquals("image/jpeg", clean.mediaType());
        assertFalse(text(clean.content()).contains(SECRET));
        assertFalse(
                text(JpegSegments.withoutTelling(new ByteArrayInputStream(telling)))
                        .contains(SECRET));
    }

    @Test
    void aPhotographIsTurnedAsItsCameraNotedBeforeTheNoteIsLost() throws Exception {
        // Red on the left, blue on the right, to be turned by a quarter clockwise.
        var lying = new BufferedImage(64, 32, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 64; x++) {
            for (int y = 0; y < 32; y++) {
                lying.setRGB(x, y, x < 32 ? 0xFF0000 : 0x0000FF);
            }
        }
        var plain = new ByteArrayOutputStream();
        ImageIO.write(lying, "jpeg", plain);
        byte[] exif =
                HexFormat.of()
                        .parseHex(
                                "ffe10022457869660000" // APP1, Exif
                                        + "4d4d002a00000008" // big endian, directory at 8
                                        + "0001011200030000000100060000" // one entry: turn by 6
                                        + "00000000");
        var noted = new ByteArrayOutputStream();
        noted.write(plain.toByteArray(), 0, 2);
        noted.write(exif);
        noted.write(plain.toByteArray(), 2, plain.size() - 2);

        var upright =
                ImageIO.read(
                        new ByteArrayInputStream(
                                CleanFile.of("p.jpg", noted.toByteArray()).content()));

        assertEquals(32, upright.getWidth());
        assertEquals(64, upright.getHeight());
        assertTrue((upright.getRGB(16, 8) >> 16 & 0xFF) > 200, "red is above");
        assertTrue((upright.getRGB(16, 56) & 0xFF) > 200, "blue is below");
    }

    @Test
    void whatCannotBeCleanedIsRefused() {
        for (byte[] wrong :
                new byte[][] {
                    "PK\u0003\u0004word".getBytes(ISO_8859_1),
                    "MZ".getBytes(UTF_8),
                    "<html>".getBytes(UTF_8),
                    "%PDF-1.7 no document".getBytes(UTF_8),
                    {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2},
                    new byte[CleanFile.LARGEST + 1],
                    {}
                }) {
            assertThrows(RefusedException.class, () -> CleanFile.of("a.pdf", wrong));
        }
    }

    private static String text(byte[] bytes) {
        Charset every = ISO_8859_1;
        return new String(bytes, every);
    }
}
