package org.plenary.consultations.contributing;

import java.util.Arrays;
import org.plenary.shared.names.Names;
import org.plenary.shared.web.Refusal;

/**
 * A file as it may be kept: of a kind known by its content, small enough, and without anything in
 * it that tells who made it, where or when. What cannot be cleaned is refused.
 *
 * @param name as its owner called it
 */
record CleanFile(String name, String mediaType, byte[] content) {
    /** In bytes. */
    static final int LARGEST = 5 * 1024 * 1024;

    private static final int LONGEST_NAME = 120;
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    /**
     * Takes a file in.
     *
     * @throws org.plenary.shared.web.RefusedException if it is too large, of no kind that can be
     *     cleaned, or cannot be read
     */
    static CleanFile of(String name, byte[] sent) {
        if (sent.length > LARGEST) {
            throw Refusal.invalid("contributing.refused.file-size", LARGEST / 1024 / 1024)
                    .asException();
        }
        if (begins(sent, PDF)) {
            return made(name, "application/pdf", PdfCleaning.clean(sent));
        }
        if (begins(sent, PNG)) {
            return made(name, "image/png", Redrawing.png(sent));
        }
        if (begins(sent, JPEG)) {
            return made(name, "image/jpeg", Redrawing.jpeg(sent));
        }
        throw Refusal.invalid("contributing.refused.file-kind").asException();
    }

    private static CleanFile made(String name, String type, byte[] clean) {
        if (clean.length > 2 * LARGEST) {
            throw Refusal.invalid("contributing.refused.file-size", LARGEST / 1024 / 1024)
                    .asException();
        }
        return new CleanFile(fileName(name), type, clean);
    }

    private static boolean begins(byte[] content, byte[] with) {
        return content.length >= with.length
                && Arrays.equals(Arrays.copyOf(content, with.length), with);
    }

    private static String fileName(String name) {
        String bare =
                Names.tidy(name == null ? "" : name)
                        .replaceFirst("^.*[/\\\\]", "")
                        .replaceAll("[\"<>:|?*]", "_");
        String kept =
                bare.length() <= LONGEST_NAME ? bare : bare.substring(bare.length() - LONGEST_NAME);
        return kept.isBlank() ? "evidence" : kept;
    }
}
