package org.plenary.consultations.contributing;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a photograph has to be turned to stand upright: a camera notes it beside the picture (Exif
 * 2.32, tag 0x0112), where it would be lost with all else that is noted there.
 *
 * @param value from 1 (as it is) to 8
 */
record Orientation(int value) {
    static final Orientation AS_IT_IS = new Orientation(1);

    private static final int TAG = 0x0112;
    private static final int APP1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

    /** Of a JPEG; as it is if nothing else can be read. */
    static Orientation of(byte[] jpeg) {
        try {
            ByteBuffer file = ByteBuffer.wrap(jpeg);
            file.position(2);
            while ((file.get() & 0xFF) == 0xFF) {
                int marker = file.get() & 0xFF;
                if (marker == START_OF_SCAN) {
                    return AS_IT_IS;
                }
                int length = (file.getShort() & 0xFFFF) - 2;
                ByteBuffer segment = file.slice(file.position(), length);
                file.position(file.position() + length);
                if (marker == APP1 && begins(segment)) {
                    return noted(segment.slice(EXIF.length, length - EXIF.length));
                }
            }
        } catch (BufferUnderflowException
                | IllegalArgumentException
                | IndexOutOfBoundsException cut) {
            // Then nothing is noted.
        }
        return AS_IT_IS;
    }

    private static boolean begins(ByteBuffer segment) {
        for (int i = 0; i < EXIF.length; i++) {
            if (segment.get(i) != EXIF[i]) {
                return false;
            }
        }
        return true;
    }

    // A TIFF header, and the first of its directories.
    private static Orientation noted(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * 12;
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                int value = tiff.getShort(entry + 8);
                return value >= 1 && value <= 8 ? new Orientation(value) : AS_IT_IS;
            }
        }
        return AS_IT_IS;
    }

    /** Whether width and height change places. */
    boolean swapsSides() {
        return value >= 5;
    }

    /** Turns a picture of this size upright. */
    AffineTransform turning(double width, double height) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
