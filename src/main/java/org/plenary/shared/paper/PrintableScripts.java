package org.plenary.shared.paper;

import com.ibm.icu.text.Transliterator;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts that printed papers carry, and what they can write: Latin, Cyrillic, Greek, Arabic and
 * the usual Chinese characters. A name in another script is written in Latin letters (ICU's
 * transliteration) rather than in empty boxes.
 */
@ApplicationScoped
public class PrintableScripts {
    /** A font file. */
    record Face(String file, String family, int weight) {}

    static final List<Face> FACES =
            List.of(
                    new Face("letter-serif-400.ttf", "Serif", 400),
                    new Face("letter-serif-600.ttf", "Serif", 600),
                    new Face("noto-naskh-arabic-400.ttf", "Naskh", 400),
                    new Face("noto-naskh-arabic-600.ttf", "Naskh", 600),
                    new Face("noto-serif-sc-400.ttf", "Song", 400));

    private static final String TO_LATIN = "Any-Latin; NFC";

    private volatile BitSet known;

    static InputStream open(Face face) {
        return PrintableScripts.class.getResourceAsStream("/fonts/" + face.file());
    }

    /** The words, or their transliteration if a font has no letters for them. */
    public String printable(String words) {
        BitSet letters = known();
        if (words.codePoints().allMatch(letters::get)) {
            return words;
        }
        StringBuilder left = new StringBuilder();
        Transliterator.getInstance(TO_LATIN)
                .transliterate(words)
                .codePoints()
                .map(c -> letters.get(c) ? c : Character.isWhitespace(c) ? ' ' : '□')
                // What is seen as nothing need not be seen as a box.
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .forEach(left::appendCodePoint);
        return left.toString();
    }

    private BitSet known() {
        if (known == null) {
            BitSet found = new BitSet();
            FACES.stream().filter(face -> face.weight() == 400).forEach(f -> add(f, found));
            // Bidirectional and joining controls guide the writing and are not written.
            for (int c : new int[] {0x200c, 0x200d, 0x200e, 0x200f, 0x2068, 0x2069, 0x00a0, ' '}) {
                found.set(c);
            }
            known = found;
        }
        return known;
    }

    private static void add(Face face, BitSet found) {
        try (InputStream file = open(face);
                TrueTypeFont font =
                        new TTFParser()
                                .parse(
                                        new RandomAccessReadBuffer(
                                                new ByteArrayInputStream(file.readAllBytes())))) {
            CmapLookup letters = font.getUnicodeCmapLookup();
            for (int c = 0; c <= 0x2FFFF; c++) {
                if (letters.getGlyphId(c) > 0) {
                    found.set(c);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
