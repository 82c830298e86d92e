package org.plenary.support;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The packaged application as a process of its own, in the demo profile and within a small server's
 * memory.
 */
final class LocalApp implements AutoCloseable {
    /**
     * Measured to keep the process under 300 MB after the sample world and a walk through its
     * pages.
     */
    private static final List<String> SMALL =
            List.of(
                    "-XX:+UseSerialGC",
                    "-Xms32m",
                    "-Xmx144m",
                    "-XX:MaxMetaspaceSize=144m",
                    "-Xss512k",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:ReservedCodeCacheSize=128m");

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path log;
    private final int port;
    private final Process process;

    private LocalApp(Path log, int port, Process process) {
        this.log = log;
        this.port = port;
        this.process = process;
    }

    /** Starts it and returns when it says that it is ready. */
    static LocalApp start(
            Path jar, Path log, int port, Map<String, String> environment, Starting starting)
            throws Exception {
        var command = new ArrayList<>(Platform.withoutTerminal());
        command.add(Platform.java().toString());
        command.addAll(SMALL);
        command.addAll(
                List.of(
                        "-Dquarkus.profile=demo",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager"));
        command.addAll(List.of("-jar", jar.toString()));
        var builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        var process = builder.start();
        starting.opened("Plenary", process.toHandle(), "java");
        var app = new LocalApp(log, port, process);
        app.waitUntilReady();
        return app;
    }

    String url() {
        return "http://localhost:" + port;
    }

    Process process() {
        return process;
    }

    /** Why it ended, as far as its log tells. */
    Trouble ended() {
        return new Trouble(
                "Plenary ended (exit code "
                        + process.exitValue()
                        + "). The end of "
                        + log
                        + " says:\n"
                        + Folders.tail(log, 15));
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        if (!process.waitFor(25, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private void waitUntilReady() throws Exception {
        var http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
        var ready =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                        .timeout(Duration.ofSeconds(10))
                        .build();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var answer = "it does not listen yet";
        while (System.nanoTime() < deadline) {
            if (!process.isAlive()) {
                throw ended();
            }
            try {
                var response = http.send(ready, BodyHandlers.ofString());
                if (response.statusCode() == 200) {
                    return;
                }
                answer = response.body();
            } catch (IOException notYet) {
                // still starting
            }
            Thread.sleep(100);
        }
        throw new Trouble(
                "Plenary was not ready within "
                        + PATIENCE.toMinutes()
                        + " minutes: "
                        + answer
                        + "\nThe end of "
                        + log
                        + " says:\n"
                        + Folders.tail(log, 15));
    }
}
