package org.plenary.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/**
 * PostgreSQL, Keycloak and a mail sink for the tests: started side by side once for each process of
 * a test run, on free ports and in a folder of its own.
 *
 * <p>They are stopped when that process ends and not earlier, so that an application restarted by
 * Quarkus finds them still there. Use it through {@link PlenaryTest}.
 */
public final class Stack implements QuarkusTestResourceLifecycleManager {
    private static final String STARTED = "org.plenary.support.Stack";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public Map<String, String> start() {
        // Quarkus loads this class anew with every application it starts: only the system
        // properties outlive that,
        // and those may hold nothing but text (the transaction manager copies them all).
        synchronized (System.getProperties()) {
            var running = System.getProperty(STARTED);
            if (running == null) {
                running = JSON.valueToTree(startParts()).toString();
                System.setProperty(STARTED, running);
            }
            try {
                return JSON.readValue(running, new TypeReference<Map<String, String>>() {});
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void stop() {
        // the shutdown hook does
    }

    private static Map<String, String> startParts() {
        var began = System.nanoTime();
        var folder =
                Folders.project()
                        .resolve("target")
                        .resolve(System.getProperty("plenary.stack", "stack"));
        var processes = new StartedProcesses(folder.resolve("processes.json"));
        try {
            processes.endLeftovers();
            var sink = MailSink.start(Ports.any());
            var inbox = MailInbox.start(sink, Ports.any());
            var surroundings =
                    new LocalKeycloak.Surroundings(
                            LocalKeycloak.Surroundings.USUAL.appUrl(), sink.port());
            var starting = new Recorded(processes);
            var keycloakStarting =
                    CompletableFuture.supplyAsync(() -> keycloak(folder, surroundings, starting));
            var postgres =
                    LocalPostgres.throwaway(
                            folder.resolve("postgres"),
                            folder.resolve("postgres.log"),
                            Ports.any(),
                            starting);
            var keycloak = keycloakStarting.join();
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(() -> stop(postgres, keycloak, processes), "stop-stack"));
            say("test stack ready in %.1f s".formatted((System.nanoTime() - began) / 1e9));
            return settings(postgres, keycloak, sink, inbox);
        } catch (Exception e) {
            throw new IllegalStateException("The test stack did not start: " + e.getMessage(), e);
        }
    }

    private static LocalKeycloak keycloak(
            Path folder, LocalKeycloak.Surroundings surroundings, Starting starting) {
        try {
            return LocalKeycloak.throwaway(
                    folder.resolve("keycloak"),
                    folder.resolve("keycloak.log"),
                    Ports.any(),
                    surroundings,
                    starting);
        } catch (Exception e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static Map<String, String> settings(
            LocalPostgres postgres, LocalKeycloak keycloak, MailSink sink, MailInbox inbox) {
        var settings = new TreeMap<String, String>();
        settings.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl());
        settings.put("quarkus.datasource.username", LocalPostgres.NAME);
        settings.put("quarkus.datasource.password", LocalPostgres.NAME);
        settings.put("plenary.keycloak.url", keycloak.url());
        // Quarkus mocks the mailer in tests unless told otherwise.
        settings.put("quarkus.mailer.mock", "false");
        settings.put("quarkus.mailer.host", "127.0.0.1");
        settings.put("quarkus.mailer.port", String.valueOf(sink.port()));
        settings.put("plenary.test.mail-inbox-url", inbox.url());
        return settings;
    }

    private static void stop(
            LocalPostgres postgres, LocalKeycloak keycloak, StartedProcesses processes) {
        keycloak.kill();
        try {
            postgres.close();
            processes.clear();
        } catch (Exception e) {
            say("the test stack did not stop cleanly: " + e.getMessage());
        }
    }

    private static void say(String message) {
        System.out.println("[stack] " + message);
    }

    private record Recorded(StartedProcesses processes) implements Starting {
        @Override
        public void doing(String what) {
            say(what);
        }

        @Override
        public void opened(String part, ProcessHandle process, String program) {
            processes.add(part, process, program);
        }
    }
}
