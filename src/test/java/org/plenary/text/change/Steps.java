package org.plenary.text.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.plenary.text.Block;
import org.plenary.text.Inline;
import org.plenary.text.Mark;
import org.plenary.text.Node;
import org.plenary.text.Position;
import org.plenary.text.Slice;

/** Random steps that fit a document, the same for the same random numbers. */
final class Steps {
    private final Random random;

    Steps(Random random) {
        this.random = random;
    }

    /** Any step that fits, none after a hundred attempts. */
    List<Step> fitting(Node document, int count) {
        var steps = new ArrayList<Step>();
        Node now = document;
        for (int tries = 0; tries < 100 && steps.size() < count; tries++) {
            Step step = any(now);
            var result = step.apply(now).document();
            if (result.isPresent()) {
                steps.add(step);
                now = result.get();
            }
        }
        return steps;
    }

    /** Any step; it need not fit. */
    Step any(Node document) {
        return switch (random.nextInt(9)) {
            case 0, 1 -> typing(document);
            case 2 -> {
                int[] range = range(document);
                yield new ReplaceStep(range[0], range[1], Slice.EMPTY);
            }
            case 3 -> {
                int[] range = range(document);
                Node other = Node.of(Documents.of(random.nextInt(1000)));
                int[] part = range(other);
                yield new ReplaceStep(range[0], range[1], other.slice(part[0], part[1]));
            }
            case 4 -> wrapping(document);
            case 5 -> marking(document);
            case 6 -> new AttrStep(position(document), "id", "x" + random.nextInt(100));
            default -> moving(document);
        };
    }

    /** Words at a place that may hold words. */
    Step typing(Node document) {
        var places = wordPlaces(document, 0, document.content().size());
        int at = places.isEmpty() ? 0 : places.get(random.nextInt(places.size()));
        return typing(at);
    }

    static Step typing(int at) {
        return new ReplaceStep(at, at, Slice.ofRuns(List.of(Inline.of("typed"))));
    }

    /** Whole neighbours to somewhere else; it often fits. */
    MoveStep moving(Node document) {
        var places = new ArrayList<Integer>();
        for (int at = 0; at <= document.content().size(); at++) {
            Position position = document.resolve(at);
            if (!position.parent().type().holdsWords()) {
                places.add(at);
            }
        }
        int from = places.get(random.nextInt(places.size()));
        Position start = document.resolve(from);
        int index = start.index(start.depth());
        int to = from;
        for (int i = 1 + random.nextInt(2);
                i > 0 && index < start.parent().content().count();
                i--) {
            to += start.parent().content().node(index++).size();
        }
        return new MoveStep(from, to, places.get(random.nextInt(places.size())));
    }

    Step marking(Node document) {
        int[] range = range(document);
        Mark mark = random.nextBoolean() ? Mark.STRONG : new Mark.Link("http://c.org/x");
        return new MarkStep(range[0], range[1], mark, random.nextInt(3) > 0);
    }

    private Step wrapping(Node document) {
        int at = position(document);
        Node node = document.nodeAt(at);
        int end = at + (node == null ? 0 : node.size());
        Slice quote = Slice.ofBlocks(List.of(new Block.Quote("q", List.of())));
        return new ReplaceAroundStep(at, end, at, end, quote, 1, true);
    }

    private int position(Node document) {
        return random.nextInt(document.content().size() + 1);
    }

    private int[] range(Node document) {
        int from = position(document);
        int to = Math.min(document.content().size(), from + random.nextInt(9));
        return new int[] {from, to};
    }

    /** The positions between two others at which words may stand. */
    static List<Integer> wordPlaces(Node document, int from, int to) {
        var places = new ArrayList<Integer>();
        for (int at = from; at <= to; at++) {
            if (document.resolve(at).parent().type().holdsWords()) {
                places.add(at);
            }
        }
        return places;
    }
}
