package org.plenary.signons.delivery;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a file of a snapshot is. */
public enum FileFormat {
    /** Everything, in bytes that can be checked. */
    MANIFEST("application/json", "json"),
    /** The signatories as a table. */
    CSV("text/csv; charset=utf-8; header=present", "csv"),
    /** The letter as it is printed: words, signatories in columns, footnotes. */
    LETTER("application/pdf", "pdf"),
    /** The same with signatories by what they are, then by country. */
    GROUPED("application/pdf", "pdf");

    private final String mediaType;
    private final String extension;

    FileFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** For {@code Content-Type}. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether it is laid out from the manifest, and not written with it. */
    boolean isPrinted() {
        return this == LETTER || this == GROUPED;
    }

    /** What it is called when somebody keeps it. */
    String fileName(int ordinal) {
        return slug() + "-" + ordinal + "." + extension;
    }

    /** The format's name in addresses, JSON and message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of this name, if there is one. */
    public static Optional<FileFormat> of(String slug) {
        return Stream.of(values()).filter(f -> f.slug().equals(slug)).findFirst();
    }
}
