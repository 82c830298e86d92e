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
import org.junit.jupiter.api.function.Executable;
import org.plenary.support.Chromium.Visit;

/**
 * Looks at pages in two sizes and two colour schemes and keeps everything that is wrong, so that
 * one run tells it all: axe's rules (WCAG 2.0 to 2.2 A and AA, best practice), pages wider than the
 * screen, messages without words, complaints in the console.
 *
 * <p>A page is loaded once and then resized and recoloured: style sheets follow, and nothing else
 * on our pages depends on either. {@code -Dplenary.screenshots=true} keeps pictures in {@code
 * target/screenshots}.
 */
final class Inspection {
    private static final boolean PICTURES = Boolean.getBoolean("plenary.screenshots");
    private static final String AXE = axe();
    // Nothing of ours is in a frame or depends on which way a phone is held, so axe need not look.
    private static final String EVERY_RULE =
            "{resultTypes: ['violations'], iframes: false, preload: false}";
    // Dark colours change colours and nothing else.
    private static final String COLOURS =
            "{resultTypes: ['violations'], iframes: false, preload: false,"
                    + " runOnly: ['color-contrast', 'link-in-text-block']}";
    private static final String VIOLATIONS =
            """
            axe.run(document, %s).then(found => found.violations.flatMap(rule => rule.nodes.map(node =>
                rule.id + ' (' + rule.help + ') at ' + node.target.join(' ') + ': '
                + node.html.slice(0, 160) + ' ' + (node.any[0] ? node.any[0].message : ''))))
            """;
    private static final String OPEN_MENUS =
            "document.querySelectorAll('details').forEach(d => d.open = true)";
    private static final String OPEN_FOLDS =
            "document.querySelectorAll('details:not(.pop)').forEach(d => d.open = true)";
    private static final String CLOSE =
            "document.querySelectorAll('details').forEach(d => d.open = false)";
    private static final String TOO_WIDE =
            """
            (() => {
                const root = document.documentElement;
                if (root.scrollWidth <= root.clientWidth) return '';
                const culprits = [...document.querySelectorAll('body *')].filter(e => {
                    const box = e.getBoundingClientRect();
                    return box.width > 0 && (box.right > root.clientWidth + 1 || box.left < -1)
                        && !e.closest('.vh, .scroll, .skip');
                });
                return (root.scrollWidth - root.clientWidth) + ' px too wide: '
                    + culprits.slice(-3).map(e => e.outerHTML.slice(0, 100)).join(' | ');
            })()
            """;
    private static final String WORDLESS =
            "[...new Set(document.documentElement.outerHTML.match(/⟦[^⟧]*⟧/g) ?? [])]";
    private static final String MARKUP_IN_THE_TITLE = "/[<>]/.test(document.title)";

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
        for (var key : strings(page, WORDLESS)) {
            complain(name, "no words for " + key);
        }
        if (page.evaluate(MARKUP_IN_THE_TITLE).equals(true)) {
            complain(name, "markup in the title: " + page.title());
        }
        for (int width : List.of(1280, 390)) {
            page.setViewportSize(width, 800);
            var where = name + ", " + width + " px";
            page.evaluate(CLOSE);
            width(page, where);
            page.evaluate(OPEN_FOLDS);
            width(page, where + ", unfolded");
            picture(visit, where);
            page.evaluate(OPEN_MENUS);
            violations(page, where, EVERY_RULE);
            if (alsoInTheDark) {
                colours(page, ColorScheme.DARK);
                violations(page, where + ", dark", COLOURS);
                colours(page, ColorScheme.LIGHT);
            }
        }
        page.setViewportSize(1280, 800);
        page.evaluate(CLOSE);
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

    private void width(Page page, String where) {
        var tooWide = (String) page.evaluate(TOO_WIDE);
        if (!tooWide.isEmpty()) {
            complain(where, tooWide);
        }
    }

    private void violations(Page page, String where, String options) {
        for (var violation : strings(page, VIOLATIONS.formatted(options))) {
            complain(where, violation);
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

    private static List<String> strings(Page page, String expression) {
        return ((List<?>) page.evaluate(expression)).stream().map(String::valueOf).toList();
    }

    private static String axe() {
        try (var source = Inspection.class.getResourceAsStream("/axe.min.js")) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
