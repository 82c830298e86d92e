package org.plenary.consultations.moderating;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Groups answers to a question that say the same, or nearly: groups are what hangs together by
 * pairs of sketches that are near. New answers join as they come, one node at a time; which answers
 * are together does not depend on the order in which they came. When one is taken back that others
 * hang together by, they stay together.
 */
@ApplicationScoped
class Grouping {
    private static final int AT_ONCE = 200;

    private final Sketches sketches;

    Grouping(Sketches sketches) {
        this.sketches = sketches;
    }

    /**
     * Compares what was not compared yet, in short transactions.
     *
     * @return how many answers there were
     */
    int groupNew() {
        int all = 0;
        int some;
        do {
            some = QuarkusTransaction.requiringNew().call(this::some);
            all += some;
        } while (some == AT_ONCE);
        return all;
    }

    private int some() {
        if (!sketches.alone()) {
            return 0;
        }
        List<Sketches.Drawn> waiting = sketches.waiting(AT_ONCE);
        List<Sketches.Drawn> worded =
                waiting.stream().filter(each -> each.sketch().saysSomething()).toList();
        List<UUID> fresh = sketches.keep(worded);
        Map<UUID, UUID> into = new HashMap<>();
        for (Sketches.Pair pair : sketches.candidates(fresh)) {
            if (pair.one().likeness(pair.other()) >= Sketch.NEAR) {
                join(into, pair.group(), pair.otherGroup());
            }
        }
        Map<UUID, UUID> roots = new HashMap<>();
        into.keySet().forEach(each -> roots.put(each, root(into, each)));
        sketches.merge(roots);
        sketches.place(
                worded,
                waiting.stream()
                        .filter(each -> !each.sketch().saysSomething())
                        .map(Sketches.Drawn::answer)
                        .toList());
        if (waiting.size() < AT_ONCE) {
            sketches.sweep();
        }
        return waiting.size();
    }

    private static void join(Map<UUID, UUID> into, UUID one, UUID other) {
        UUID a = root(into, one);
        UUID b = root(into, other);
        if (!a.equals(b)) {
            boolean first = a.toString().compareTo(b.toString()) < 0;
            into.put(first ? b : a, first ? a : b);
        }
    }

    private static UUID root(Map<UUID, UUID> into, UUID of) {
        UUID at = of;
        while (into.containsKey(at)) {
            at = into.get(at);
        }
        return at;
    }

    @Scheduled(
            identity = "grouping-answers",
            every = "{plenary.moderation.group-every:1m}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyNowAndThen() {
        groupNew();
    }
}
