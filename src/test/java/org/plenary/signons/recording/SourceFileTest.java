package org.plenary.signons.recording;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.plenary.shared.web.RefusedException;

class SourceFileTest {
    @Test
    void aFileIsWhatItsContentSaysWhateverItIsCalled() {
        assertEquals("application/pdf", type("a.txt", "%PDF-1.7\n%\u00e2\u00e3"));
        assertEquals("image/png", type("a.pdf", "\u0089PNG\r\n\u001a\n\u0000\u0000"));
        assertEquals("image/jpeg", type("a", "\u00ff\u00d8\u00ff\u00e0\u0000"));
        assertEquals(
                "message/rfc822",
                type(
                        "a.eml",
                        "Received: by mx\r\n\tfor us\r\nFrom: Lucía <l@x.example>\r\n\r\nYes"));
        assertEquals("text/plain", type("a.eml", "We sign.\nFrom: nobody"));
        assertEquals("text/plain", type("a.pdf", "<html><script>alert(1)</script>"));
    }

    @Test
    void programsAndArchivesAreRefused() {
        assertThrows(RefusedException.class, () -> type("a.pdf", "MZ\u0090\u0000\u0003"));
        assertThrows(RefusedException.class, () -> type("a.txt", "PK\u0003\u0004"));
        assertThrows(RefusedException.class, () -> type("a.txt", ""));
        assertThrows(
                RefusedException.class,
                () -> SourceFile.of("a.txt", " ".repeat(SourceFile.LARGEST + 1).getBytes(UTF_8)));
    }

    @Test
    void namesOfFilesAreNoPathsAndNoHeaders() {
        assertEquals("passwd", SourceFile.of("../../etc/passwd", "x".getBytes(UTF_8)).name());
        assertEquals(
                "a_ Set-Cookie_ b.txt",
                SourceFile.of("C:\\a\"\r\nSet-Cookie: b.txt", "x".getBytes(UTF_8)).name());
        assertEquals("source", SourceFile.of(null, "x".getBytes(UTF_8)).name());
    }

    private static String type(String name, String content) {
        return SourceFile.of(name, content.getBytes(ISO_8859_1)).mediaType();
    }
}
