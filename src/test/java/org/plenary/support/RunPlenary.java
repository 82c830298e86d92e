package org.plenary.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;

/**
 * What {@code ./mvnw -Prun} runs: the database, Keycloak, a mail sink and the application with its
 * sample world, until Ctrl-C.
 *
 * <p>System properties: {@code plenary.data} another data folder than {@code .plenary}; {@code
 * plenary.fresh=true} start over; {@code plenary.app=none} only the parts, for {@code ./mvnw
 * quarkus:dev}; {@code plenary.port} another first choice than 8080.
 */
public final class RunPlenary {
    private static final long LEAST_SPACE = 1L << 30;

    private final Path data =
            Folders.project().resolve(System.getProperty("plenary.data", ".plenary")).normalize();
    private final Path logs = data.resolve("logs");
    private final StartedProcesses processes = new StartedProcesses(data.resolve("run.json"));
    private final Progress progress = new Progress(processes);
    private final List<AutoCloseable> parts = new ArrayList<>();
    private FileLock lock;
    private volatile boolean stopping;

    private RunPlenary() {}

    public static void main(String[] arguments) {
        // Terminals show UTF-8 even where the locale says POSIX, and some names need it.
        System.setOut(
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        var run = new RunPlenary();
        try {
            run.run();
        } catch (Throwable problem) {
            if (!run.stopping) {
                System.err.println("\n" + run.explain(problem) + "\n");
                // Runs the shutdown hook, which stops what has been started.
                System.exit(1);
            }
        }
    }

    private void run() throws Exception {
        prepareFolder();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop-plenary"));
        for (var leftover : processes.endLeftovers()) {
            progress.say(leftover + " of an earlier run that was killed was still there; ended it");
        }
        if (Boolean.getBoolean("plenary.fresh")) {
            progress.say("starting over: the data of earlier runs is deleted");
            startOver();
        }
        progress.say("data and logs are in " + data + "; Ctrl-C stops everything");

        var withApp = !"none".equals(System.getProperty("plenary.app"));
        var appPort = withApp ? port("Plenary", Integer.getInteger("plenary.port", 8080)) : 8080;
        var keycloakPort = port("Keycloak", 8180);
        var postgresPort = port("PostgreSQL", 5433);
        var sink = keep(MailSink.start(port("Mail", 1025)));
        var inbox = keep(MailInbox.start(sink, port("The mail inbox", 8025)));
        var surroundings =
                new LocalKeycloak.Surroundings("http://localhost:" + appPort, sink.port());

        var build = new AppBuild(Folders.project());
        var starting = Executors.newFixedThreadPool(3);
        var keycloakReady =
                progress.begin(
                        "Keycloak",
                        starting,
                        at ->
                                keep(
                                        LocalKeycloak.durable(
                                                data.resolve("keycloak"),
                                                logs.resolve("keycloak.log"),
                                                keycloakPort,
                                                surroundings,
                                                at)));
        var postgresReady =
                progress.begin(
                        "PostgreSQL",
                        starting,
                        at ->
                                keep(
                                        LocalPostgres.durable(
                                                data.resolve("postgres"),
                                                logs.resolve("postgres.log"),
                                                postgresPort,
                                                at)));
        if (withApp && !build.isFresh()) {
            progress.begin(
                            "Application package",
                            starting,
                            at -> {
                                at.doing("building it, because the sources changed");
                                build.make(logs.resolve("build.log"), at);
                                return build;
                            })
                    .join();
        }
        var postgres = postgresReady.join();
        var keycloak = keycloakReady.join();
        starting.shutdown();

        if (withApp) {
            var app =
                    progress.begin(
                                    "Plenary",
                                    Runnable::run,
                                    at ->
                                            keep(
                                                    LocalApp.start(
                                                            build.jar(),
                                                            logs.resolve("app.log"),
                                                            appPort,
                                                            settings(
                                                                    appPort, postgres, keycloak,
                                                                    sink),
                                                            at)))
                            .join();
            progress.end();
            Files.writeString(address(), app.url());
            announce("Plenary is ready: " + app.url(), inbox, keycloak);
            watch(app, postgres, keycloak);
        } else {
            progress.end();
            announce(
                    "The parts are ready. In another terminal: "
                            + devCommand(postgres, keycloak, sink),
                    inbox,
                    keycloak);
            watch(null, postgres, keycloak);
        }
    }

    /** Stays until the signal comes, or says which part ended without being asked to. */
    private void watch(LocalApp app, LocalPostgres postgres, LocalKeycloak keycloak)
            throws InterruptedException {
        var signInWorks = true;
        while (true) {
            Thread.sleep(500);
            if (stopping) {
                continue;
            }
            if (app != null && !app.process().isAlive()) {
                throw app.ended();
            }
            if (!postgres.process().isAlive()) {
                throw new Trouble(
                        "PostgreSQL ended, and nothing works without it. The end of "
                                + logs.resolve("postgres.log")
                                + " says:\n"
                                + Folders.tail(logs.resolve("postgres.log"), 15));
            }
            if (signInWorks && !keycloak.process().isAlive()) {
                signInWorks = false;
                System.err.println(
                        "\nKeycloak ended: nobody can sign in until the next start. See "
                                + logs.resolve("keycloak.log")
                                + "\n");
            }
        }
    }

    private void prepareFolder() throws IOException {
        try {
            Files.createDirectories(logs);
            var channel =
                    FileChannel.open(
                            data.resolve("run.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            lock = channel.tryLock();
        } catch (AccessDeniedException e) {
            throw new Trouble(
                    "The data folder "
                            + data
                            + " cannot be written. Make it yours, or choose another one with"
                            + " -Dplenary.data=FOLDER.",
                    e);
        }
        if (lock == null) {
            var where =
                    Files.exists(address()) ? Files.readString(address()) : "it is still starting";
            throw new Trouble(
                    "Plenary is already running with the data in "
                            + data
                            + ": "
                            + where
                            + "\nStop it there with Ctrl-C, or run a second one with -Dplenary.data=FOLDER.");
        }
        Files.deleteIfExists(address());
        var cache = Files.createDirectories(Folders.cache());
        for (var folder : List.of(data, cache)) {
            var free = Files.getFileStore(folder).getUsableSpace();
            if (free < LEAST_SPACE) {
                throw new Trouble(
                        "The disk is nearly full: "
                                + (free >> 20)
                                + " MB are free at "
                                + folder
                                + " and Plenary wants "
                                + (LEAST_SPACE >> 20)
                                + " MB. Free some, or choose other folders with -Dplenary.data=FOLDER and"
                                + " -Dplenary.cache=FOLDER.");
            }
        }
    }

    private void startOver() throws IOException {
        for (var part : List.of("postgres", "postgres.owner", "keycloak")) {
            Folders.delete(data.resolve(part));
        }
    }

    private int port(String part, int usual) {
        var port = Ports.from(usual);
        if (port != usual) {
            progress.say("port " + usual + " is taken; " + part + " uses " + port + " instead");
        }
        return port;
    }

    private Map<String, String> settings(
            int port, LocalPostgres postgres, LocalKeycloak keycloak, MailSink sink) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        settings.put("PLENARY_URL", "http://localhost:" + port);
        settings.put("PLENARY_KEYCLOAK_URL", keycloak.url());
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl());
        settings.put("QUARKUS_DATASOURCE_USERNAME", LocalPostgres.NAME);
        settings.put("QUARKUS_DATASOURCE_PASSWORD", LocalPostgres.NAME);
        settings.put("QUARKUS_MAILER_HOST", "127.0.0.1");
        settings.put("QUARKUS_MAILER_PORT", String.valueOf(sink.port()));
        return settings;
    }

    private static String devCommand(
            LocalPostgres postgres, LocalKeycloak keycloak, MailSink sink) {
        var command = new StringBuilder("./mvnw quarkus:dev");
        if (postgres.port() != 5433) {
            command.append(" -Dquarkus.datasource.jdbc.url=").append(postgres.jdbcUrl());
        }
        if (!keycloak.url().endsWith(":8180")) {
            command.append(" -Dplenary.keycloak.url=").append(keycloak.url());
        }
        if (sink.port() != 1025) {
            command.append(" -Dquarkus.mailer.port=").append(sink.port());
        }
        return command.toString();
    }

    private static void announce(String ready, MailInbox inbox, LocalKeycloak keycloak)
            throws IOException {
        var text =
                new StringBuilder("\n  ")
                        .append(ready)
                        .append("\n\n")
                        .append("  Mails go to ")
                        .append(inbox.url())
                        .append(" and nowhere else\n")
                        .append("  Keycloak's console: ")
                        .append(keycloak.url())
                        .append("/admin (admin, password admin)\n\n")
                        .append("  Demo accounts (the password is the user name):\n");
        for (var user : new ObjectMapper().readTree(RealmFile.demo()).get("users")) {
            if (user.has("credentials")) {
                text.append(
                        "    %-8s %s%s%n"
                                .formatted(
                                        user.get("username").asText(),
                                        user.get("firstName").asText()
                                                + " "
                                                + user.get("lastName").asText(),
                                        role(user)));
            }
        }
        System.out.println(text);
    }

    private static String role(JsonNode user) {
        for (var role : user.get("realmRoles")) {
            if (!role.asText().startsWith("default-roles")) {
                return ", " + role.asText();
            }
        }
        return "";
    }

    private synchronized <T extends AutoCloseable> T keep(T part) {
        parts.add(part);
        return part;
    }

    /** Last started, first stopped: the application before what it stands on. */
    private void stop() {
        stopping = true;
        progress.end();
        System.out.println("\nStopping …");
        try {
            List<AutoCloseable> open;
            synchronized (this) {
                open = new ArrayList<>(parts);
            }
            for (int i = open.size() - 1; i >= 0; i--) {
                open.get(i).close();
            }
            // what had not finished starting
            processes.endAll();
            processes.clear();
            Files.deleteIfExists(address());
            System.out.println("Stopped.");
        } catch (Exception e) {
            System.err.println(explain(e));
        }
    }

    private Path address() {
        return data.resolve("address");
    }

    /** One readable message; whatever else there is to know goes to a log. */
    private String explain(Throwable problem) {
        var cause = problem;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        for (var inner = cause; inner != null; inner = inner.getCause()) {
            if (String.valueOf(inner.getMessage())
                    .toLowerCase(Locale.ROOT)
                    .contains("no space left")) {
                return "The disk is full ("
                        + data
                        + " or "
                        + Folders.cache()
                        + "). Free some space and start again.";
            }
        }
        if (cause instanceof Trouble) {
            return cause.getMessage();
        }
        var log = logs.resolve("run.log");
        try (var writer = new PrintWriter(Files.newBufferedWriter(log))) {
            problem.printStackTrace(writer);
            return "Something went wrong that was not foreseen: "
                    + cause
                    + "\nThe details are in "
                    + log;
        } catch (IOException e) {
            return "Something went wrong that was not foreseen: "
                    + cause
                    + " (and "
                    + log
                    + " cannot be written)";
        }
    }
}
