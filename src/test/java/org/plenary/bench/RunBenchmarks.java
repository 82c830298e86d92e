package org.plenary.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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
    private final Path output = Path.of(property("output", "target/bench"));
    private final String only = property("only", ".*");
    private final List<String> pairs =
            TextPair.names(
                    property("words", "2000,20000,60000"),
                    property("edits", "light,heavy,reordering,unrelated"),
                    property("files", ""));
    private final List<Measured> measured = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    public static void main(String[] args) throws Exception {
        new RunBenchmarks().run();
    }

    private void run() throws Exception {
        Files.createDirectories(output);
        inJava();
        List<Quality> qualities = isWanted(Measured.OURS) ? qualities() : List.of();
        inJavaScript();
        System.out.println(new Report(measured, qualities, notes));
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(
                        output.resolve("report.json").toFile(),
                        Map.of("times", measured, "comparisons", qualities, "notes", notes));
        if (measured.stream().noneMatch(Measured::ended)) {
            throw new IllegalStateException("Nothing was measured; see " + output);
        }
    }

    private void inJava() throws Exception {
        var options =
                new OptionsBuilder()
                        .parent(new CommandLineOptions(arguments(property("jmh", ""))))
                        .include("^org\\.plenary\\.bench\\..*(" + only + ")")
                        .param("pair", pairs.toArray(String[]::new))
                        .shouldFailOnError(false)
                        .resultFormat(ResultFormatType.JSON)
                        .result(output.resolve("jmh.json").toString())
                        .build();
        Path log = output.resolve("jmh.txt");
        try (var out = new PrintStream(log.toFile(), StandardCharsets.UTF_8)) {
            var progress = new Progress(out);
            new Runner(options, progress.format()).run();
            measured.addAll(progress.measured());
        } catch (NoBenchmarksException e) {
            notes.add("no benchmark in Java is named like " + only);
        }
    }

    private List<Quality> qualities() {
        return pairs.stream().map(TextPair::named).map(Quality::of).toList();
    }

    private void inJavaScript() throws IOException, InterruptedException {
        var libraries = JavaScriptBaselines.LIBRARIES.stream().filter(this::isWanted).toList();
        var baselines = new JavaScriptBaselines(output);
        if (!libraries.isEmpty() && baselines.ready()) {
            for (String name : pairs) {
                TextPair pair = TextPair.named(name);
                for (String library : libraries) {
                    Measured time = baselines.measure(library, pair);
                    Progress.say(time);
                    measured.add(time);
                }
            }
        }
        notes.addAll(baselines.notes());
    }

    private boolean isWanted(String comparison) {
        String name = ComparisonBenchmark.class.getSimpleName() + "." + comparison;
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
