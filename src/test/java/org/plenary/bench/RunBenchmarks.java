package org.plenary.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs every benchmark, the baselines in the same run, and prints tables of ratios; the figures are
 * in {@code report.json} as well, and JMH's own in {@code jmh.json}. {@code ./mvnw -Pbench} starts
 * it; its options are the properties of that profile.
 */
public final class RunBenchmarks {
    private static final String COMPARISON = ComparisonBenchmark.class.getSimpleName();
    private static final Path OUTPUT = Path.of(property("output", "target/bench"));

    private final PrintStream log;
    private final String only = property("only", ".*");
    private final List<String> pairs =
            TextPair.names(
                    property("words", "2000,20000,60000"),
                    property("edits", "light,heavy,reordering,unrelated"),
                    property("files", ""));
    private final List<Measured> measured = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<RunResult> results = new ArrayList<>();

    private RunBenchmarks(PrintStream log) {
        this.log = log;
    }

    public static void main(String[] args) throws Exception {
        Files.createDirectories(OUTPUT);
        try (var log = new PrintStream(OUTPUT.resolve("jmh.txt").toFile(), UTF_8)) {
            new RunBenchmarks(log).run();
        }
    }

    private void run() throws Exception {
        List<Quality> qualities = comparisons();
        inJava("(?!" + COMPARISON + ")", null);
        System.out.println(new Report(measured, qualities, notes));
        try (var json = new PrintStream(OUTPUT.resolve("jmh.json").toFile(), UTF_8)) {
            ResultFormatFactory.getInstance(ResultFormatType.JSON, json).writeOut(results);
        }
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(
                        OUTPUT.resolve("report.json").toFile(),
                        Map.of("times", measured, "comparisons", qualities, "notes", notes));
        if (measured.stream().noneMatch(Measured::ended)) {
            throw new IllegalStateException("Nothing was measured; see " + OUTPUT);
        }
    }

    /** Pair by pair, so that what is compared with one another ran at nearly the same time. */
    private List<Quality> comparisons() throws Exception {
        var qualities = new ArrayList<Quality>();
        var libraries = JavaScriptBaselines.LIBRARIES.stream().filter(this::isWanted).toList();
        var baselines = new JavaScriptBaselines(OUTPUT);
        boolean withLibraries = !libraries.isEmpty() && baselines.ready();
        for (String name : pairs) {
            inJava("(?=" + COMPARISON + ")", name);
            TextPair pair = TextPair.named(name);
            for (String library : withLibraries ? libraries : List.<String>of()) {
                Measured time = baselines.measure(library, pair);
                Progress.say(time);
                measured.add(time);
            }
            if (isWanted(Measured.OURS)) {
                qualities.add(Quality.of(pair));
            }
        }
        notes.addAll(baselines.notes());
        return qualities;
    }

    private void inJava(String which, String pair) throws Exception {
        var options =
                new OptionsBuilder()
                        .parent(new CommandLineOptions(arguments(property("jmh", ""))))
                        .include("^org\\.plenary\\.bench\\." + which + ".*(" + only + ")")
                        .shouldFailOnError(false);
        if (pair != null) {
            options.param("pair", pair);
        }
        var progress = new Progress(log);
        try {
            results.addAll(new Runner(options.build(), progress.format()).run());
        } catch (NoBenchmarksException e) {
            // There is none of these, or none that was wished for.
            return;
        }
        measured.addAll(progress.measured());
        notes.addAll(progress.unsettled());
    }

    private boolean isWanted(String comparison) {
        String name = COMPARISON + "." + comparison;
        return Pattern.compile(only).matcher(name).find();
    }

    private static String property(String name, String otherwise) {
        String value = System.getProperty("bench." + name, "");
        return value.isBlank() ? otherwise : value.strip();
    }

    private static String[] arguments(String line) {
        return Arrays.stream(line.split("\\s+")).filter(s -> !s.isEmpty()).toArray(String[]::new);
    }
}
