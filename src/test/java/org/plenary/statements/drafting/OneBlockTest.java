package org.plenary.statements.drafting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.text.NumberedBlock;
import org.plenary.text.Text;
import org.plenary.text.format.TextFormat;

class OneBlockTest {
    private final Text text =
            TextFormat.MARKDOWN
                    .read(
                            """
                            # Safe passage

                            We speak.

                            1. Ferries stop.

                               (a) Always.

                            2. Ports stay open.
                            """)
                    .text();

    @Test
    void aParagraphIsWrittenAnewAndKeepsItsIdentity() {
        String id = leaf("We speak.").id();

        Text written = one(id).written("We **all** speak.");

        assertEquals("We all speak.", written.numbered().get(1).text());
        assertEquals(id, written.numbered().get(1).id());
        assertEquals(ids(text), ids(written));
    }

    @Test
    void theWordsOfAnItemAreOfferedWithoutItsMarker() {
        assertEquals("Always.", one(leaf("Always.").id()).markdown());
        assertEquals("# Safe passage", one(leaf("Safe passage").id()).markdown());
    }

    @Test
    void aBlankLineBeginsANewParagraphBehindIt() {
        String id = leaf("We speak.").id();

        Text written = one(id).written("We speak.\n\nWe are heard.");

        assertEquals(
                List.of("Safe passage", "We speak.", "We are heard."),
                written.numbered().stream().limit(3).map(NumberedBlock::text).toList());
        assertEquals(id, written.numbered().get(1).id());
    }

    @Test
    void withoutWordsItIsGoneAndSoIsAnItemThatHeldNothingElse() {
        Text written = one(leaf("Ports stay open.").id()).written("  ");

        assertEquals(
                List.of("Safe passage", "We speak.", "Ferries stop.", "Always."),
                written.numbered().stream().map(NumberedBlock::text).toList());
        assertEquals(ids(text).subList(0, 4), ids(written));
    }

    @Test
    void whatIsNoLeafOfTheTextIsNotFound() {
        assertTrue(OneBlock.of(text, "no-such").isEmpty());
    }

    private OneBlock one(String id) {
        return OneBlock.of(text, id).orElseThrow();
    }

    private NumberedBlock leaf(String words) {
        return text.numbered().stream().filter(b -> b.text().equals(words)).findFirst().get();
    }

    private static List<String> ids(Text text) {
        return text.numbered().stream().map(NumberedBlock::id).toList();
    }
}
