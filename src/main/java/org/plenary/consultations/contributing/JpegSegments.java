package org.plenary.consultations.contributing;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * The segments of a JPEG picture (ITU-T T.81, annex B): those that tell of cameras, places and
 * people (APP1 to APP15 but Adobe's colours, and comments) can be left out without decoding it.
 */
final class JpegSegments {
    private static final int START_OF_SCAN = 0xDA;
    private static final int COMMENT = 0xFE;
    private static final int FIRST_APP = 0xE1;
    private static final int LAST_APP = 0xEF;
    private static final int ADOBE = 0xEE;

    private JpegSegments() {}

    static byte[] withoutTelling(InputStream picture) throws IOException {
        var in = new DataInputStream(picture);
        var out = new ByteArrayOutputStream();
        try {
            if (in.readUnsignedShort() != 0xFFD8) {
                throw new IOException("no JPEG");
            }
            out.write(0xFF);
            out.write(0xD8);
            while (true) {
                if (in.readUnsignedByte() != 0xFF) {
                    throw new IOException("no segment where one begins");
                }
                int marker = in.readUnsignedByte();
                while (marker == 0xFF) {
                    marker = in.readUnsignedByte();
                }
                byte[] content = in.readNBytes(Math.max(0, in.readUnsignedShort() - 2));
                if (isKept(marker)) {
                    out.write(0xFF);
                    out.write(marker);
                    out.write((content.length + 2) >> 8);
                    out.write((content.length + 2) & 0xFF);
                    out.write(content);
                }
                if (marker == START_OF_SCAN) {
                    out.write(in.readAllBytes());
                    return out.toByteArray();
                }
            }
        } catch (EOFException cut) {
            throw new IOException("a JPEG that ends too early", cut);
        }
    }

    private static boolean isKept(int marker) {
        return marker != COMMENT && (marker < FIRST_APP || marker > LAST_APP || marker == ADOBE);
    }
}
