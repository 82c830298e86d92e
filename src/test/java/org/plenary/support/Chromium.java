package org.plenary.support;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.restassured.RestAssured;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The Chromium of the machine, for journeys through the pages. One browser serves the whole build;
 * every visit gets a fresh profile.
 *
 * <p>Without a browser the test is skipped and says so, except under {@code CI=true}, where it
 * fails.
 */
public final class Chromium {
    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");
    private static final List<String> FLAGS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");
    private static Browser browser;

    private Chromium() {}

    /** One person's browser window, with nobody signed in. */
    public static final class Visit implements AutoCloseable {
        private final BrowserContext context;
        private final Page page;

        private Visit(BrowserContext context) {
            this.context = context;
            this.page = context.newPage();
        }

        public Page page() {
            return page;
        }

        /** Goes to a path of the application. */
        public Page go(String path) {
            page.navigate("http://localhost:" + RestAssured.port + path);
            return page;
        }

        /**
         * Goes to a path that asks for a sign-in, and signs the demo person in on Keycloak's pages.
         */
        public Page signIn(String username, String path) {
            go(path);
            // Who has a session already is not asked again.
            return page.url().contains("/realms/") ? signInHere(username) : page;
        }

        /** Signs the demo person in on Keycloak's pages, where the visit has come to already. */
        public Page signInHere(String username) {
            page.locator("#kc-form-login").waitFor();
            page.fill("#username", username);
            // As soon as the realm has organisations, one page asks for the name and the next for
            // the password.
            if (page.locator("input#password:visible").count() == 0) {
                page.click("#kc-login");
                page.locator("input#password").waitFor();
            }
            page.fill("#password", username);
            page.click("#kc-login");
            page.waitForURL(url -> !url.contains("/realms/"));
            return page;
        }

        /** One more tab of the same window, at a path of the application. */
        public Page anotherTab(String path) {
            var tab = context.newPage();
            tab.navigate("http://localhost:" + RestAssured.port + path);
            return tab;
        }

        /** What axe-core finds wrong on the page as it is now, one line per rule; empty is good. */
        public List<String> accessibilityViolations() {
            return new AxeBuilder(page)
                    .analyze().getViolations().stream()
                            .map(
                                    rule ->
                                            rule.getId()
                                                    + " ("
                                                    + rule.getImpact()
                                                    + "): "
                                                    + rule.getHelp()
                                                    + " at "
                                                    + rule.getNodes().stream()
                                                            .map(
                                                                    node ->
                                                                            String.valueOf(
                                                                                    node
                                                                                            .getTarget()))
                                                            .toList())
                            .toList();
        }

        /** Keeps a picture of the whole page in {@code target/screenshots}. */
        public Path screenshot(String name) {
            var file = Folders.project().resolve("target/screenshots").resolve(name + ".png");
            page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
            return file;
        }

        @Override
        public void close() {
            context.close();
        }
    }

    /** A visit in English on a wide screen in light colours. */
    public static Visit visit() {
        return visit(new Browser.NewContextOptions().setLocale("en"));
    }

    /** A visit with another language, size or colour scheme. */
    public static Visit visit(Browser.NewContextOptions options) {
        return new Visit(browser().newContext(options));
    }

    private static synchronized Browser browser() {
        if (browser == null) {
            var program = program();
            if (program.isEmpty() && "true".equals(System.getenv("CI"))) {
                throw new AssertionError(
                        "CI=true and no Chromium: install it or set PLENARY_CHROMIUM to one");
            }
            Assumptions.assumeTrue(
                    program.isPresent(),
                    "no Chromium on this machine: install it or set PLENARY_CHROMIUM to one");
            var playwright =
                    Playwright.create(
                            new Playwright.CreateOptions()
                                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser =
                    playwright
                            .chromium()
                            .launch(
                                    new BrowserType.LaunchOptions()
                                            .setExecutablePath(program.get())
                                            .setHeadless(true)
                                            .setArgs(FLAGS));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "close-chromium"));
        }
        return browser;
    }

    private static Optional<Path> program() {
        var configured = System.getenv("PLENARY_CHROMIUM");
        var onPath =
                Stream.of(
                                Objects.requireNonNullElse(System.getenv("PATH"), "")
                                        .split(File.pathSeparator, -1))
                        .filter(folder -> !folder.isBlank())
                        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(
                        Stream.ofNullable(configured).filter(path -> !path.isBlank()).map(Path::of),
                        onPath)
                .filter(Platform::isExecutable)
                .findFirst();
    }
}
