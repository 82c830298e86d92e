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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.plenary.text.Block;
import org.plenary.text.Inline;
import org.plenary.text.Node;
import org.plenary.text.Slice;
import org.plenary.text.Text;
import org.plenary.text.change.Change;
import org.plenary.text.change.ReplaceStep;
import org.plenary.text.change.Step;
import org.plenary.text.diff.Deriving;
import org.plenary.text.format.TextFormat;
import org.plenary.text.merge.Merge;
import org.plenary.text.merge.Proposal;

/**
 * Merging many amendments of one long text at once; against taking them in one after the other,
 * each by a three-way merge of its own, which is what tools without such a merge do.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 3, time = 2)
public class MergeBenchmark {
    @Param({"60000 words, 10 amendments", "60000 words, 1000 amendments"})
    public String size;

    private Text base;
    private List<Text> wanted;
    private List<Proposal> proposals;
    private Node document;
    private List<Proposal> changes;
    private final Patience patience = new Patience();

    @Setup
    public void write() {
        String[] parts = size.split("\\D+");
        base =
                TextFormat.MARKDOWN
                        .read(Passage.markdown(NegotiatedDraft.of(Integer.parseInt(parts[0]), 1)))
                        .text();
        wanted = amendments(base, Integer.parseInt(parts[1]), 7);
        proposals = new ArrayList<>();
        document = Node.of(base);
        changes = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            proposals.add(Proposal.of("Organisation " + i, wanted.get(i)));
            List<Step> steps = Deriving.change(base, wanted.get(i)).steps();
            changes.add(Proposal.of("Organisation " + i, Change.of(document, steps)));
        }
    }

    @Benchmark
    @Fork(value = 1, jvmArgsAppend = "-Xmx6g")
    public Merge ours() {
        return Merge.of(base, proposals);
    }

    /** Amendments kept as changes of the base share with it what they leave alone. */
    @Benchmark
    @Fork(value = 1, jvmArgsAppend = "-Xmx6g")
    public Merge keptAsChanges() {
        return Merge.of(document, changes);
    }

    @Benchmark
    @Fork(value = 1, jvmArgsAppend = "-Xmx6g")
    public Merge oneByOne() {
        return patience.with(
                () -> {
                    Text now = base;
                    Merge merge = null;
                    for (Text text : wanted) {
                        merge = Merge.of(base, now, text);
                        now = merge.text();
                    }
                    return merge;
                });
    }

    /** Texts in which a word came into two paragraphs, or a paragraph is new. */
    static List<Text> amendments(Text base, int count, long seed) {
        var random = new Random(seed);
        Node document = Node.of(base);
        var places = new ArrayList<Integer>();
        places(document, 0, places);
        var texts = new ArrayList<Text>();
        for (int i = 0; i < count; i++) {
            var steps = new ArrayList<Step>();
            int one = places.get(random.nextInt(places.size()));
            steps.add(new ReplaceStep(one, one, Slice.ofRuns(List.of(Inline.of(" also")))));
            if (random.nextInt(4) == 0) {
                var paragraph = Block.Paragraph.of("new" + i, "Urges all to do more, " + i + ".");
                int at = random.nextInt(document.content().count());
                int start = 0;
                for (int k = 0; k < at; k++) {
                    start += document.content().node(k).size();
                }
                steps.add(0, new ReplaceStep(start, start, Slice.ofBlocks(List.of(paragraph))));
                steps.remove(1);
            }
            // Read anew, as from a database: nothing is shared with the base.
            texts.add(Text.fromJson(Change.of(document, steps).result().text().toJson()));
        }
        return texts;
    }

    private static void places(Node node, int start, List<Integer> places) {
        int at = start;
        for (int i = 0; i < node.content().count(); i++) {
            Node child = node.content().node(i);
            if (child.isText()) {
                int space = child.words().indexOf(' ');
                for (; space >= 0; space = child.words().indexOf(' ', space + 1)) {
                    places.add(at + space);
                }
            } else {
                places(child, at + 1, places);
            }
            at += child.size();
        }
    }
}
