package org.plenary.signons.webhooks;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * Sends one webhook: no redirect is followed, and of the answer nothing but its status is read, so
 * that a receiver can neither send us elsewhere nor fill our memory.
 */
@ApplicationScoped
class Sender {
    private static final int SECONDS = 15;

    private final HttpClient client;
    private final Destinations destinations;

    Sender(Vertx vertx, Destinations destinations) {
        this.destinations = destinations;
        this.client =
                vertx.createHttpClient(
                        new HttpClientOptions()
                                .setKeepAlive(false)
                                .setMaxPoolSize(4)
                                .setConnectTimeout(5_000)
                                .setMaxHeaderSize(16_384)
                                .setForceSni(true)
                                .setTrustAll(false)
                                .setVerifyHost(true));
    }

    /**
     * A message ready to be sent.
     *
     * @param secrets those that sign it
     */
    record Message(UUID id, URI to, List<Secret> secrets, String body) {
        /** The header that proves where it comes from at a moment, in seconds since 1970. */
        String signatures(long timestamp) {
            return secrets.stream()
                    .map(secret -> secret.signature(id.toString(), timestamp, body))
                    .collect(Collectors.joining(" "));
        }
    }

    /**
     * Sends it and waits for the answer's first line.
     *
     * @param timestamp seconds since 1970
     */
    Answer send(Message message, long timestamp) {
        Optional<InetAddress> address = destinations.resolve(message.to());
        if (address.isEmpty()) {
            return Answer.none("address");
        }
        try {
            return client.request(options(message.to(), address.get()))
                    .compose(request -> sent(request, message, timestamp))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(SECONDS + 5, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            Throwable cause = failure instanceof ExecutionException e ? e.getCause() : failure;
            return Answer.none(cause.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.none("stopped");
        }
    }

    // Connects to the address that was looked at, whatever the name means a moment later; the
    // certificate must still be the name's.
    private static RequestOptions options(URI to, InetAddress address) {
        boolean tls = "https".equals(to.getScheme());
        int port = to.getPort() > 0 ? to.getPort() : tls ? 443 : 80;
        String path = to.getRawPath() == null || to.getRawPath().isEmpty() ? "/" : to.getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(to.getHost())
                .setPort(port)
                .setSsl(tls)
                .setURI(to.getRawQuery() == null ? path : path + "?" + to.getRawQuery())
                .setFollowRedirects(false)
                .setTimeout(SECONDS * 1000L);
    }

    private static io.vertx.core.Future<Answer> sent(
            HttpClientRequest request, Message message, long timestamp) {
        return request.putHeader("Content-Type", "application/json")
                .putHeader("User-Agent", "Plenary-Webhooks/1")
                .putHeader("webhook-id", message.id().toString())
                .putHeader("webhook-timestamp", Long.toString(timestamp))
                .putHeader("webhook-signature", message.signatures(timestamp))
                .send(Buffer.buffer(message.body()))
                .map(
                        response -> {
                            int status = response.statusCode();
                            // Whatever follows is not read.
                            request.connection().close();
                            return Answer.of(status);
                        });
    }
}
