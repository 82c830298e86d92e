package org.plenary.signons.confirming;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Lets those who come while others are being served share one piece of work, such as a transaction
 * and its commit ("group commit"). Nobody waits for others to come: whoever finds a hand free works
 * at once, on what has gathered by then.
 */
final class Together<Q, A> {
    private final Queue<Waiting<Q, A>> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore hands;
    private final int most;
    private final Function<List<Q>, Map<Q, A>> work;

    private record Waiting<Q, A>(Q question, CompletableFuture<Optional<A>> answer) {}

    /**
     * @param hands how many pieces of work are done at once
     * @param most how many share one
     * @param work the answers to those questions that can be answered together; if it fails, none
     */
    Together(int hands, int most, Function<List<Q>, Map<Q, A>> work) {
        this.hands = new Semaphore(hands, true);
        this.most = most;
        this.work = work;
    }

    /** The answer; nothing if the question has to be dealt with alone. */
    Optional<A> ask(Q question) {
        Waiting<Q, A> mine = new Waiting<>(question, new CompletableFuture<>());
        waiting.add(mine);
        hands.acquireUninterruptibly();
        try {
            while (!mine.answer.isDone()) {
                List<Waiting<Q, A>> taken = taken();
                if (taken.isEmpty()) {
                    break;
                }
                answer(taken);
            }
        } finally {
            hands.release();
        }
        return mine.answer.join();
    }

    /** How many wait to be taken up at this moment. */
    int waiting() {
        return waiting.size();
    }

    private List<Waiting<Q, A>> taken() {
        List<Waiting<Q, A>> taken = new ArrayList<>();
        Waiting<Q, A> next = waiting.poll();
        while (next != null) {
            taken.add(next);
            next = taken.size() < most ? waiting.poll() : null;
        }
        return taken;
    }

    private void answer(List<Waiting<Q, A>> taken) {
        Map<Q, A> answers = Map.of();
        try {
            answers = work.apply(taken.stream().map(Waiting::question).toList());
        } catch (RuntimeException failure) {
            // Each meets its own failure when it is dealt with alone.
            answers = Map.of();
        } finally {
            for (Waiting<Q, A> each : taken) {
                each.answer.complete(Optional.ofNullable(answers.get(each.question)));
            }
        }
    }
}
