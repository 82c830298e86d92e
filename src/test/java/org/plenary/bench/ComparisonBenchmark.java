package org.plenary.bench;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiff;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.List;
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
import org.plenary.text.diff.Comparison;

/** Comparing two whole texts, against the word lists of both compared by java-diff-utils. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ComparisonBenchmark {
    @Param("2000 light")
    public String pair;

    private TextPair texts;
    private List<String> from;
    private List<String> to;
    private final Patience patience = new Patience();

    @Setup
    public void read() {
        texts = TextPair.named(pair);
        from = TextPair.words(texts.from());
        to = TextPair.words(texts.to());
    }

    /** Whatever the texts, within the heap that is promised for the worst of them. */
    @Benchmark
    @Fork(value = 1, jvmArgsAppend = "-Xmx256m")
    @Warmup(iterations = 6, time = 1)
    @Measurement(iterations = 3, time = 1)
    public Comparison ours() {
        return Comparison.between(texts.from(), texts.to());
    }

    @Benchmark
    @Fork(value = 1, jvmArgsAppend = "-Xmx3g")
    @Warmup(iterations = 2, time = 1)
    @Measurement(iterations = 2, time = 1)
    public List<Change> linearSpace() {
        return patience.with(
                () -> new MyersDiffWithLinearSpace<String>().computeDiff(from, to, null));
    }

    @Benchmark
    @Fork(value = 1, jvmArgsAppend = "-Xmx3g")
    @Warmup(iterations = 2, time = 1)
    @Measurement(iterations = 2, time = 1)
    public List<Change> myers() {
        return patience.with(() -> new MyersDiff<String>().computeDiff(from, to, null));
    }
}
