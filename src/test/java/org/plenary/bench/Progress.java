package org.plenary.bench;

import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Keeps JMH's long report in a file and tells one line for each benchmark; collects the times. */
final class Progress {
    /** How many times as long as the fastest iteration the slowest may take. */
    private static final double SETTLED = 1.25;

    private final OutputFormat log;
    private final List<String> unsettled = new ArrayList<>();
    private final Map<String, Measured> measured = new LinkedHashMap<>();

    Progress(PrintStream log) {
        this.log = OutputFormatFactory.createFormatInstance(log, VerboseMode.NORMAL);
    }

    /** To give to JMH. A benchmark that was begun and has no result did not come to an end. */
    OutputFormat format() {
        return (OutputFormat)
                Proxy.newProxyInstance(
                        OutputFormat.class.getClassLoader(),
                        new Class<?>[] {OutputFormat.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("startBenchmark")) {
                                begun((BenchmarkParams) arguments[0]);
                            } else if (method.getName().equals("endBenchmark")
                                    && arguments[0] != null) {
                                ended((BenchmarkResult) arguments[0]);
                            }
                            try {
                                return method.invoke(log, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }

    List<Measured> measured() {
        return new ArrayList<>(measured.values());
    }

    /** What should not be relied on, in words. */
    List<String> unsettled() {
        return unsettled;
    }

    static void say(Measured time) {
        System.out.printf(
                "%s, %s, %s: %s%n",
                time.subject(), TextPair.label(time.on()), time.by(), Report.time(time));
    }

    private void begun(BenchmarkParams params) {
        measured.put(params.id(), time(params, Double.NaN));
    }

    private void ended(BenchmarkResult result) {
        var iterations =
                result.getIterationResults().stream()
                        .mapToDouble(iteration -> iteration.getPrimaryResult().getScore())
                        .summaryStatistics();
        // What else runs on the machine makes an iteration slower, and nothing makes it faster.
        Measured time = time(result.getParams(), iterations.getMin());
        measured.put(result.getParams().id(), time);
        say(time);
        if (iterations.getMax() > SETTLED * iterations.getMin()) {
            unsettled.add(
                    String.format(
                            Locale.ROOT,
                            "%s, %s, %s had not settled: %.2f to %.2f ms; run it longer or alone",
                            time.subject(),
                            TextPair.label(time.on()),
                            time.by(),
                            iterations.getMin(),
                            iterations.getMax()));
        }
    }

    private static Measured time(BenchmarkParams params, double milliseconds) {
        String[] name = params.getBenchmark().split("\\.");
        String on =
                params.getParamsKeys().stream()
                        .map(params::getParam)
                        .collect(Collectors.joining(" "));
        return new Measured(
                name[name.length - 2].replace("Benchmark", ""),
                on,
                name[name.length - 1],
                milliseconds);
    }
}
