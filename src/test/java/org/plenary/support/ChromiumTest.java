package org.plenary.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

@PlenaryTest
class ChromiumTest {
    @Test
    void personSignsInOnKeycloaksPages() throws Exception {
        try (var visit = Chromium.visit()) {
            var page = visit.signIn("wei", "/test/who");

            assertEquals("wei", page.textContent("body"));
            assertTrue(Files.size(visit.screenshot("signed-in")) > 0);
        }
    }

    @Test
    void missingNamesAreReported() {
        try (var visit = Chromium.visit()) {
            visit.page()
                    .setContent(
                            "<!doctype html><html lang=en><title>x</title><main><h1>x</h1><img src='data:,'></main></html>");

            var rules =
                    visit.accessibilityViolations().stream()
                            .map(line -> line.replaceFirst(" .*", ""))
                            .toList();

            assertEquals(List.of("image-alt"), rules);
        }
    }
}
