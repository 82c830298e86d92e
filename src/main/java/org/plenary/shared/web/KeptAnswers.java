package org.plenary.shared.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPOutputStream;
import org.plenary.shared.i18n.Language;
import org.plenary.shared.i18n.Languages;

/**
 * Public answers kept ready in this node's memory, so that a crowd that asks for one page is served
 * without asking who they are, without a template and without the database. An answer is kept for a
 * second and by address, language, theme and part of the page; who has a session, or a cookie that
 * we do not know, is never given one. Handlers put answers in through {@link Cached}.
 */
@ApplicationScoped
public class KeptAnswers {
    /** After this an answer is made anew by the first who asks, while others still get the old. */
    private static final long SOFT = Duration.ofMillis(500).toNanos();

    private static final long HARD = Duration.ofSeconds(1).toNanos();

    // After the headers of every answer and before anybody asks who is there.
    private static final int BEFORE_AUTHENTICATION = 250;
    private static final int MOST = 1_000;
    private static final Set<String> HARMLESS_COOKIES =
            Set.of(Language.COOKIE, Preferences.THEME_COOKIE, "csrf-token");

    private static final CharSequence GZIP = HttpHeaders.createOptimized("gzip");

    /**
     * What is said of an answer.
     *
     * @param storing who may store it and how long
     */
    record Policy(String type, String storing, String vary) {}

    /** By what answers to one address differ. */
    record Key(String path, String language, String theme, boolean part) {}

    private record Answer(
            UUID subject,
            Policy policy,
            String tag,
            Buffer body,
            Buffer zipped,
            long madeAt,
            AtomicBoolean beingMadeAnew) {}

    private final Map<Key, Answer> answers = new ConcurrentHashMap<>();
    private final Map<String, String> accepted = new ConcurrentHashMap<>();

    void register(@Observes Filters filters) {
        filters.register(this::serve, BEFORE_AUTHENTICATION);
    }

    /**
     * Keeps an answer that is the same for everybody.
     *
     * @param subject what it is about, by which it is forgotten
     */
    void keep(RoutingContext request, UUID subject, Policy policy, String tag, byte[] body) {
        if (!isForAnybody(request.request())) {
            return;
        }
        if (answers.size() >= MOST) {
            answers.clear();
        }
        answers.put(
                key(request),
                new Answer(
                        subject,
                        policy,
                        tag,
                        Buffer.buffer(body),
                        Buffer.buffer(zipped(body)),
                        System.nanoTime(),
                        new AtomicBoolean()));
    }

    /** Forgets all answers about something that has changed. */
    public void forget(UUID subject) {
        answers.values().removeIf(answer -> answer.subject().equals(subject));
    }

    private void serve(RoutingContext request) {
        Answer answer = isForAnybody(request.request()) ? answers.get(key(request)) : null;
        long age = answer == null ? 0 : System.nanoTime() - answer.madeAt();
        if (answer == null
                || age > HARD
                || (age > SOFT && answer.beingMadeAnew().compareAndSet(false, true))) {
            request.next();
        } else {
            send(request, answer, age);
        }
    }

    private static void send(RoutingContext request, Answer answer, long age) {
        HttpServerResponse response = request.response();
        response.putHeader(HttpHeaders.CACHE_CONTROL, answer.policy().storing())
                .putHeader(HttpHeaders.VARY, answer.policy().vary())
                .putHeader(HttpHeaders.ETAG, answer.tag())
                // RFC 9111: it comes from a cache.
                .putHeader("Age", age < HARD ? "0" : "1");
        String known = request.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && known.contains(answer.tag().replaceFirst("^W/", ""))) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, answer.policy().type());
        String encodings = request.request().getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (encodings != null && encodings.contains("gzip")) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, GZIP).end(answer.zipped());
        } else {
            response.end(answer.body());
        }
    }

    /** Whether nothing in the request tells one visitor from another, but language and theme. */
    private static boolean isForAnybody(HttpServerRequest request) {
        if (!HttpMethod.GET.equals(request.method())
                || request.query() != null
                || request.headers().contains(HttpHeaders.AUTHORIZATION)) {
            return false;
        }
        return !request.headers().contains(HttpHeaders.COOKIE)
                || request.cookies().stream()
                        .allMatch(cookie -> HARMLESS_COOKIES.contains(cookie.getName()));
    }

    private Key key(RoutingContext request) {
        return new Key(
                request.request().path(),
                language(request),
                Preferences.theme(request),
                Htmx.wantsFragment(request.request()));
    }

    // Reading a header of languages costs more than all the rest, and there are few of them.
    private String language(RoutingContext request) {
        if (request.request().headers().contains(HttpHeaders.COOKIE)) {
            return Language.of(request);
        }
        String header = request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null) {
            return "en";
        }
        if (accepted.size() >= MOST) {
            accepted.clear();
        }
        return accepted.computeIfAbsent(header, h -> Languages.accepted(h).orElse("en"));
    }

    private static byte[] zipped(byte[] body) {
        try (var out = new ByteArrayOutputStream(body.length / 3 + 64)) {
            try (var zip = new GZIPOutputStream(out)) {
                zip.write(body);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
