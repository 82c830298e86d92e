package org.plenary.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.plenary.shared.names.LikeNames;
import org.plenary.shared.names.Likeness;
import org.plenary.shared.names.Named;

/** Finding the likely duplicates among 1,000 organisations, and comparing one with fifty. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class LikenessBenchmark {
    private static final String[] FIRST = {
        "Green",
        "Blue",
        "Rural",
        "Women",
        "Médecins",
        "Youth",
        "Civic",
        "Open",
        "Réseau",
        "Nuevo",
        "Союз",
        "شبكة"
    };
    private static final String[] MIDDLE = {
        "Harbour",
        "Justice",
        "Water",
        "Climat",
        "Derechos",
        "Forest",
        "Мир",
        "حقوق",
        "Kiwanda",
        "Tamarind",
        "Solar"
    };
    private static final String[] LAST = {
        "Network",
        "Fondation",
        "for All",
        "Collective",
        "Kenya",
        "Sans Frontières",
        "Initiative",
        "Trust",
        "e.V."
    };

    private final List<Named> names = new ArrayList<>();

    @Setup
    public void write() {
        var random = new Random(5);
        for (int i = 0; i < 1000; i++) {
            String own = Integer.toString(random.nextInt(46_656), 36).replaceAll("\\d", "o");
            names.add(
                    Named.of(
                            FIRST[random.nextInt(FIRST.length)]
                                    + " "
                                    + MIDDLE[random.nextInt(MIDDLE.length)]
                                    + (random.nextInt(3) == 0 ? "" : " " + own)
                                    + " "
                                    + LAST[random.nextInt(LAST.length)],
                            random.nextBoolean() ? "KE" : null));
        }
    }

    @Benchmark
    public int thousandNames() {
        return LikeNames.pairs(names).size();
    }

    @Benchmark
    public double oneWithFifty() {
        double most = 0;
        for (int i = 1; i <= 50; i++) {
            most = Math.max(most, Likeness.between(names.get(0), names.get(i)).strength());
        }
        return most;
    }
}
