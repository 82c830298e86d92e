package org.plenary.consultations.facilitating;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.plenary.shared.web.Refusal;

/**
 * The paragraphs of a document in Office Open XML (ECMA-376) or OpenDocument (ISO 26300), as plain
 * lines. It comes from anybody: no entity is resolved, no more is unpacked than a form can hold,
 * and what brings programs along is refused.
 */
final class DocumentLines {
    private static final int MOST_UNPACKED = 40 * 1024 * 1024;
    private static final int LARGEST_PART = 8 * 1024 * 1024;
    private static final int MOST_PARTS = 2_000;
    private static final String TYPES = "[Content_Types].xml";
    private static final String WORD = "word/document.xml";
    private static final String OPEN = "content.xml";
    private static final String WORDS =
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /** What is no part of the text as it reads now. */
    private static final Set<String> SKIPPED =
            Set.of("Fallback", "annotation", "tracked-changes", "deletion", "del", "moveFrom");

    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int skipping;

    private DocumentLines() {}

    /** Whether this is a packed file and no table. */
    static boolean isPacked(byte[] file) {
        return file.length > 4 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    /**
     * Reads it.
     *
     * @throws org.plenary.shared.web.RefusedException if it is no such document, too large, or with
     *     programs in it
     */
    static List<String> of(byte[] file) {
        try {
            Map<String, byte[]> parts = unpacked(file);
            if (parts.containsKey(WORD)) {
                return read(parts.get(WORD));
            }
            String type =
                    new String(
                            parts.getOrDefault("mimetype", new byte[0]), StandardCharsets.US_ASCII);
            if (parts.containsKey(OPEN) && type.strip().equals(PaperForm.ODT)) {
                return read(parts.get(OPEN));
            }
        } catch (IOException | XMLStreamException | IllegalArgumentException unreadable) {
            // Told below.
        }
        throw Refusal.invalid("facilitating.refused.form-unreadable").asException();
    }

    private static Map<String, byte[]> unpacked(byte[] file) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        int left = MOST_UNPACKED;
        int count = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                String name = each.getName();
                boolean wanted = Set.of(TYPES, WORD, OPEN, "mimetype").contains(name);
                byte[] content = bounded(zip, wanted ? Math.min(left, LARGEST_PART) : left, wanted);
                left -= wanted ? content.length : unkept(content);
                if (++count > MOST_PARTS) {
                    throw tooMuch();
                }
                String lower = name.toLowerCase(java.util.Locale.ROOT);
                if (lower.endsWith("vbaproject.bin")
                        || lower.startsWith("basic/")
                        || lower.startsWith("scripts/")
                        || TYPES.equals(name) && isMacroEnabled(content)) {
                    throw Refusal.invalid("facilitating.refused.form-macros").asException();
                }
                if (wanted) {
                    parts.put(name, content);
                }
            }
        }
        return parts;
    }

    private static boolean isMacroEnabled(byte[] types) {
        return new String(types, StandardCharsets.UTF_8)
                .toLowerCase(java.util.Locale.ROOT)
                .contains("macroenabled");
    }

    // Of what is not wanted only the count is kept.
    private static byte[] bounded(InputStream in, int most, boolean kept) throws IOException {
        var out = new ByteArrayOutputStream();
        byte[] some = new byte[8192];
        int all = 0;
        for (int read = in.read(some); read >= 0; read = in.read(some)) {
            all += read;
            if (all > most) {
                throw tooMuch();
            }
            if (kept) {
                out.write(some, 0, read);
            }
        }
        return kept ? out.toByteArray() : Integer.toString(all).getBytes(StandardCharsets.US_ASCII);
    }

    private static int unkept(byte[] count) {
        return Integer.parseInt(new String(count, StandardCharsets.US_ASCII));
    }

    private static RuntimeException tooMuch() {
        return Refusal.invalid("facilitating.refused.form-too-large").asException();
    }

    private static List<String> read(byte[] xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
        DocumentLines document = new DocumentLines();
        boolean[] inWords = {false};
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new XMLStreamException("a document type");
            }
            document.event(event, reader, inWords);
        }
        document.end();
        return document.lines;
    }

    private void event(int event, XMLStreamReader reader, boolean[] inWords) {
        boolean begins = event == XMLStreamConstants.START_ELEMENT;
        if (begins || event == XMLStreamConstants.END_ELEMENT) {
            String name = reader.getLocalName();
            if (skipping > 0 || SKIPPED.contains(name)) {
                skipping += begins ? 1 : -1;
                return;
            }
            boolean office = WORDS.equals(reader.getNamespaceURI());
            switch (name) {
                case "p", "h" -> {
                    end();
                    inWords[0] = begins && !office;
                }
                case "t" -> inWords[0] = begins && office;
                case "tab" -> line.append(begins ? "\t" : "");
                case "br", "cr", "line-break" -> {
                    if (begins) {
                        end();
                    }
                }
                case "s" -> line.append(begins && !office ? " " : "");
                default -> {
                    // Formatting.
                }
            }
        } else if (event == XMLStreamConstants.CHARACTERS && skipping == 0 && inWords[0]) {
            line.append(reader.getText());
        }
    }

    private void end() {
        String words = line.toString().strip();
        line.setLength(0);
        if (!words.isEmpty()) {
            lines.add(words);
        }
    }
}
