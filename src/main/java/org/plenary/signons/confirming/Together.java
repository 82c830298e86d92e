package org.plenary.signons.confirming;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Lets those who come while others are being served share one piece of work, such as a transaction
 * and its commit ("group commit"). Nobody waits for others to come: whoever finds a hand free works
 * at once, on what has gathered by then.
 */
final class Together<Q, A> {
    private final ReentrantLock lock = new ReentrantLock();
    private final Queue<Waiting<Q, A>> waiting = new ArrayDeque<>();
    private final int most;
    private final Function<List<Q>, Map<Q, A>> work;
    private int freeHands;

    private record Waiting<Q, A>(
            Q question, Condition news, CompletableFuture<Optional<A>> answer) {}

    /**
     * @param hands how many pieces of work are done at once
     * @param most how many share one
     * @param work the answers to those questions that can be answered together; if it fails, none
     */
    Together(int hands, int most, Function<List<Q>, Map<Q, A>> work) {
        this.freeHands = hands;
        this.most = most;
        this.work = work;
    }

    /** The answer; nothing if the question has to be dealt with alone. */
    Optional<A> ask(Q question) {
        lock.lock();
        try {
            Waiting<Q, A> mine =
                    new Waiting<>(question, lock.newCondition(), new CompletableFuture<>());
            waiting.add(mine);
            while (!mine.answer.isDone()) {
                if (freeHands == 0) {
                    mine.news.awaitUninterruptibly();
                } else {
                    serve();
                }
            }
            return mine.answer.join();
        } finally {
            lock.unlock();
        }
    }

    /** How many wait to be taken up at this moment. */
    int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    // Under the lock, which is open to others while the work is done.
    private void serve() {
        freeHands--;
        List<Waiting<Q, A>> taken = taken();
        Map<Q, A> answers = Map.of();
        lock.unlock();
        try {
            answers = work.apply(taken.stream().map(Waiting::question).toList());
        } catch (RuntimeException failure) {
            // Each meets its own failure when it is dealt with alone.
            answers = Map.of();
        } finally {
            lock.lock();
            freeHands++;
            for (Waiting<Q, A> each : taken) {
                each.answer.complete(Optional.ofNullable(answers.get(each.question)));
                each.news.signal();
            }
            if (!waiting.isEmpty()) {
                waiting.peek().news.signal();
            }
        }
    }

    private List<Waiting<Q, A>> taken() {
        List<Waiting<Q, A>> taken = new ArrayList<>();
        while (taken.size() < most && !waiting.isEmpty()) {
            taken.add(waiting.poll());
        }
        return taken;
    }
}
