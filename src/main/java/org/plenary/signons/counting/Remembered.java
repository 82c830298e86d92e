package org.plenary.signons.counting;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Answers kept for a moment, so that a crowd of readers asks the database once. Concurrent askers
 * of one key wait for the first.
 */
public final class Remembered<K, V> {
    private static final int MOST = 5_000;

    private record Answer<V>(V value, long madeAt) {}

    private final Map<K, Answer<V>> answers = new ConcurrentHashMap<>();
    private final long keptNanos;

    public Remembered(Duration kept) {
        this.keptNanos = kept.toNanos();
    }

    /** The remembered answer, or a new one. */
    public V get(K key, Function<K, V> ask) {
        Answer<V> known = answers.get(key);
        if (known != null && isFresh(known)) {
            return known.value();
        }
        if (answers.size() > MOST) {
            answers.clear();
        }
        return answers.compute(
                        key,
                        (k, old) ->
                                old != null && isFresh(old)
                                        ? old
                                        : new Answer<>(ask.apply(k), System.nanoTime()))
                .value();
    }

    /** Forgets an answer that has become wrong. */
    public void forget(K key) {
        answers.remove(key);
    }

    /** Forgets all answers to certain questions. */
    public void forgetAll(Predicate<K> which) {
        answers.keySet().removeIf(which);
    }

    private boolean isFresh(Answer<V> answer) {
        return System.nanoTime() - answer.madeAt() < keptNanos;
    }
}
