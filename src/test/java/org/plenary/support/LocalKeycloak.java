package org.plenary.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * The real Keycloak server, started from its zip with the demo realm.
 *
 * <p>The first start on a machine unpacks it, builds its schema, imports the realm and archives its
 * loaded classes, all into the cache; later starts copy the prepared H2 files and map the archive,
 * about ten times faster.
 */
public final class LocalKeycloak implements AutoCloseable {
    static final String REALM = "plenary";
    static final String DEMO_WEB_SECRET = "demo-web-secret";
    static final String DEMO_SERVICE_SECRET = "demo-service-secret";

    /** Where the application and the mail sink listen, as the realm has to know. */
    record Surroundings(String appUrl, int smtpPort) {
        static final Surroundings USUAL = new Surroundings("http://localhost:8080", 1025);
    }

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private final int port;
    private final Starting starting;
    private Process server;

    private LocalKeycloak(int port, Starting starting) {
        this.port = port;
        this.starting = starting;
    }

    /** Starts on the accounts kept in the folder, or on the demo accounts if it is empty. */
    public static LocalKeycloak durable(
            Path folder, Path log, int port, Surroundings surroundings, Starting starting)
            throws Exception {
        return started(folder, log, port, surroundings, starting, List.of());
    }

    private static LocalKeycloak started(
            Path folder,
            Path log,
            int port,
            Surroundings surroundings,
            Starting starting,
            List<String> arguments)
            throws Exception {
        var installation = Installation.prepared(starting);
        var keycloak = new LocalKeycloak(port, starting);
        var known = folder.resolve("realm");
        if (!Files.exists(known)) {
            Folders.delete(folder);
            Folders.copy(installation.template(), folder);
            Files.writeString(known, installation.realm());
        } else if (!Files.readString(known).equals(installation.realm())) {
            starting.doing(
                    "the realm file has changed since these accounts were made; they stay as they are."
                            + " Add -Dplenary.fresh=true to start over");
        }
        keycloak.launch(
                installation.distribution(), folder, log, installation.archived(), arguments);
        keycloak.tell(surroundings, folder.resolve("surroundings"));
        return keycloak;
    }

    /**
     * Starts on the demo accounts, in a folder that is emptied first. New passwords are hashed as
     * cheaply as can be: nobody's secret is behind them, and tests make and use hundreds.
     */
    public static LocalKeycloak throwaway(
            Path folder, Path log, int port, Surroundings surroundings, Starting starting)
            throws Exception {
        Folders.delete(folder);
        return started(
                folder,
                log,
                port,
                surroundings,
                starting,
                List.of(
                        "--spi-password-hashing--argon2--iterations=1",
                        "--spi-password-hashing--argon2--memory=64"));
    }

    public String url() {
        return "http://localhost:" + port;
    }

    public ProcessHandle process() {
        return server.toHandle();
    }

    @Override
    public void close() throws Exception {
        if (server == null) {
            return;
        }
        server.destroy();
        if (!server.waitFor(60, TimeUnit.SECONDS)) {
            server.destroyForcibly();
        }
    }

    /** Ends it without ceremony; only for data nobody wants. */
    void kill() {
        server.destroyForcibly();
    }

    private void launch(
            Path distribution, Path home, Path log, List<String> jvm, List<String> arguments)
            throws Exception {
        Files.createDirectories(log.getParent());
        Files.createDirectories(home);
        var command = new ArrayList<>(Platform.withoutTerminal());
        command.add(Platform.java().toString());
        command.addAll(
                List.of(
                        "-Xms64m",
                        "-Xmx512m",
                        "-XX:MaxMetaspaceSize=256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:ReservedCodeCacheSize=240m"));
        command.addAll(jvm);
        for (var opened :
                List.of("java.lang", "java.security", "java.util", "java.util.concurrent")) {
            command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
        }
        command.addAll(
                List.of(
                        "-Dfile.encoding=UTF-8",
                        "-Duser.language=en",
                        "-Dkc.home.dir=" + home,
                        "-Djboss.server.config.dir=" + distribution.resolve("conf"),
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-Dpicocli.disable.closures=true",
                        // Undocumented: says that the distribution's own augmentation fits. It does
                        // for this pinned version.
                        "-Dkc.config.built=true",
                        "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                        "-cp",
                        flatClassPath(distribution),
                        "org.keycloak.quarkus.runtime.KeycloakMain",
                        "start",
                        "--cache=local",
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        // The issuer in every token, so it must be the same text for browsers and
                        // for the application.
                        "--hostname=" + url()));
        command.addAll(arguments);
        var builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(Installation.ENVIRONMENT);
        server = builder.start();
        starting.opened("Keycloak", server.toHandle(), "java");
        try {
            waitUntilReady(log);
        } catch (Exception e) {
            server.destroyForcibly();
            throw e;
        }
    }

