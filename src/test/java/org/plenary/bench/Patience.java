package org.plenary.bench;

import java.util.function.Supplier;

/**
 * Ends the process of a benchmark whose work takes longer than {@code -Dbench.patience} seconds at
 * a time: most comparisons cannot be interrupted. The report then says so in place of a time.
 */
final class Patience {
    static final int SECONDS = Integer.getInteger("bench.patience", 5);

    private volatile long started;
    private volatile boolean working;

    Patience() {
        var watch = new Thread(this::watch, "patience");
        watch.setDaemon(true);
        watch.start();
    }

    <T> T with(Supplier<T> work) {
        started = System.nanoTime();
        working = true;
        try {
            return work.get();
        } finally {
            working = false;
        }
    }

    private void watch() {
        try {
            while (!working || System.nanoTime() - started < SECONDS * 1_000_000_000L) {
                Thread.sleep(50);
            }
        } catch (InterruptedException e) {
            return;
        }
        System.err.println("more than " + SECONDS + " seconds");
        Runtime.getRuntime().halt(3);
    }
}
