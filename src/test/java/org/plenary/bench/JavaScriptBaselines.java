package org.plenary.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What the browser's usual libraries make of the same lists of words, each in a Node process of its
 * own that times itself. Without Node, npm or the packages there is a note instead of figures.
 */
final class JavaScriptBaselines {
    private static final Map<String, String> VERSIONS =
            Map.of("diff", "9.0.0", "diff-match-patch", "1.0.5");
    static final List<String> LIBRARIES = List.of("diff", "diff-match-patch");

    private final Path folder;
    private final List<String> notes = new ArrayList<>();

    JavaScriptBaselines(Path output) {
        this.folder = output.resolve("node");
    }

    /** What kept figures from coming, in words. */
    List<String> notes() {
        return notes;
    }

    /** Fetches the libraries; false, with a note, if they cannot be had. */
    boolean ready() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        // A package of its own, or npm would look for one in the folders above.
        Files.writeString(folder.resolve("package.json"), "{\"private\": true}");
        try (InputStream driver = getClass().getResourceAsStream("/bench/words.js")) {
            Files.copy(driver, folder.resolve("words.js"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!runs("node", "--version")) {
            notes.add("diff and diff-match-patch: not run, there is no Node on the path");
            return false;
        }
        var install = new ArrayList<>(List.of(npm(), "install", "--no-audit", "--no-fund"));
        install.add("--ignore-scripts");
        LIBRARIES.forEach(library -> install.add(library + "@" + VERSIONS.get(library)));
        if (!runs(install.toArray(String[]::new))) {
            notes.add("diff and diff-match-patch: not run, npm could not fetch them");
            return false;
        }
        return true;
    }

    /** The fastest of those that ended within our patience. */
    Measured measure(String library, TextPair pair) throws IOException, InterruptedException {
        Path words = folder.resolve("words.json");
        var lists = Map.of("from", TextPair.words(pair.from()), "to", TextPair.words(pair.to()));
        new ObjectMapper().writeValue(words.toFile(), lists);
        Path out = folder.resolve("out.txt");
        Process process =
                new ProcessBuilder("node", "words.js", folder.toString(), library, words.toString())
                        .directory(folder.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(folder.resolve("errors.txt").toFile())
                        .start();
        boolean ended = process.waitFor(Patience.SECONDS + 1, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly().waitFor();
        } else if (process.exitValue() != 0) {
            notes.add(library + " failed on " + pair.name() + ", see " + folder + "/errors.txt");
        }
        List<String> lines = Files.readAllLines(out);
        // Both promise a shortest answer; another one would mean that we ask them wrongly.
        int fewest = CommonWords.fewestChanged(lists.get("from"), lists.get("to"));
        if (!lines.isEmpty() && !lines.get(0).endsWith(" " + fewest)) {
            notes.add(library + " on " + pair.name() + " is not shortest: " + lines.get(0));
        }
        double ms =
                lines.stream()
                        .mapToDouble(line -> Double.parseDouble(line.split(" ")[0]))
                        .min()
                        .orElse(Double.NaN);
        return new Measured("Comparison", pair.name(), library, ms);
    }

    private static String npm() {
        return System.getProperty("os.name").startsWith("Windows") ? "npm.cmd" : "npm";
    }

    private boolean runs(String... command) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("npm.txt").toFile())
                            .start();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            // No such program.
            return false;
        }
    }
}
