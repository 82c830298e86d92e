package org.plenary.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.plenary.statements.comparing.ComparisonView;
import org.plenary.statements.comparing.Surroundings;
import org.plenary.text.Text;
import org.plenary.text.diff.Comparison;
import org.plenary.text.diff.Identities;

/**
 * What the page of a comparison costs before it is laid out: both texts read from the database's
 * JSON, compared, and every block written as HTML. The budget of the whole page is one second.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ComparisonViewBenchmark {
    @Param({"30000 heavy"})
    public String draft;

    private String from;
    private String to;

    @Setup
    public void read() {
        TextPair pair = TextPair.named(draft);
        from = pair.from().toJson();
        to = Identities.carriedOver(pair.from(), pair.to()).toJson();
    }

    @Benchmark
    @Fork(value = 1, jvmArgsAppend = "-Xmx256m")
    @Warmup(iterations = 4, time = 1)
    @Measurement(iterations = 3, time = 1)
    public ComparisonView page() {
        var comparison = Comparison.between(Text.fromJson(from), Text.fromJson(to));
        return ComparisonView.of(comparison, Surroundings.NONE);
    }
}
