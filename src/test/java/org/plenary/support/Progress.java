package org.plenary.support;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Tells a waiting person every few seconds what is being waited for. */
final class Progress {
    private static final int EVERY_SECONDS = 10;

    private final long began = System.nanoTime();
    private final StartedProcesses processes;
    private final Map<String, String> unfinished = new LinkedHashMap<>();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    work -> {
                        var thread = new Thread(work, "progress");
                        thread.setDaemon(true);
                        return thread;
                    });

    Progress(StartedProcesses processes) {
        this.processes = processes;
        var unused =
                clock.scheduleAtFixedRate(
                        this::remind, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /** Work that starts something and tells how far it is. */
    interface Work<T> {
        T run(Starting starting) throws Exception;
    }

    <T> CompletableFuture<T> begin(String part, Executor executor, Work<T> work) {
        change(part, "starting");
        return CompletableFuture.supplyAsync(
                () -> {
                    var start = System.nanoTime();
                    try {
                        var result = work.run(new Report(part));
                        say(
                                "%s is ready (%.1f s)"
                                        .formatted(part, (System.nanoTime() - start) / 1e9));
                        return result;
                    } catch (Exception e) {
                        throw new CompletionException(e);
                    } finally {
                        change(part, null);
                    }
                },
                executor);
    }

    synchronized void say(String message) {
        System.out.printf(
                "[%3d s] %s%n", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began), message);
    }

    void end() {
        clock.shutdownNow();
    }

    private synchronized void change(String part, String doing) {
        if (doing == null) {
            unfinished.remove(part);
        } else {
            unfinished.put(part, doing);
        }
    }

    private synchronized void remind() {
        if (!unfinished.isEmpty()) {
            say(
                    "waiting for "
                            + unfinished.entrySet().stream()
                                    .map(part -> part.getKey() + " (" + part.getValue() + ")")
                                    .collect(Collectors.joining(", ")));
        }
    }

    private final class Report implements Starting {
        private final String part;

        Report(String part) {
            this.part = part;
        }

        @Override
        public void doing(String what) {
            change(part, what);
            say(part + ": " + what);
        }

        @Override
        public void opened(String name, ProcessHandle process, String program) {
            processes.add(name, process, program);
        }
    }
}
