package org.plenary.bench;

import java.util.Arrays;
import java.util.Random;
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
import org.plenary.text.change.Mapping;
import org.plenary.text.change.StepMap;

/** Carrying the anchors of many comments through many steps, at once and one by one. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 1)
public class MappingBenchmark {
    @Param("10000 anchors through 10000 steps")
    public String size;

    private final Mapping mapping = new Mapping();
    private int[] anchors;

    @Setup
    public void write() {
        String[] parts = size.split("\\D+");
        var random = new Random(11);
        int length = 400_000;
        anchors = random.ints(Integer.parseInt(parts[0]), 0, length).toArray();
        for (int i = 0; i < Integer.parseInt(parts[1]); i++) {
            int gone = random.nextInt(4) == 0 ? random.nextInt(12) : 0;
            int come = gone == 0 ? 1 : random.nextInt(12);
            mapping.append(StepMap.of(random.nextInt(length - 20), gone, come));
            length += come - gone;
        }
    }

    @Benchmark
    public int[] ours() {
        return mapping.mapAll(anchors, 1);
    }

    @Benchmark
    public int[] oneByOne() {
        return Arrays.stream(anchors).map(anchor -> mapping.map(anchor, 1)).toArray();
    }
}