    /**
     * Class data sharing archives only what is on a flat class path; the launcher jar of the
     * distribution is not.
     */
    private static String flatClassPath(Path distribution) throws IOException {
        var jars = new ArrayList<String>();
        jars.add(distribution.resolve("lib/quarkus/transformed-bytecode.jar").toString());
        jars.add(distribution.resolve("lib/quarkus/generated-bytecode.jar").toString());
        for (var folder : List.of("lib/app", "lib/lib/main", "lib/lib/boot")) {
            try (var files = Files.list(distribution.resolve(folder))) {
                files.map(Path::toString)
                        .filter(file -> file.endsWith(".jar"))
                        .sorted()
                        .forEach(jars::add);
            }
        }
        return String.join(File.pathSeparator, jars);
    }

    private void waitUntilReady(Path log) throws Exception {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var realm =
                HttpRequest.newBuilder(URI.create(url() + "/realms/" + REALM))
                        .timeout(Duration.ofSeconds(10))
                        .build();
        while (true) {
            if (!server.isAlive()) {
                throw new Trouble(
                        "Keycloak ended while it started. The end of "
                                + log
                                + " says:\n"
                                + Folders.tail(log, 15));
            }
            if (System.nanoTime() > deadline) {
                throw new Trouble(
                        "Keycloak was not ready within "
                                + PATIENCE.toMinutes()
                                + " minutes. The end of "
                                + log
                                + " says:\n"
                                + Folders.tail(log, 15));
            }
            try {
                if (HTTP.send(realm, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // not listening
            }
            Thread.sleep(100);
        }
    }

    /**
     * The prepared realm carries the usual ports; this corrects them when others had to be taken.
     */
    private void tell(Surroundings surroundings, Path known) throws Exception {
        var wanted = surroundings.toString();
        var before = Files.exists(known) ? Files.readString(known) : Surroundings.USUAL.toString();
        if (before.equals(wanted)) {
            return;
        }
        var form = "grant_type=password&client_id=admin-cli&username=admin&password=admin";
        var token =
                answer(
                                HttpRequest.newBuilder(
                                                URI.create(
                                                        url()
                                                                + "/realms/master/protocol/openid-connect/token"))
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .POST(BodyPublishers.ofString(form)))
                        .get("access_token")
                        .asText();
        var realm = url() + "/admin/realms/" + REALM;

        var smtp = JSON.createObjectNode();
        smtp.set("smtpServer", answer(authorised(realm, token)).get("smtpServer").deepCopy());
        smtp.withObject("smtpServer").put("port", String.valueOf(surroundings.smtpPort()));
        answer(authorised(realm, token).PUT(BodyPublishers.ofString(smtp.toString())));

        var client = answer(authorised(realm + "/clients?clientId=plenary-web", token)).get(0);
        var change =
                JSON.createObjectNode()
                        .put("clientId", "plenary-web")
                        .put("rootUrl", surroundings.appUrl());
        change.putObject("attributes")
                .put("backchannel.logout.url", surroundings.appUrl() + "/sign-out/back-channel");
        answer(
                authorised(realm + "/clients/" + client.get("id").asText(), token)
                        .PUT(BodyPublishers.ofString(change.toString())));
        Files.writeString(known, wanted);
    }

    private static HttpRequest.Builder authorised(String url, String token) {
        return HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private static JsonNode answer(HttpRequest.Builder request) throws Exception {
        var response =
                HTTP.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new Trouble(
                    "Keycloak answered "
                            + response.statusCode()
                            + " to "
                            + response.uri()
                            + ": "
                            + response.body());
        }
        return JSON.readTree(response.body());
    }

    /**
     * What is in the cache: the unpacked server, a prepared database for one realm, and the class
     * archive.
     */
    private record Installation(Path distribution, Path template, String realm, Path archive) {
        static final Map<String, String> ENVIRONMENT =
                Map.of(
                        "PLENARY_URL",
                        Surroundings.USUAL.appUrl(),
                        "PLENARY_BACKCHANNEL_URL",
                        Surroundings.USUAL.appUrl(),
                        "PLENARY_WEB_SECRET",
                        DEMO_WEB_SECRET,
                        "PLENARY_SERVICE_SECRET",
                        DEMO_SERVICE_SECRET,
                        "PLENARY_SMTP_HOST",
                        "127.0.0.1",
                        "PLENARY_SMTP_PORT",
                        String.valueOf(Surroundings.USUAL.smtpPort()),
                        "PLENARY_MAIL_FROM",
                        "no-reply@plenary.example",
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        "admin",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        "admin");

        static Installation prepared(Starting starting) throws Exception {
            var zip = zip();
            var version = zip.getFileName().toString().replaceAll(".*-(\\d[\\w.]*)\\.zip", "$1");
            var java =
                    Runtime.version()
                            + System.getProperty("java.home")
                            + System.getProperty("os.arch");
            var realm =
                    Folders.fingerprint(
                            List.of(
                                    version,
                                    RealmFile.demo(),
                                    new TreeMap<>(ENVIRONMENT).toString()));
            var cache = Folders.cache();
            var installation =
                    new Installation(
                            cache.resolve("keycloak-" + version),
                            cache.resolve("keycloak-realm-" + realm),
                            realm,
                            cache.resolve(
                                    "keycloak-"
                                            + version
                                            + "-"
                                            + Folders.fingerprint(List.of(java))
                                            + ".jsa"));
            return Folders.whileLocked(
                    cache.resolve("keycloak.lock"),
                    () -> {
                        if (!Files.exists(installation.distribution)) {
                            starting.doing("first start, unpacking it");
                            installation.unpack(zip, version);
                        }
                        if (!Files.exists(installation.template)) {
                            starting.doing(
                                    "first start with this realm, building its database (about a minute)");
                            installation.buildTemplate(starting);
                        }
                        return installation;
                    });
        }

        private static Path zip() {
            var zip = System.getProperty("keycloak.zip");
            if (zip == null || !Files.exists(Path.of(zip))) {
                throw new Trouble(
                        "The Keycloak server is not in the build folder (system property keycloak.zip: "
                                + zip
                                + "). Start through Maven, which brings it: ./mvnw -Prun");
            }
            return Path.of(zip);
        }

        private void unpack(Path zip, String version) throws IOException {
            var unpacking = Files.createTempDirectory(Folders.cache(), "keycloak-");
            Folders.unzip(zip, unpacking);
            Files.move(unpacking.resolve("keycloak-" + version), distribution);
            Files.delete(unpacking);
        }

        private void buildTemplate(Starting starting) throws Exception {
            var building = Files.createTempDirectory(Folders.cache(), "keycloak-realm-");
            var fresh = building.resolve("classes.jsa");
            Files.createDirectories(building.resolve("data/import"));
            Files.writeString(building.resolve("data/import/realm.json"), RealmFile.demo());
            var jvm =
                    Files.exists(archive)
                            ? archived()
                            : List.of("-XX:ArchiveClassesAtExit=" + fresh);
            try (var keycloak = new LocalKeycloak(Ports.any(), starting)) {
                keycloak.launch(
                        distribution,
                        building,
                        building.resolve("first-start.log"),
                        jvm,
                        List.of("--import-realm"));
            }
            if (Files.exists(fresh)) {
                Files.move(fresh, archive, StandardCopyOption.REPLACE_EXISTING);
            }
            if (!Files.exists(building.resolve("data/h2"))) {
                throw new Trouble(
                        "Keycloak's first start left no database, see "
                                + building.resolve("first-start.log"));
            }
            Folders.delete(building.resolve("data/import"));
            Files.move(building, template);
        }

        List<String> archived() {
            return Files.exists(archive)
                    ? List.of(
                            "-XX:SharedArchiveFile=" + archive,
                            "-Xshare:auto",
                            "-Xlog:cds=off",
                            "-Xlog:cds+dynamic=off")
                    : List.of();
        }
    }
}
