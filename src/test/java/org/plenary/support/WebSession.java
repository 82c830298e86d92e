package org.plenary.support;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.helper.HttpConnection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/**
 * Visits pages over HTTP as a browser without scripts would: it keeps cookies, follows redirects
 * and sends forms with everything that is already in them, the CSRF token included.
 */
public final class WebSession {
    /** What came back, after redirects. */
    public record Page(int status, URI address, HttpHeaders headers, String body, Document html) {
        /** The form the CSS selector finds. */
        public FormElement form(String selector) {
            if (html.selectFirst(selector) instanceof FormElement form) {
                return form;
            }
            throw new AssertionError(
                    "no form "
                            + selector
                            + " at "
                            + address
                            + " (status "
                            + status
                            + "):\n"
                            + html.body());
        }
    }

    private record Cookie(String value, String path) {
        boolean belongsTo(URI address) {
            return address.getPath().startsWith(path);
        }
    }

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    // java.net's own store keeps Keycloak's Secure cookies back from http://localhost, which
    // browsers trust.
    private final Map<String, Cookie> cookies = new TreeMap<>();
    private final URI home;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private Page last;

    private WebSession(URI home) {
        this.home = home;
        headers.put("Accept", "text/html");
    }

    /** Nobody signed in, at the application under test. */
    public static WebSession anonymous() {
        return new WebSession(URI.create("http://localhost:" + RestAssured.port + "/"));
    }

    /**
     * Sends this header with every later request, for example {@code HX-Request: true} or {@code
     * Accept-Language: ar}.
     */
    public WebSession with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** The cookies it would send to the application's root, by name. */
    public Map<String, String> cookies() {
        return cookies.entrySet().stream()
                .filter(cookie -> cookie.getValue().path().equals("/"))
                .collect(Collectors.toMap(Map.Entry::getKey, cookie -> cookie.getValue().value()));
    }

    public Page get(String path) {
        return go(home.resolve(path), null);
    }

    /** Sends the form with the given fields filled in or replaced. */
    public Page submit(FormElement form, Map<String, String> fields) {
        var data = form.formData();
        fields.forEach(
                (name, value) -> {
                    var present = data.stream().anyMatch(field -> field.key().equals(name));
                    if (present) {
                        data.stream()
                                .filter(field -> field.key().equals(name))
                                .forEach(field -> field.value(value));
                    } else if (form.elements().stream()
                            .noneMatch(element -> element.attr("name").equals(name))) {
                        throw new AssertionError("the form has no field " + name + ": " + form);
                    } else {
                        data.add(HttpConnection.KeyVal.create(name, value));
                    }
                });
        var action = form.hasAttr("action") ? form.absUrl("action") : form.baseUri();
        if (form.attr("method").equalsIgnoreCase("post")) {
            return go(URI.create(action), data);
        }
        return go(URI.create(action.replaceFirst("[?#].*", "") + "?" + encoded(data)), null);
    }

    /**
     * Posts fields to an address without a form of its own, with the CSRF token of the page seen
     * last.
     */
    public Page post(String path, Map<String, String> fields) {
        var data = new java.util.ArrayList<KeyVal>();
        var token = last == null ? null : last.html().selectFirst("input[name=csrf-token]");
        if (token != null) {
            data.add(HttpConnection.KeyVal.create("csrf-token", token.attr("value")));
        }
        fields.forEach((name, value) -> data.add(HttpConnection.KeyVal.create(name, value)));
        return go(home.resolve(path), data);
    }

    private Page go(URI address, List<KeyVal> form) {
        var target = address;
        var fields = form;
        for (int redirects = 0; redirects < 15; redirects++) {
            var response = send(target, fields);
            var location = response.headers().firstValue("location");
            if (response.status() / 100 != 3 || location.isEmpty()) {
                last = response;
                return response;
            }
            target = target.resolve(location.get());
            fields = null;
        }
        throw new AssertionError("redirected in circles at " + target);
    }

    private Page send(URI address, List<KeyVal> form) {
        var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30));
        headers.forEach(request::header);
        var sent =
                cookies.entrySet().stream()
                        .filter(cookie -> cookie.getValue().belongsTo(address))
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue().value())
                        .collect(Collectors.joining("; "));
        if (!sent.isEmpty()) {
            request.header("Cookie", sent);
        }
        if (form != null) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(encoded(form)));
        }
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("set-cookie").forEach(this::keep);
            var html = Jsoup.parse(response.body(), address.toString());
            return new Page(
                    response.statusCode(), address, response.headers(), response.body(), html);
        } catch (IOException e) {
            throw new AssertionError("no answer from " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void keep(String header) {
        var parts = header.split(";", -1);
        var equals = parts[0].indexOf('=');
        var name = parts[0].substring(0, equals).strip();
        var path = "/";
        var expired = false;
        for (int i = 1; i < parts.length; i++) {
            var attribute = parts[i].strip();
            var lower = attribute.toLowerCase(Locale.ROOT);
            if (lower.startsWith("path=")) {
                path = attribute.substring("path=".length());
            }
            expired |= lower.equals("max-age=0");
        }
        if (expired) {
            cookies.remove(name);
        } else {
            cookies.put(name, new Cookie(parts[0].substring(equals + 1), path));
        }
    }

    private static String encoded(List<KeyVal> fields) {
        return fields.stream()
                .map(
                        field ->
                                URLEncoder.encode(field.key(), StandardCharsets.UTF_8)
                                        + "="
                                        + URLEncoder.encode(field.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
