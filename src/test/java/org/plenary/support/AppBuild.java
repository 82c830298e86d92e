package org.plenary.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The packaged application, and whether it is still what the sources say.
 *
 * <p>Packaging takes most of a warm start, so a run does it only when a source file, the POM or the
 * Java version changed since the stamp was written beside the package.
 */
final class AppBuild {
    private final Path project;

    AppBuild(Path project) {
        this.project = project;
    }

    Path jar() {
        return project.resolve("target/quarkus-app/quarkus-run.jar");
    }

    boolean isFresh() throws IOException {
        return Files.exists(jar())
                && Files.exists(stamp())
                && Files.readString(stamp()).equals(sources());
    }

    /** Packages the application with a second Maven, whose output goes to the log. */
    void make(Path log, Starting starting) throws IOException, InterruptedException {
        var before = sources();
        Files.deleteIfExists(stamp());
        var command = new ArrayList<>(Platform.withoutTerminal());
        command.addAll(maven());
        command.addAll(List.of("-B", "-ntp", "-Dmaven.test.skip=true", "package"));
        var process =
                new ProcessBuilder(command)
                        .directory(project.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        starting.opened("The build", process.toHandle(), "java");
        try {
            if (!process.waitFor(15, TimeUnit.MINUTES)) {
                throw new Trouble("The application was not built within 15 minutes, see " + log);
            }
        } finally {
            process.destroy();
        }
        if (process.exitValue() != 0) {
            throw new Trouble(
                    "The application could not be built. " + log + " says:\n" + errorsIn(log));
        }
        Files.writeString(stamp(), before);
    }

    private Path stamp() {
        return project.resolve("target/quarkus-app/sources.stamp");
    }

    /**
     * Names, sizes and times of everything the package is made of: cheap, and editors change at
     * least the time.
     */
    private String sources() throws IOException {
        var parts = new ArrayList<String>();
        parts.add(Runtime.version().toString());
        parts.add(describe(project.resolve("pom.xml")));
        try (var files = Files.walk(project.resolve("src/main"))) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                parts.add(describe(file));
            }
        }
        Collections.sort(parts);
        return Folders.fingerprint(parts);
    }

    private String describe(Path file) throws IOException {
        return project.relativize(file)
                + " "
                + Files.size(file)
                + " "
                + Files.getLastModifiedTime(file).toMillis();
    }

    /** The Maven that runs us, else the project's own launcher. */
    private List<String> maven() {
        var home = System.getProperty("maven.home");
        var program = home == null ? null : Path.of(home, "bin", "mvn");
        return program != null && Platform.isExecutable(program)
                ? List.of(program.toString())
                : List.of("sh", project.resolve("mvnw").toString());
    }

    private static String errorsIn(Path log) throws IOException {
        try (var lines = Files.lines(log)) {
            var errors = lines.filter(line -> line.startsWith("[ERROR]")).limit(15).toList();
            return errors.isEmpty() ? Folders.tail(log, 15) : String.join("\n", errors);
        }
    }
}
