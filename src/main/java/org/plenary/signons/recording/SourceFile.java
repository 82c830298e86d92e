package org.plenary.signons.recording;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plenary.shared.names.Names;
import org.plenary.shared.web.Refusal;

/**
 * A scan or a mail on which a sign-on rests.
 *
 * @param name as its owner called it, without folders
 * @param mediaType what it is by its content, whatever it calls itself
 */
public record SourceFile(String name, String mediaType, byte[] content) {
    /** In bytes. */
    public static final int LARGEST = 5 * 1024 * 1024;

    private static final int LONGEST_NAME = 120;
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final Pattern HEADER = Pattern.compile("(?:[A-Za-z][A-Za-z0-9-]*:|[ \t]).*");
    private static final Pattern SENDER = Pattern.compile("(?i)from:.*@.*");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}&&[^\\t\\r\\n\\f]]");

    /**
     * Takes a file in.
     *
     * @throws org.plenary.shared.web.RefusedException if it is too large or of no kind we keep
     */
    static SourceFile of(String name, byte[] content) {
        if (content.length > LARGEST) {
            throw Refusal.invalid("recording.refused.file-too-large", LARGEST / 1024 / 1024)
                    .asException();
        }
        String type =
                mediaType(content)
                        .orElseThrow(
                                () -> Refusal.invalid("recording.refused.file-kind").asException());
        return new SourceFile(fileName(name), type, content);
    }

    private static Optional<String> mediaType(byte[] content) {
        if (begins(content, PDF)) {
            return Optional.of("application/pdf");
        }
        if (begins(content, PNG)) {
            return Optional.of("image/png");
        }
        if (begins(content, JPEG)) {
            return Optional.of("image/jpeg");
        }
        // Mails may be of any encoding; in this one every byte is a character.
        String text = new String(content, StandardCharsets.ISO_8859_1);
        if (text.isBlank() || UNPRINTABLE.matcher(printable(content)).find()) {
            return Optional.empty();
        }
        return Optional.of(isMail(text) ? "message/rfc822" : "text/plain");
    }

    // Header lines up to an empty one, and a sender among them.
    private static boolean isMail(String text) {
        List<String> head = text.lines().limit(500).takeWhile(line -> !line.isEmpty()).toList();
        return head.stream().allMatch(line -> HEADER.matcher(line).matches())
                && head.stream().anyMatch(line -> SENDER.matcher(line).matches());
    }

    // Bytes above 127 are letters in some encoding; only the controls of ASCII betray a binary.
    private static String printable(byte[] content) {
        byte[] ascii = content.clone();
        for (int i = 0; i < ascii.length; i++) {
            ascii[i] = ascii[i] < 0 ? (byte) 'x' : ascii[i];
        }
        return new String(ascii, StandardCharsets.US_ASCII);
    }

    private static boolean begins(byte[] content, byte[] with) {
        return content.length >= with.length
                && Arrays.equals(Arrays.copyOf(content, with.length), with);
    }

    private static String fileName(String name) {
        String bare = Names.tidy(name).replaceFirst("^.*[/\\\\]", "").replaceAll("[\"<>:|?*]", "_");
        String kept =
                bare.length() <= LONGEST_NAME ? bare : bare.substring(bare.length() - LONGEST_NAME);
        return kept.isBlank() ? "source" : kept;
    }
}
