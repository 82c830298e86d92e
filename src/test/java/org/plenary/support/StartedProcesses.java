package org.plenary.support;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Remembers in a file which processes were started, so that the next start can end those that
 * outlived a killed one.
 *
 * <p>A process is only taken for ours if number, start time and program all agree: numbers are used
 * again.
 */
final class StartedProcesses {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration CLOCK_JITTER = Duration.ofSeconds(2);

    record Started(String name, long pid, String at, String program) {
        boolean is(ProcessHandle process) {
            var info = process.info();
            var sameProgram =
                    info.command()
                            .filter(command -> programName(command).equals(program))
                            .isPresent();
            var sameTime =
                    info.startInstant()
                            .filter(
                                    start ->
                                            Duration.between(start, Instant.parse(at))
                                                            .abs()
                                                            .compareTo(CLOCK_JITTER)
                                                    <= 0)
                            .isPresent();
            return sameProgram && sameTime;
        }
    }

    private static String programName(String command) {
        return String.valueOf(Path.of(command).getFileName()).replaceFirst("\\.exe$", "");
    }

    private final Path file;
    private final List<Started> started = new ArrayList<>();

    StartedProcesses(Path file) {
        this.file = file;
    }

    synchronized void add(String name, ProcessHandle process, String program) {
        var info = process.info();
        if (info.startInstant().isPresent()) {
            started.add(
                    new Started(
                            name, process.pid(), info.startInstant().get().toString(), program));
            write();
        }
    }

    /** All have been stopped. */
    synchronized void clear() throws IOException {
        started.clear();
        Files.deleteIfExists(file);
    }

    /**
     * Ends what an earlier start left behind, newest first, and returns the names of what was
     * ended.
     */
    synchronized List<String> endLeftovers() throws IOException, InterruptedException {
        var ended = new ArrayList<String>();
        var leftovers = read();
        for (int i = leftovers.size() - 1; i >= 0; i--) {
            var leftover = leftovers.get(i);
            var process = ProcessHandle.of(leftover.pid()).filter(leftover::is);
            if (process.isPresent()) {
                end(process.get());
                ended.add(leftover.name());
            }
        }
        clear();
        return ended;
    }

    /** Ends those of this start that are still alive, newest first. */
    synchronized void endAll() throws InterruptedException {
        for (int i = started.size() - 1; i >= 0; i--) {
            var process = ProcessHandle.of(started.get(i).pid()).filter(started.get(i)::is);
            if (process.isPresent()) {
                end(process.get());
            }
        }
    }

    private static void end(ProcessHandle process) throws InterruptedException {
        process.destroy();
        try {
            process.onExit().get(15, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stubborn) {
            process.destroyForcibly();
        }
    }

    private List<Started> read() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return JSON.readValue(file.toFile(), new TypeReference<List<Started>>() {});
        } catch (IOException halfWritten) {
            return List.of();
        }
    }

    private void write() {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            JSON.writeValue(fresh.toFile(), started);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
