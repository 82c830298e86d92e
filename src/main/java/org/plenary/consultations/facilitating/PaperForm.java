package org.plenary.consultations.facilitating;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A plain form to print or to fill in on a computer, as Office Open XML (ECMA-376) or OpenDocument
 * (ISO 26300). A few paragraphs need no library of ten megabytes.
 */
record PaperForm(String language, boolean rightToLeft, List<Line> lines) {
    static final String DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String ODT = "application/vnd.oasis.opendocument.text";

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /** How a line looks. */
    enum Look {
        TITLE(32, true),
        HEADING(28, true),
        QUESTION(24, true),
        TEXT(22, false),
        CHOICE(22, false),
        BLANK(22, false),
        /** By which a filled-in form is read; small and grey. */
        CODE(12, false);

        /** In half points. */
        private final int size;

        private final boolean bold;

        Look(int size, boolean bold) {
            this.size = size;
            this.bold = bold;
        }

        private boolean keepsNext() {
            return this == QUESTION || this == HEADING || this == CODE;
        }
    }

    /** A paragraph; a blank one has a rule to write on. */
    record Line(Look look, String words) {
        static Line title(String words) {
            return new Line(Look.TITLE, words);
        }

        static Line heading(String words) {
            return new Line(Look.HEADING, words);
        }

        static Line question(String words) {
            return new Line(Look.QUESTION, words);
        }

        static Line text(String words) {
            return new Line(Look.TEXT, words);
        }

        static Line choice(String words) {
            return new Line(Look.CHOICE, "☐ " + words);
        }

        static Line code(String words) {
            return new Line(Look.CODE, words);
        }

        static Line blank() {
            return new Line(Look.BLANK, "");
        }
    }

    byte[] docx() {
        StringBuilder body = new StringBuilder();
        for (Line line : lines) {
            body.append("<w:p><w:pPr>")
                    .append(line.look().keepsNext() ? "<w:keepNext/>" : "")
                    .append(
                            line.look() == Look.BLANK
                                    ? "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"1\" w:color=\"808080\"/></w:pBdr>"
                                    : "")
                    .append(rightToLeft ? "<w:bidi/>" : "")
                    .append("<w:spacing w:before=\"")
                    .append(line.look().bold ? 240 : 60)
                    .append("\" w:after=\"60\"/></w:pPr><w:r><w:rPr>")
                    .append(line.look().bold ? "<w:b/><w:bCs/>" : "")
                    .append(line.look() == Look.CODE ? "<w:color w:val=\"808080\"/>" : "")
                    .append("<w:sz w:val=\"" + line.look().size + "\"/>")
                    .append("<w:szCs w:val=\"" + line.look().size + "\"/>")
                    .append(rightToLeft ? "<w:rtl/>" : "")
                    .append("<w:lang w:val=\"" + xml(language) + "\"")
                    .append(rightToLeft ? " w:bidi=\"" + xml(language) + "\"" : "")
                    .append("/></w:rPr><w:t xml:space=\"preserve\">")
                    .append(xml(line.words()))
                    .append("</w:t></w:r></w:p>");
        }
        return zip(
                List.of(
                        new Part(
                                "[Content_Types].xml",
                                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\""
                                        + DOCX
                                        + ".main+xml\"/></Types>"),
                        new Part(
                                "_rels/.rels",
                                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
                        new Part(
                                "word/document.xml",
                                "<w:document xmlns:w=\""
                                        + W
                                        + "\"><w:body>"
                                        + body
                                        + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"709\" w:footer=\"709\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>")),
                null);
    }

    byte[] odt() {
        StringBuilder styles = new StringBuilder();
        for (Look look : Look.values()) {
            styles.append("<style:style style:name=\"")
                    .append(look.name())
                    .append("\" style:family=\"paragraph\"><style:paragraph-properties ")
                    .append("fo:margin-top=\"0.2cm\" fo:margin-bottom=\"0.1cm\"")
                    .append(look.keepsNext() ? " fo:keep-with-next=\"always\"" : "")
                    .append(look == Look.BLANK ? " fo:border-bottom=\"0.5pt solid #808080\"" : "")
                    .append(rightToLeft ? " style:writing-mode=\"rl-tb\"" : "")
                    .append("/><style:text-properties fo:font-size=\"")
                    .append(look.size / 2)
                    .append("pt\" style:font-size-complex=\"")
                    .append(look.size / 2)
                    .append("pt\"")
                    .append(look == Look.CODE ? " fo:color=\"#808080\"" : "")
                    .append(
                            look.bold
                                    ? " fo:font-weight=\"bold\" style:font-weight-complex=\"bold\""
                                    : "")
                    .append("/></style:style>");
        }
        StringBuilder body = new StringBuilder();
        for (Line line : lines) {
            body.append("<text:p text:style-name=\"")
                    .append(line.look().name())
                    .append("\">")
                    .append(xml(line.words()))
                    .append("</text:p>");
        }
        return zip(
                List.of(
                        new Part(
                                "META-INF/manifest.xml",
                                "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.3\"><manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\""
                                        + ODT
                                        + "\"/><manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/></manifest:manifest>"),
                        new Part(
                                "content.xml",
                                "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" office:version=\"1.3\"><office:automatic-styles>"
                                        + styles
                                        + "</office:automatic-styles><office:body><office:text>"
                                        + body
                                        + "</office:text></office:body></office:document-content>")),
                ODT);
    }

    private record Part(String name, String xml) {}

    // OpenDocument wants its media type first and not compressed.
    private static byte[] zip(List<Part> parts, String mediaType) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            if (mediaType != null) {
                byte[] type = mediaType.getBytes(StandardCharsets.US_ASCII);
                ZipEntry entry = entry("mimetype");
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(type.length);
                CRC32 sum = new CRC32();
                sum.update(type);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(type);
            }
            for (Part part : parts) {
                zip.putNextEntry(entry(part.name()));
                zip.write(
                        ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
                                        + part.xml())
                                .getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    // The same form is the same file, whenever it is fetched.
    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(315_532_800_000L);
        return entry;
    }

    private static String xml(String words) {
        return words.replaceAll(
                        "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]",
                        "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
