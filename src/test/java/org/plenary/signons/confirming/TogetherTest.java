package org.plenary.signons.confirming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TogetherTest {
    private static final int CALLERS = 40;

    @Test
    void everybodyHearsTheirOwnAnswerWhoeverDoesTheWork() throws Exception {
        var most = new AtomicInteger();
        var together =
                new Together<Integer, String>(
                        2,
                        7,
                        questions -> {
                            most.accumulateAndGet(questions.size(), Math::max);
                            var answers = new HashMap<Integer, String>();
                            questions.forEach(each -> answers.put(each, "answer " + each));
                            return answers;
                        });

        var heard = asked(together, 25);

        for (int i = 0; i < heard.size(); i++) {
            assertEquals(Optional.of("answer " + i), heard.get(i));
        }
        assertTrue(most.get() <= 7, "no more than seven share one piece of work");
    }

    @Test
    void whateverIsNotAnsweredIsLeftToTheCaller() throws Exception {
        var together =
                new Together<Integer, String>(
                        1,
                        50,
                        questions ->
                                questions.stream()
                                        .filter(each -> each % 2 == 0)
                                        .collect(
                                                HashMap::new,
                                                (made, each) -> made.put(each, "even"),
                                                Map::putAll));

        var heard = asked(together, 5);

        for (int i = 0; i < heard.size(); i++) {
            assertEquals(i % 2 == 0 ? Optional.of("even") : Optional.empty(), heard.get(i));
        }
    }

    @Test
    void aFailureOfOneIsNobodyElses() throws Exception {
        var together =
                new Together<Integer, String>(
                        2,
                        50,
                        questions -> {
                            if (questions.contains(13)) {
                                throw new IllegalStateException("unlucky");
                            }
                            var answers = new HashMap<Integer, String>();
                            questions.forEach(each -> answers.put(each, "done"));
                            return answers;
                        });

        var heard = asked(together, 3);

        assertEquals(Optional.empty(), heard.get(13), "is dealt with alone");
        assertEquals(CALLERS * 3, heard.size(), "and nobody waits for ever");
    }

    @Test
    void thoseWhoComeDuringOnePieceOfWorkShareTheNext() throws Exception {
        var begun = new CountDownLatch(1);
        var gathered = new CountDownLatch(1);
        List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());
        var together =
                new Together<Integer, String>(
                        1,
                        50,
                        questions -> {
                            sizes.add(questions.size());
                            begun.countDown();
                            await(gathered);
                            var answers = new HashMap<Integer, String>();
                            questions.forEach(each -> answers.put(each, "done"));
                            return answers;
                        });
        var threads = Executors.newFixedThreadPool(4);
        try {
            var first = threads.submit(() -> together.ask(0));
            await(begun);
            List<Future<Optional<String>>> others = new ArrayList<>();
            for (int i = 1; i <= 3; i++) {
                int question = i;
                others.add(threads.submit(() -> together.ask(question)));
            }
            while (together.waiting() < 3) {
                Thread.onSpinWait();
            }
            gathered.countDown();
            assertEquals(Optional.of("done"), first.get());
            for (var other : others) {
                assertEquals(Optional.of("done"), other.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(List.of(1, 3), sizes);
    }

    private static List<Optional<String>> asked(Together<Integer, String> together, int each)
            throws Exception {
        var threads = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Callable<Optional<String>>> callers = new ArrayList<>();
            for (int i = 0; i < CALLERS * each; i++) {
                int question = i;
                callers.add(() -> together.ask(question));
            }
            List<Optional<String>> heard = new ArrayList<>();
            for (var answer : threads.invokeAll(callers)) {
                heard.add(answer.get());
            }
            return heard;
        } finally {
            threads.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
