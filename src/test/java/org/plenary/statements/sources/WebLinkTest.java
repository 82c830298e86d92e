package org.plenary.statements.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class WebLinkTest {
    @Test
    void onlyTheWebIsLinkedTo() {
        for (String bad :
                List.of(
                        "javascript:alert(1)",
                        "data:text/html,x",
                        "ftp://example.org/a",
                        "//example.org/a",
                        "example.org",
                        "https://",
                        "https://user:secret@example.org/",
                        "https://example.org/a b",
                        "")) {
            assertTrue(WebLink.parse(bad).isEmpty(), bad);
        }
        assertEquals("example.org", WebLink.parse(" https://EXAMPLE.org/a ").orElseThrow().host());
    }

    @Test
    void oneDocumentHasOneReferenceHoweverItsAddressIsWritten() {
        for (String same :
                List.of(
                        "https://www.example.org/docs/1",
                        "http://example.org/docs/1/",
                        "https://Example.ORG:443/docs/1#page=2")) {
            assertEquals("example.org/docs/1", WebLink.parse(same).orElseThrow().reference());
        }
        assertEquals(
                "example.org:8443/docs?id=1",
                WebLink.parse("https://example.org:8443/docs?id=1").orElseThrow().reference());
    }

    @Test
    void versionsInARowAreSaidAsARange() {
        assertEquals("1–3, 5", SourceView.ranges(List.of(1, 2, 3, 5)));
        assertEquals("2", SourceView.ranges(List.of(2)));
        assertEquals("1–2, 4–5", SourceView.ranges(List.of(1, 2, 4, 5)));
    }
}
