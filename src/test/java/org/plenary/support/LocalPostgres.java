package org.plenary.support;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * A PostgreSQL server from embedded binaries, with a database and an ordinary user both called
 * {@code plenary}.
 *
 * <p>{@link #durable} keeps its data and survives a power cut; {@link #throwaway} is for tests and
 * trades safety for speed. The library that carries the binaries could start the server too, but
 * only with {@code fsync} off.
 */
public final class LocalPostgres implements AutoCloseable {
    static final String NAME = "plenary";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path programs;
    private final Path data;
    private final Path log;
    private final int port;
    private final List<String> settings;
    private final Starting starting;
    private Process server;

    private LocalPostgres(Path folder, Path log, int port, List<String> settings, Starting starting)
            throws Exception {
        this.programs = programs(starting);
        this.data = folder;
        this.log = log;
        this.port = port;
        this.settings = settings;
        this.starting = starting;
    }

    /** Starts on data that stays in the folder; an acknowledged commit is on the disk. */
    public static LocalPostgres durable(Path folder, Path log, int port, Starting starting)
            throws Exception {
        var settings = List.of("fsync=on", "full_page_writes=on", "synchronous_commit=on");
        return new LocalPostgres(folder, log, port, settings, starting).start();
    }

    /**
     * Starts on an empty folder, without waiting for the disk; with {@code -Dplenary.durable=true},
     * for benchmarks of what has to last, it waits.
     */
    public static LocalPostgres throwaway(Path folder, Path log, int port, Starting starting)
            throws Exception {
        String waiting = Boolean.getBoolean("plenary.durable") ? "on" : "off";
        var settings =
                List.of(
                        "fsync=" + waiting,
                        "full_page_writes=" + waiting,
                        "synchronous_commit=" + waiting,
                        "max_connections=200");
        var postgres = new LocalPostgres(folder, log, port, settings, starting);
        postgres.endLeftover();
        Folders.delete(folder);
        return postgres.start();
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME;
    }

    public int port() {
        return port;
    }

    public ProcessHandle process() {
        return server.toHandle();
    }

    /** Ends the sessions that are left, writes everything out and stops. */
    @Override
    public void close() throws Exception {
        stop("fast");
        if (!server.waitFor(30, TimeUnit.SECONDS)) {
            server.destroyForcibly();
        }
    }

    private LocalPostgres start() throws Exception {
        Files.createDirectories(data.getParent());
        Files.createDirectories(log.getParent());
        endLeftover();
        refuseOtherVersions();
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise();
        }
        launch();
        return this;
    }

    private void initialise() throws Exception {
        starting.doing("first start, creating the database");
        Folders.delete(data);
        // The name of the owner's password file must not be inside the data folder: initdb wants
        // that empty.
        var secret = Files.writeString(ownersSecret(), UUID.randomUUID().toString());
        if (Files.getFileStore(secret).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        }
        var fresh = data.resolveSibling(data.getFileName() + ".new");
        Folders.delete(fresh);
        Files.createDirectories(fresh);
        giveAway(fresh);
        giveAway(secret);
        run(
                "initdb",
                "--no-sync",
                "-U",
                "postgres",
                "-A",
                "scram-sha-256",
                "--pwfile",
                secret.toString(),
                "-E",
                "UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "-D",
                fresh.toString());
        // Only a complete cluster gets the real name, so that an interrupted first start is simply
        // begun again.
        Files.move(fresh, data);
    }

    private void launch() throws Exception {
        giveAway(data);
        var command = new ArrayList<>(Platform.withoutTerminal());
        command.addAll(asOrdinaryUser());
        command.addAll(
                List.of(program("postgres"), "-D", data.toString(), "-p", String.valueOf(port)));
        command.addAll(
                List.of("-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="));
        settings.forEach(setting -> command.addAll(List.of("-c", setting)));
        server =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
        starting.opened("PostgreSQL", server.toHandle(), "postgres");
        try {
            waitUntilReady();
        } catch (Exception e) {
            server.destroyForcibly();
            throw e;
        }
    }

    private void waitUntilReady() throws Exception {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (var connection = asOwner()) {
                prepareDatabase(connection);
                return;
            } catch (SQLException notYet) {
                if (!server.isAlive()) {
                    throw new Trouble(
                            "PostgreSQL ended while it started. The end of "
                                    + log
                                    + " says:\n"
                                    + Folders.tail(log, 12));
                }
                if (System.nanoTime() > deadline) {
                    throw new Trouble(
                            "PostgreSQL did not answer within "
                                    + PATIENCE.toSeconds()
                                    + " seconds: "
                                    + notYet.getMessage()
                                    + "\nThe end of "
                                    + log
                                    + " says:\n"
                                    + Folders.tail(log, 12),
                            notYet);
                }
                Thread.sleep(50);
            }
        }
    }

    /**
     * The application is an ordinary user that owns its database, not the superuser who could run
     * programs.
     */
    private static void prepareDatabase(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            var exists =
                    statement
                            .executeQuery(
                                    "select 1 from pg_database where datname = '" + NAME + "'")
                            .next();
            if (!exists) {
                statement.execute(
                        "do $$ begin if not exists (select 1 from pg_roles where rolname = '"
                                + NAME
                                + "') then create role "
                                + NAME
                                + " login password '"
                                + NAME
                                + "'; end if; end $$");
                statement.execute("create database " + NAME + " owner " + NAME);
            }
        }
    }

    private Connection asOwner() throws SQLException, IOException {
        var url =
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres?connectTimeout=2&loginTimeout=5";
        return DriverManager.getConnection(url, "postgres", Files.readString(ownersSecret()));
    }

    private Path ownersSecret() {
        return data.resolveSibling(data.getFileName() + ".owner");
    }

    /**
     * After {@code kill -9} of a run its server lives on, or leaves a {@code postmaster.pid} whose
     * number some other program may have by now; PostgreSQL would refuse to start for either.
     */
    private void endLeftover() throws Exception {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        var process = ProcessHandle.of(pid).filter(LocalPostgres::isPostgres);
        if (process.isPresent()) {
            starting.doing("ending the server of an earlier run (process " + pid + ")");
            stop("fast");
            process.get().onExit().get(30, TimeUnit.SECONDS);
        } else {
            Files.deleteIfExists(pidFile);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().filter(command -> command.contains("postgres")).isPresent();
    }

    private void refuseOtherVersions() throws Exception {
        var file = data.resolve("PG_VERSION");
        if (!Files.exists(file)) {
            return;
        }
        var made = Files.readString(file).strip();
        var ours = run("postgres", "--version").replaceAll("\\D*(\\d+).*", "$1").strip();
        if (!made.equals(ours)) {
            throw new Trouble(
                    "The data in "
                            + data
                            + " was made by PostgreSQL "
                            + made
                            + " and this is "
                            + ours
                            + ". Add -Dplenary.fresh=true to start over with new data.");
        }
    }

    private void stop(String mode) throws Exception {
        run("pg_ctl", "stop", "-w", "-t", "30", "-m", mode, "-D", data.toString());
    }

    private String run(String program, String... arguments) throws Exception {
        var command = new ArrayList<>(asOrdinaryUser());
        command.add(program(program));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0 && !output.contains("Is server running?")) {
            throw new Trouble("PostgreSQL's " + program + " failed:\n" + output.strip());
        }
        return output;
    }

    private String program(String name) {
        return programs.resolve("bin").resolve(name).toString();
    }

    /**
     * PostgreSQL refuses to run as root. In a user namespace of its own the process is nobody in
     * particular and may still use root's files; where that is forbidden (as in most containers) it
     * becomes nobody, and owns its files.
     */
    private static List<String> asOrdinaryUser() {
        if (!Platform.isRoot()) {
            return List.of();
        }
        if (Platform.hasUserNamespaces()) {
            return List.of("unshare", "-U");
        }
        if (Platform.canChangeUser()) {
            return List.of(
                    "setpriv",
                    "--reuid=" + Platform.NOBODY,
                    "--regid=" + Platform.NOBODY,
                    "--clear-groups");
        }
        throw new Trouble(
                "PostgreSQL does not run as root, and here root can neither open a user namespace (unshare -U)"
                        + " nor become another user (setpriv). Run this as an ordinary user.");
    }

    private static boolean runsAsNobody() {
        return Platform.isRoot() && !Platform.hasUserNamespaces();
    }

    private static void giveAway(Path folder) throws IOException {
        if (!Platform.isRoot()) {
            return;
        }
        var owner =
                folder.getFileSystem()
                        .getUserPrincipalLookupService()
                        .lookupPrincipalByName(runsAsNobody() ? Platform.NOBODY : "root");
        if (Files.getOwner(folder).equals(owner)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : (Iterable<Path>) files::iterator) {
                Files.setOwner(file, owner);
            }
        }
    }

    /** Nobody cannot look into root's home, where the cache usually is. */
    private static Path cache() {
        return runsAsNobody() ? Path.of("/var/tmp/plenary") : Folders.cache();
    }

    /** Unpacks the binaries once into the cache and returns their folder. */
    private static Path programs(Starting starting) throws Exception {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var system = os.contains("mac") ? "Darwin" : os.contains("windows") ? "Windows" : "Linux";
        var machine = System.getProperty("os.arch");
        String version;
        try (var archive = archive(system, machine)) {
            version = Folders.fingerprint(archive);
        }
        var folder = cache().resolve("postgresql-" + version);
        return Folders.whileLocked(
                cache().resolve("postgresql.lock"),
                () -> {
                    if (!Files.exists(folder)) {
                        starting.doing("unpacking it, once");
                        var unpacking = Files.createTempDirectory(cache(), "postgresql-");
                        try (var archive = archive(system, machine)) {
                            unpack(archive, unpacking);
                        }
                        makeReadable(unpacking);
                        Files.move(unpacking, folder);
                    }
                    return folder;
                });
    }

    private static InputStream archive(String system, String machine) throws IOException {
        var archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine);
        if (archive == null) {
            throw new Trouble(
                    "There are no PostgreSQL binaries for "
                            + system
                            + " on "
                            + machine
                            + " in this build. Use a PostgreSQL 18 of your own, as docker/compose.yaml does.");
        }
        return archive;
    }

    private static void unpack(InputStream archive, Path target) throws IOException {
        try (var tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, target.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path file)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        var executable = (entry.getMode() & 0100) != 0;
        if (executable && !file.toFile().setExecutable(true, false)) {
            throw new IOException("cannot make " + file + " executable");
        }
    }

    /** A temporary folder is its maker's alone. */
    private static void makeReadable(Path folder) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
