package org.plenary.support;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * The mails of the sink as web pages, and as JSON at {@code /api/messages} ({@code ?to=address}
 * narrows it).
 *
 * <p>A mail is somebody else's text: everything is escaped, HTML parts are shown in a frame that
 * may run nothing, and the page may load nothing.
 */
public final class MailInbox implements AutoCloseable {
    private static final ObjectMapper JSON =
            new ObjectMapper()
                    .registerModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final Pattern LINK =
            Pattern.compile("https?://[^\\s<>\"'()]+[^\\s<>\"'().,;:!?]");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                    .withLocale(Locale.ENGLISH)
                    .withZone(ZoneId.systemDefault());
    private static final String STYLE =
            """
            :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
            body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
            table { width: 100%; border-collapse: collapse; }
            th, td { text-align: start; vertical-align: top; padding: .5rem; border-bottom: 1px solid color-mix(in srgb, currentColor 25%, transparent); }
            dt { font-weight: 600; } dd { margin: 0 0 .5rem; }
            pre { white-space: pre-wrap; font: inherit; padding: 1rem; border: 1px solid color-mix(in srgb, currentColor 25%, transparent); }
            iframe { width: 100%; height: 30rem; border: 1px solid GrayText; background: white; }
            header { display: flex; flex-wrap: wrap; gap: 1rem; align-items: baseline; justify-content: space-between; }
            button { font: inherit; padding: .25rem .75rem; }
            """;

    private final MailSink sink;
    private final HttpServer server;
    private final ExecutorService workers =
            Executors.newFixedThreadPool(
                    2,
                    work -> {
                        var thread = new Thread(work, "mail-inbox");
                        thread.setDaemon(true);
                        return thread;
                    });

    private MailInbox(MailSink sink, HttpServer server) {
        this.sink = sink;
        this.server = server;
    }

    /** Serves the inbox on the loopback at the port. */
    public static MailInbox start(MailSink sink, int port) throws IOException {
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var inbox = new MailInbox(sink, server);
        server.setExecutor(inbox.workers);
        server.createContext("/", inbox::answer);
        server.start();
        return inbox;
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var method = exchange.getRequestMethod();
            if (path.equals("/empty") && method.equals("POST")) {
                empty(exchange);
            } else if (!method.equals("GET") && !method.equals("HEAD")) {
                send(exchange, 405, "text/plain", "Only GET, and POST to /empty");
            } else if (path.equals("/")) {
                send(exchange, 200, "text/html", list());
            } else if (path.equals("/api/messages")) {
                send(exchange, 200, "application/json", json(exchange.getRequestURI().getQuery()));
            } else if (path.matches("/mails/\\d{1,18}")) {
                show(exchange, Long.parseLong(path.substring("/mails/".length())));
            } else {
                send(
                        exchange,
                        404,
                        "text/html",
                        page("Not found", "<p><a href=\"/\">All mails</a></p>"));
            }
        }
    }

    private void empty(HttpExchange exchange) throws IOException {
        // Another site's page could post here too; browsers say where a form comes from.
        var origin = exchange.getRequestHeaders().getFirst("Origin");
        if (origin != null
                && !origin.equals("http://" + exchange.getRequestHeaders().getFirst("Host"))) {
            send(exchange, 403, "text/plain", "Not from this page");
            return;
        }
        sink.empty();
        exchange.getResponseHeaders().set("Location", "/");
        exchange.sendResponseHeaders(303, -1);
    }

    private void show(HttpExchange exchange, long id) throws IOException {
        var mail = sink.mail(id);
        if (mail.isPresent()) {
            send(exchange, 200, "text/html", page(mail.get().subject(), show(mail.get())));
        } else {
            send(
                    exchange,
                    404,
                    "text/html",
                    page("This mail is gone", "<p><a href=\"/\">All mails</a></p>"));
        }
    }

    private String list() {
        var mails = sink.mails();
        if (mails.isEmpty()) {
            return page(
                    "Mails",
                    "<p>Nothing yet. What Plenary and Keycloak send appears here and goes nowhere else.</p>");
        }
        var rows = new StringBuilder();
        for (var mail : mails) {
            rows.append(
                    "<tr><td dir=\"auto\"><a href=\"/mails/%d\">%s</a></td><td>%s</td><td>%s</td></tr>\n"
                            .formatted(
                                    mail.id(),
                                    escape(
                                            mail.subject().isBlank()
                                                    ? "(no subject)"
                                                    : mail.subject()),
                                    escape(mail.to()),
                                    TIME.format(mail.at())));
        }
        return page(
                "Mails",
                "<form method=\"post\" action=\"/empty\"><button>Empty the inbox</button></form>"
                        + "<table><thead><tr><th scope=\"col\">Subject</th><th scope=\"col\">To</th>"
                        + "<th scope=\"col\">Received</th></tr></thead><tbody>"
                        + rows
                        + "</tbody></table>");
    }

    private static String show(MailSink.Mail mail) {
        var body =
                new StringBuilder("<p><a href=\"/\">All mails</a></p><dl>")
                        .append("<dt>To</dt><dd>")
                        .append(escape(mail.to()))
                        .append("</dd>")
                        .append("<dt>From</dt><dd>")
                        .append(escape(mail.from()))
                        .append("</dd>")
                        .append("<dt>Received</dt><dd>")
                        .append(TIME.format(mail.at()))
                        .append("</dd></dl>");
        if (!mail.text().isBlank()) {
            body.append("<pre dir=\"auto\">").append(withLinks(mail.text())).append("</pre>");
        }
        if (!mail.html().isBlank()) {
            body.append("<h2>As HTML</h2><iframe sandbox title=\"The mail as HTML\" srcdoc=\"")
                    .append(escape(mail.html()))
                    .append("\"></iframe>")
                    .append("<details><summary>Its source</summary><pre>")
                    .append(withLinks(mail.html()))
                    .append("</pre></details>");
        }
        return body.toString();
    }

    private String json(String query) throws IOException {
        var to = query != null && query.startsWith("to=") ? query.substring("to=".length()) : null;
        return JSON.writeValueAsString(
                sink.mails().stream()
                        .filter(mail -> to == null || mail.to().equalsIgnoreCase(to))
                        .toList());
    }

    private static String page(String title, String body) {
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%1$s</title><style>%2$s</style></head>
                <body><header><h1 dir="auto">%1$s</h1><p>Mail sink of the local run: nothing leaves this machine</p></header>
                <main>%3$s</main></body></html>
                """
                .formatted(escape(title), STYLE, body);
    }

    static String withLinks(String text) {
        var html = new StringBuilder();
        var links = LINK.matcher(text);
        int done = 0;
        while (links.find()) {
            var link = escape(links.group());
            html.append(escape(text.substring(done, links.start())));
            html.append("<a href=\"")
                    .append(link)
                    .append("\" rel=\"noreferrer\">")
                    .append(link)
                    .append("</a>");
            done = links.end();
        }
        return html.append(escape(text.substring(done))).toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static void send(HttpExchange exchange, int status, String type, String body)
            throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type + "; charset=utf-8");
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'");
        var head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head ? -1 : bytes.length);
        if (!head) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
