package org.plenary.support;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * Readers who ask for one address over and over, each on a connection of their own and for the next
 * answer when they have the last one, or some time after it.
 */
public final class Crowd implements AutoCloseable {
    private static final int MOST_MEASURED = 2_000_000;

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client;
    private final RequestOptions asked;
    private final long pause;
    private final AtomicBoolean going = new AtomicBoolean(true);
    private final LongAdder answers = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private final AtomicInteger measured = new AtomicInteger();
    private final int[] microseconds = new int[MOST_MEASURED];

    /** What was counted in a while; times in milliseconds. */
    public record Result(double perSecond, double p50, double p99, long failures, long bytesEach) {
        @Override
        public String toString() {
            return "%,.0f/s, p50 %.2f ms, p99 %.2f ms, %,d failed, %,d bytes each"
                    .formatted(perSecond, p50, p99, failures, bytesEach);
        }
    }

    /** Lets so many readers begin who never rest. */
    public Crowd(URI address, Map<String, String> headers, int readers) {
        this(address, headers, readers, Duration.ZERO);
    }

    /** Lets so many readers begin, one after the other, who ask again after a pause. */
    public Crowd(URI address, Map<String, String> headers, int readers, Duration pause) {
        this.pause = pause.toMillis();
        client =
                vertx.createHttpClient(
                        new HttpClientOptions()
                                .setKeepAlive(true)
                                .setPipelining(false)
                                .setMaxPoolSize(readers));
        asked =
                new RequestOptions()
                        .setMethod(HttpMethod.GET)
                        .setHost(address.getHost())
                        .setPort(address.getPort())
                        .setURI(address.getRawPath());
        headers.forEach(asked::putHeader);
        for (int i = 0; i < readers; i++) {
            after(this.pause * i / readers);
        }
    }

    private void after(long milliseconds) {
        if (milliseconds == 0) {
            vertx.runOnContext(begin -> ask());
        } else {
            vertx.setTimer(milliseconds, rested -> ask());
        }
    }

    private void ask() {
        if (!going.get()) {
            return;
        }
        long began = System.nanoTime();
        client.request(asked)
                .compose(HttpClientRequest::send)
                .compose(
                        response ->
                                response.body()
                                        .map(
                                                body -> {
                                                    note(response.statusCode(), began);
                                                    bytes.add(body.length());
                                                    return body;
                                                }))
                .onComplete(
                        done -> {
                            if (done.failed()) {
                                failures.increment();
                            }
                            after(pause);
                        });
    }

    private void note(int status, long began) {
        if (status == 200 || status == 304) {
            answers.increment();
        } else {
            failures.increment();
        }
        int place = measured.getAndIncrement();
        if (place < MOST_MEASURED) {
            microseconds[place] = (int) ((System.nanoTime() - began) / 1000);
        }
    }

    /** Counts for a while. */
    public Result measure(Duration time) throws InterruptedException {
        answers.reset();
        bytes.reset();
        failures.reset();
        measured.set(0);
        long began = System.nanoTime();
        Thread.sleep(time.toMillis());
        double seconds = (System.nanoTime() - began) / 1e9;
        long all = answers.sum();
        int[] times = Arrays.copyOf(microseconds, Math.min(measured.get(), MOST_MEASURED));
        Arrays.sort(times);
        return new Result(
                all / seconds,
                at(times, 0.5),
                at(times, 0.99),
                failures.sum(),
                all == 0 ? 0 : bytes.sum() / all);
    }

    private static double at(int[] times, double share) {
        return times.length == 0 ? 0 : times[(int) (share * (times.length - 1))] / 1000.0;
    }

    @Override
    public void close() {
        going.set(false);
        client.close();
        vertx.close();
    }
}
