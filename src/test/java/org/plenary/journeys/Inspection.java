package org.plenary.journeys;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.function.Executable;
import org.plenary.support.Chromium.Visit;

/**
 * Looks at pages in two sizes, and in the dark, and keeps everything that is wrong, so that one run
 * tells it all: axe's rules (WCAG 2.0 to 2.2 A and AA, best practice), pages wider than the screen,
 * messages without words, complaints in the console.
 *
 * <p>A page is loaded once and then resized and recoloured: style sheets follow, and nothing else
 * on our pages depends on either. {@code -Dplenary.screenshots=true} keeps pictures in {@code
 * target/screenshots}.
 */
final class Inspection {
    private static final boolean PICTURES = Boolean.getBoolean("plenary.screenshots");
    private static final String AXE = axe();
    // Nothing of ours is in a frame or depends on which way a phone is held, so axe need not look.
    private static final Map<String, Object> EVERY_RULE =
            Map.of("resultTypes", List.of("violations"), "iframes", false, "preload", false);
    // Dark colours change colours and nothing else.
    private static final Map<String, Object> COLOURS =
            Map.of(
                    "resultTypes",
                    List.of("violations"),
                    "iframes",
                    false,
                    "preload",
                    false,
                    "runOnly",
                    List.of("color-contrast", "link-in-text-block"));
    // One trip to the browser for each size, because there are hundreds of them.
    private static final String LOOK =
            """
            async options => {
                const root = document.documentElement;
                const unfold = which => document.querySelectorAll('details').forEach(
                    d => { d.open = d.matches(which); });
                const width = state => {
                    if (root.scrollWidth <= root.clientWidth) return [];
                    const culprits = [...document.querySelectorAll('body *')].filter(e => {
                        const box = e.getBoundingClientRect();
                        return box.width > 0 && (box.right > root.clientWidth + 1 || box.left < -1)
                            && !e.closest('.vh, .scroll, .skip');
                    });
                    return [(root.scrollWidth - root.clientWidth) + ' px too wide ' + state + ': '
                        + culprits.slice(-3).map(e => e.outerHTML.slice(0, 100)).join(' | ')];
                };
                unfold(':not(*)');
                const folded = width('');
                unfold(':not(.pop)');
                const unfolded = width('unfolded');
                unfold('*');
                const wordless = [...new Set(root.outerHTML.match(/⟦[^⟧]*⟧/g) ?? [])];
                const title = /[<>]/.test(document.title) ? ['markup in the title'] : [];
                const found = await axe.run(document, options);
                unfold(':not(*)');
                return [...folded, ...unfolded, ...title, ...wordless.map(key => 'no words for ' + key),
                    ...found.violations.flatMap(rule => rule.nodes.map(node =>
                        rule.id + ' (' + rule.help + ') at ' + node.target.join(' ') + ': '
                        + node.html.slice(0, 160) + ' ' + (node.any[0] ? node.any[0].message : '')))];
            }
            """;

    private final List<String> complaints = new ArrayList<>();
    private final String language;
    private final boolean alsoInTheDark;

    /**
     * @param language in which the pages are seen, for the names in the report
     * @param alsoInTheDark whether dark colours are looked at, too: they are those of every
     *     language
     */
    Inspection(String language, boolean alsoInTheDark) {
        this.language = language;
        this.alsoInTheDark = alsoInTheDark;
    }

    /** Listens to the console of everything the visit opens from now on, and brings axe along. */
    void accompanies(Visit visit) {
        visit.page().addInitScript(AXE);
        visit.page().onConsoleMessage(message -> heard(visit.page(), message));
        visit.page().onPageError(error -> complain(visit.page().url(), "script error: " + error));
    }

    private void heard(Page page, ConsoleMessage message) {
        // Chromium says of a page that is meant to answer 404 or 422 that it did.
        boolean ofThePageItself = message.location().startsWith(page.url());
        if (message.type().equals("error")
                && !(message.text().startsWith("Failed to load resource") && ofThePageItself)) {
            complain(page.url(), "console: " + message.text());
        }
    }

    /** Looks at a path. */
    void of(Visit visit, String name, String path) {
        try {
            visit.go(path);
            of(visit, name);
        } catch (PlaywrightException | AssertionError broken) {
            complain(name, "cannot be looked at: " + broken.getMessage());
        }
    }

    /** Looks at the page as it is. */
    void of(Visit visit, String name) {
        var page = visit.page();
        for (int width : List.of(1280, 390)) {
            page.setViewportSize(width, 800);
            var where = name + ", " + width + " px";
            picture(visit, where);
            look(page, where, EVERY_RULE);
            // Colours are those of the scheme at every width, so the dark is looked at once.
            if (alsoInTheDark && width == 1280) {
                colours(page, ColorScheme.DARK);
                picture(visit, where + ", dark");
                look(page, where + ", dark", COLOURS);
                colours(page, ColorScheme.LIGHT);
            }
        }
        page.setViewportSize(1280, 800);
    }

    /** Both, to be reported together. */
    Inspection and(Inspection other) {
        var both = new Inspection(language, alsoInTheDark);
        both.complaints.addAll(complaints);
        both.complaints.addAll(other.complaints);
        return both;
    }

    /** Fails with everything that was found, one failure for each. */
    void mustBeClean() {
        assertAll(complaints.stream().map(complaint -> (Executable) () -> fail(complaint)));
    }

    private void look(Page page, String where, Object options) {
        for (var complaint : (List<?>) page.evaluate(LOOK, options)) {
            complain(where, String.valueOf(complaint));
        }
    }

    private static void colours(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    private void picture(Visit visit, String where) {
        if (PICTURES) {
            visit.screenshot(language + "-" + where.replaceAll("[^a-z0-9]+", "-"));
        }
    }

    private void complain(String where, String what) {
        complaints.add(language + " " + where + ": " + what);
    }

    private static String axe() {
        try (var source = Inspection.class.getResourceAsStream("/axe.min.js")) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
