package org.plenary.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What negotiators do to a draft overnight; the same seed does the same to the same draft. */
final class Edits {
    private final Random random;

    private Edits(long seed) {
        this.random = new Random(seed);
    }

    /**
     * About one word in fifty: some in one paragraph of seven; one in a hundred goes, as many come.
     */
    static List<Passage> light(List<Passage> draft, long seed) {
        var edits = new Edits(seed);
        List<Passage> next = edits.reworded(draft, 0.15, 0.07);
        for (int i = 1 + next.size() / 100; i > 0; i--) {
            next.remove(edits.somewhere(next));
            next.add(edits.somewhere(next), edits.fresh());
        }
        return next;
    }

    /** About two words in five, everywhere; one paragraph in twelve goes, as many come. */
    static List<Passage> heavy(List<Passage> draft, long seed) {
        var edits = new Edits(seed);
        List<Passage> next = edits.reworded(draft, 0.9, 0.36);
        for (int i = next.size() / 12; i > 0; i--) {
            next.remove(edits.somewhere(next));
            next.add(edits.somewhere(next), edits.fresh());
        }
        return next;
    }

    /**
     * One paragraph in ten goes elsewhere with what stands below it, every third of them reworded
     * on the way; one in thirty is split, one in thirty joined with the next.
     */
    static List<Passage> reordering(List<Passage> draft, long seed) {
        var edits = new Edits(seed);
        List<Passage> next = edits.splitAndJoined(draft);
        for (int i = draft.size() / 10; i > 0; i--) {
            edits.move(next, i % 3 == 0);
        }
        return next;
    }

    private List<Passage> reworded(List<Passage> draft, double passages, double words) {
        var next = new ArrayList<Passage>();
        for (Passage passage : draft) {
            next.add(random.nextDouble() < passages ? reworded(passage, words) : passage);
        }
        return next;
    }

    /** Replaces, removes and inserts runs of one to five words. */
    private Passage reworded(Passage passage, double share) {
        if (passage.sort() == Passage.Sort.ROW || passage.sort() == Passage.Sort.OPTION) {
            return passage;
        }
        String[] words = passage.words().split(" ");
        var next = new ArrayList<String>();
        for (int i = 0; i < words.length; ) {
            // A run is three words long on average, so one begins at a third of the share.
            if (i == words.length - 1 || random.nextDouble() >= share / 3 / (1 - share * 2 / 3)) {
                next.add(words[i++]);
                continue;
            }
            int run = 1 + random.nextInt(5);
            int act = random.nextInt(4);
            if (act > 0) {
                next.add(NegotiatedDraft.words(run, random));
            }
            if (act < 3) {
                i = Math.min(words.length - 1, i + run);
            }
        }
        return passage.saying(String.join(" ", next));
    }

    private List<Passage> splitAndJoined(List<Passage> draft) {
        var next = new ArrayList<Passage>();
        for (int i = 0; i < draft.size(); i++) {
            Passage passage = draft.get(i);
            String[] words = passage.words().split(" ");
            boolean plain = passage.sort() == Passage.Sort.NUMBERED && words.length > 12;
            int act = random.nextInt(30);
            if (plain && act == 0) {
                int cut = words.length / 2;
                next.add(passage.saying(String.join(" ", Arrays.copyOf(words, cut)) + ";"));
                next.add(
                        passage.saying(
                                String.join(" ", Arrays.copyOfRange(words, cut, words.length))));
            } else if (plain
                    && act == 1
                    && i + 1 < draft.size()
                    && draft.get(i + 1).sort() == Passage.Sort.NUMBERED) {
                next.add(passage.saying(passage.words() + " " + draft.get(++i).words()));
            } else {
                next.add(passage);
            }
        }
        return next;
    }

    private void move(List<Passage> draft, boolean reworded) {
        int from = somewhere(draft);
        int to = from + 1;
        while (to < draft.size() && draft.get(to).isBelowAnother()) {
            to++;
        }
        var moving = new ArrayList<>(draft.subList(from, to));
        draft.subList(from, to).clear();
        if (reworded) {
            moving.replaceAll(passage -> reworded(passage, 0.15));
        }
        draft.addAll(somewhere(draft), moving);
    }

    /** The place of some numbered paragraph. */
    private int somewhere(List<Passage> draft) {
        while (true) {
            int place = random.nextInt(draft.size());
            if (draft.get(place).sort() == Passage.Sort.NUMBERED) {
                return place;
            }
        }
    }

    private Passage fresh() {
        String words = NegotiatedDraft.words(20 + random.nextInt(60), random);
        return new Passage(Passage.Sort.NUMBERED, words + ";");
    }
}
