package org.plenary.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.sun.net.httpserver.HttpServer;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.signons.EnteredSignOns;
import org.plenary.signons.NameVisibility;
import org.plenary.signons.OpenedLetters;
import org.plenary.support.Chromium;
import org.plenary.support.PlenaryTest;

/** A letter in somebody else's page, and its list read and printed. */
@PlenaryTest
class SpreadingALetterTest {
    @Inject OpenedLetters letters;
    @Inject EnteredSignOns signOns;

    @Test
    void aLetterStandsInAPageElsewhereAndItsListIsReadAndPrinted() throws IOException {
        var letter = letters.letter("public", Map.of("goal", 300));
        for (String name : List.of("Ñandutí", "Écoles sans frontières", "Casa Abierta", "Ёлка")) {
            signOns.enter(letter.uuid(), name, "PE", NameVisibility.EVERYBODY);
        }
        var elsewhere = elsewhere(letter);
        try (var wide = visit(1280, true);
                var phone = visit(390, false)) {
            for (var visit : List.of(wide, phone)) {
                isInAPageElsewhere(visit, elsewhere);
                isListedInOrders(visit, letter.page());
            }
            isPrinted(wide.page());
        } finally {
            elsewhere.stop(0);
        }
    }

    private static void isInAPageElsewhere(Chromium.Visit visit, HttpServer elsewhere) {
        var page = visit.page();
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.navigate("http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/");
        var widget = page.frameLocator("iframe");
        assertEquals("Safe passage", widget.locator("h1").textContent().strip());
        assertTrue(widget.locator(".count").textContent().contains("4"));
        assertEquals(4, widget.locator("li").count());
        assertEquals(List.of(), page.context().cookies());
        assertEquals(List.of(), complaints);
        picture(visit, "widget elsewhere");

        var opened = page.context().waitForPage(() -> widget.locator("a.btn").click());
        opened.waitForSelector("#sign");
        assertTrue(opened.url().contains("/letters/"));
        opened.close();
    }

    private static void isListedInOrders(Chromium.Visit visit, String letter) {
        var page = visit.go(letter);
        page.click("text=All signatories, in other orders");
        assertEquals("Peru", page.textContent(".sig-s h2"));
        page.click("text=Alphabetical");
        assertEquals(
                List.of("Casa Abierta", "Écoles sans frontières", "Ñandutí", "Ёлка"),
                page.locator(".sigs bdi").allTextContents());
        page.click(".sigs >> text=Écoles");
        assertEquals("Écoles sans frontières", page.textContent("h1"));
        page.goBack();
        picture(visit, "signatories");
    }

    private static void isPrinted(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertEquals(
                "3",
                page.evaluate("getComputedStyle(document.querySelector('.sigs')).columnCount"));
        assertEquals(0, page.locator(".seg:visible, .search:visible, .nav:visible").count());
        assertTrue(page.locator(".pr-only").first().isVisible());
        assertTrue(page.pdf().length > 1000);
    }

    /** A site of somebody else's, with a policy of its own. */
    private static HttpServer elsewhere(OpenedLetters.Opened letter) throws IOException {
        String origin = "http://localhost:" + RestAssured.port;
        byte[] page =
                ("<!doctype html><title>Elsewhere</title><link rel=icon href=data:,><h1>Our campaign</h1>"
                                + "<iframe src='"
                                + origin
                                + letter.page()
                                + "/widget?lang=en' width=300 height=460 title=Letter frameborder=0></iframe>")
                        .getBytes(UTF_8);
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    var headers = exchange.getResponseHeaders();
                    headers.add("Content-Type", "text/html;charset=utf-8");
                    headers.add(
                            "Content-Security-Policy",
                            "default-src 'none'; img-src data:; frame-src " + origin);
                    exchange.sendResponseHeaders(200, page.length);
                    exchange.getResponseBody().write(page);
                    exchange.close();
                });
        server.start();
        return server;
    }

    private static void picture(Chromium.Visit visit, String name) {
        if (Boolean.getBoolean("plenary.screenshots")) {
            visit.screenshot(
                    name.replace(' ', '-') + "-" + visit.page().viewportSize().width + "-px");
        }
    }

    private static Chromium.Visit visit(int width, boolean scripts) {
        return Chromium.visit(
                new Browser.NewContextOptions()
                        .setLocale("en")
                        .setJavaScriptEnabled(scripts)
                        .setViewportSize(width, 800));
    }
}
