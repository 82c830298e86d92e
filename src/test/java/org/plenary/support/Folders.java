package org.plenary.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

/** The few things the local parts do with folders. */
final class Folders {
    private static final Map<Path, Object> IN_THIS_PROCESS = new ConcurrentHashMap<>();

    private static final Pattern FRAME = Pattern.compile("^\\s+(at |\\.\\.\\. \\d+ more)");

    private Folders() {}

    /**
     * Where unpacked servers and prepared databases are kept between builds, shared by all clones
     * on a machine.
     */
    static Path cache() {
        var configured = System.getProperty("plenary.cache");
        var folder =
                configured == null
                        ? Path.of(System.getProperty("user.home"), ".cache", "plenary")
                        : Path.of(configured);
        return folder.toAbsolutePath();
    }

    /** The project's folder, also when Maven was started elsewhere with {@code -f}. */
    static Path project() {
        return Path.of(System.getProperty("plenary.basedir", System.getProperty("basedir", "")))
                .toAbsolutePath();
    }

    /** Does the work once at a time on this machine, whichever clone or build asks. */
    static <T> T whileLocked(Path lockFile, Callable<T> work) throws Exception {
        Files.createDirectories(lockFile.getParent());
        // File locks are per process: a second thread would get an exception instead of waiting.
        synchronized (IN_THIS_PROCESS.computeIfAbsent(lockFile, file -> new Object())) {
            try (var channel =
                            FileChannel.open(
                                    lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                return work.call();
            }
        }
    }

    static void unzip(Path zip, Path target) throws IOException {
        try (var entries = new ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = entries.getNextEntry();
                    entry != null;
                    entry = entries.getNextEntry()) {
                var file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("entry outside the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(file.getParent());
                Files.copy(entries, file);
                // A class data archive is only valid as long as the jars keep their times.
                Files.setLastModifiedTime(file, entry.getLastModifiedTime());
            }
        }
    }

    static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /**
     * The last lines of a log without the frames of stack traces, for a message that explains why a
     * program ended.
     */
    static String tail(Path log, int lines) {
        try {
            var all =
                    new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !FRAME.matcher(line).find())
                            .toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException e) {
            return "(no log at " + log + ")";
        }
    }

    /** A short name for content: twelve hexadecimal digits of its SHA-256. */
    static String fingerprint(List<String> parts) {
        var digest = sha256();
        for (var part : parts) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
    }

    static String fingerprint(InputStream content) {
        var digest = sha256();
        var buffer = new byte[1 << 16];
        try {
            for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
