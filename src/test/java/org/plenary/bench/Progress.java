package org.plenary.bench;

import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Keeps JMH's long report in a file and tells one line for each benchmark; collects the times. */
final class Progress {
    private final OutputFormat log;
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

    static void say(Measured time) {
        System.out.printf(
                "%s, %s, %s: %s%n",
                time.subject(), TextPair.label(time.on()), time.by(), Report.time(time));
    }

    private void begun(BenchmarkParams params) {
        measured.put(params.id(), time(params, Double.NaN));
    }

    private void ended(BenchmarkResult result) {
        Measured time = time(result.getParams(), fastest(result));
        measured.put(result.getParams().id(), time);
        say(time);
    }

    /**
     * Of the iterations' averages: what else runs on the machine makes one slower, nothing makes it
     * faster.
     */
    private static double fastest(BenchmarkResult result) {
        return result.getIterationResults().stream()
                .mapToDouble(iteration -> iteration.getPrimaryResult().getScore())
                .min()
                .orElse(Double.NaN);
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
