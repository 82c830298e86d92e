package org.plenary.signons.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A program that takes webhooks, or does not. */
final class Receiver implements AutoCloseable {
    record Received(Map<String, List<String>> headers, String body) {
        String id() {
            return header("Webhook-id");
        }

        String header(String name) {
            return headers.get(name).get(0);
        }

        JsonPath json() {
            return JsonPath.from(body);
        }

        String type() {
            return json().getString("type");
        }
    }

    private final HttpServer server;
    private final AtomicInteger status = new AtomicInteger(204);
    private final List<Received> received = new CopyOnWriteArrayList<>();

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        received.add(new Received(Map.copyOf(exchange.getRequestHeaders()), body));
        if (status.get() == 302) {
            exchange.getResponseHeaders().add("Location", url() + "elsewhere");
        }
        exchange.sendResponseHeaders(status.get(), -1);
        exchange.close();
    }

    /** Answers with this status from now on. */
    void answers(int newStatus) {
        status.set(newStatus);
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    List<Received> received() {
        return received;
    }

    List<String> types() {
        return received.stream().map(Received::type).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
