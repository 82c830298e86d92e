package org.plenary.text.brackets;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.plenary.text.Bracket;
import org.plenary.text.Characters;
import org.plenary.text.Text;

/**
 * The square brackets of a text, computed and never stored: they are characters among its words,
 * not marks. Drafts nest them a thousand deep, open one in a paragraph and close it ten paragraphs
 * later, and get some wrong; a mark could not say that, and a draft must be hashed as it is
 * written. So no character is ever lost, and whatever is wrong is told with its place.
 *
 * <p><b>What belongs together.</b> A closing bracket belongs to the nearest opening one before it
 * that is still open. So pairs within a paragraph (or heading, or cell of a table) come first; what
 * is left over pairs with what is left over of other paragraphs under the same heading. A pair may
 * reach over a heading only if it takes in whole paragraphs: no letter before its opening bracket,
 * none after its closing one. Without that, one bracket forgotten on page 2 would swallow the text
 * up to another slip on page 40. Footnotes pair within themselves only. Plain and full-width
 * brackets may close each other. All others are unbalanced.
 *
 * <p>What a bracket is says {@link Bracket}. Time grows with the length of the text alone.
 */
public final class Brackets {
    private static final Pattern PLACEHOLDER =
            Pattern.compile("[\\s.…_?‐-―-]*|\\s*[Xx]+(?:[.,]?[Xx]+)*\\s*|\\s*[YZNyzn]\\s*");
    private static final int LONGEST_PLACEHOLDER = 40;

    private final Text text;
    private final List<Passage> passages;
    private final List<Bracket> unbalanced;
    private final Count count;

    /**
     * How many there are, so that a list of versions can tell "412 → 97 brackets left". Those in
     * footnotes, which are remarks on the text, are not counted.
     *
     * @param opening opening brackets
     * @param closing closing brackets
     * @param pairs passages of every depth
     * @param outermost passages that no other is around
     * @param unbalanced brackets without their other half
     * @param placeholders passages that only keep a place
     * @param words inside passages, each counted once
     * @param paragraphs paragraphs, headings and tables with a bracket
     */
    public record Count(
            int opening,
            int closing,
            int pairs,
            int outermost,
            int unbalanced,
            int placeholders,
            int words,
            int paragraphs) {}

    private Brackets(Text text, List<Passage> passages, List<Bracket> unbalanced, Count count) {
        this.text = text;
        this.passages = List.copyOf(passages);
        this.unbalanced = List.copyOf(unbalanced);
        this.count = count;
    }

    /** The brackets of a text. */
    public static Brackets of(Text text) {
        var places = Place.of(text.blocks());
        var pairing = new Pairing(places);
        var all = pairing.brackets;
        var passages = new ArrayList<Passage>();
        var unbalanced = new ArrayList<Bracket>();
        if (!all.isEmpty()) {
            passages(places, pairing, passages);
        }
        var body = new HashSet<Bracket>();
        for (int i = 0; i < all.size(); i++) {
            if (pairing.partner(i) < 0) {
                unbalanced.add(all.get(i));
            }
            if (places.get(pairing.place(i)).flow() == 0) {
                body.add(all.get(i));
            }
        }
        return new Brackets(text, passages, unbalanced, count(body, passages, unbalanced));
    }

    private static Count count(
            Set<Bracket> body, List<Passage> passages, List<Bracket> unbalanced) {
        var pairs = passages.stream().filter(p -> body.contains(p.opening())).toList();
        var outermost = pairs.stream().filter(Passage::isOutermost).toList();
        int opening = (int) body.stream().filter(Bracket::opening).count();
        return new Count(
                opening,
                body.size() - opening,
                pairs.size(),
                outermost.size(),
                (int) unbalanced.stream().filter(body::contains).count(),
                (int) pairs.stream().filter(Passage::placeholder).count(),
                outermost.stream().mapToInt(Passage::words).sum(),
                (int) body.stream().map(Bracket::block).distinct().count());
    }

    /** Every pair, in the order in which they open. */
    public List<Passage> passages() {
        return passages;
    }

    /** The brackets without their other half, in reading order. */
    public List<Bracket> unbalanced() {
        return unbalanced;
    }

    public Count count() {
        return count;
    }

    /**
     * The text without the two brackets of a passage, its words kept: what was agreed. All blocks
     * keep their ids.
     */
    public Text lifted(Passage passage) {
        return Lifting.bracketsOf(passage, text);
    }

    /**
     * The text without the passage, brackets and words: what was given up. White space that would
     * stand twice then stands once. Blocks of which nothing is left are left out, all others keep
     * their ids; footnotes stay.
     */
    public Text struck(Passage passage) {
        return Lifting.wordsOf(passage, text);
    }

    /**
     * Where the outermost passages of one paragraph (or heading, or cell) begin and where they end:
     * the offset of an opening bracket, that after its closing one, that of the next opening one.
     */
    public static int[] outermost(String words) {
        if (Bracket.definesLink(words)) {
            return new int[0];
        }
        var place = new Place("", Place.Kind.PARAGRAPH, 0, words, 0);
        var pairing = new Pairing(List.of(place));
        var edges = IntStream.builder();
        for (int i = 0; i < pairing.brackets.size(); i++) {
            int partner = pairing.partner(i);
            if (partner > i) {
                edges.add(pairing.brackets.get(i).offset());
                edges.add(pairing.brackets.get(partner).offset() + 1);
                i = partner;
            }
        }
        return edges.build().toArray();
    }

    private static void passages(List<Place> places, Pairing pairing, List<Passage> passages) {
        int[] before = wordsBefore(places, pairing);
        int[] index = new int[before.length];
        var depths = new HashMap<Integer, Integer>();
        for (int i = 0; i < before.length; i++) {
            int partner = pairing.partner(i);
            if (partner < 0) {
                continue;
            }
            int flow = places.get(pairing.place(i)).flow();
            if (partner < i) {
                depths.merge(flow, -1, Integer::sum);
                continue;
            }
            int option = 0;
            if (i > 0 && pairing.partner(i - 1) >= 0 && isBeside(places, pairing, i)) {
                int left = index[pairing.partner(i - 1)];
                Passage neighbour = passages.get(left);
                if (neighbour.option() == 0) {
                    passages.set(left, first(neighbour));
                }
                option = Math.max(2, neighbour.option() + 1);
            }
            index[i] = passages.size();
            passages.add(
                    new Passage(
                            pairing.brackets.get(i),
                            pairing.brackets.get(partner),
                            depths.merge(flow, 1, Integer::sum),
                            before[partner] - before[i],
                            option,
                            partner == i + 1 && isPlaceholder(places, pairing, i)));
        }
    }

    private static Passage first(Passage p) {
        return new Passage(p.opening(), p.closing(), p.depth(), p.words(), 1, p.placeholder());
    }

    /** Of each bracket the words before it in its flow. */
    private static int[] wordsBefore(List<Place> places, Pairing pairing) {
        BreakIterator breaks = Place.segmentation();
        var flows = new HashMap<Integer, Integer>();
        int[] before = new int[pairing.brackets.size()];
        int bracket = 0;
        for (int p = 0; p < places.size() && bracket < before.length; p++) {
            Place place = places.get(p);
            int[] starts = place.wordStarts(breaks);
            int words = flows.getOrDefault(place.flow(), 0);
            for (; bracket < before.length && pairing.place(bracket) == p; bracket++) {
                int at = Arrays.binarySearch(starts, pairing.brackets.get(bracket).offset());
                before[bracket] = words + (at < 0 ? -at - 1 : at);
            }
            flows.put(place.flow(), words + starts.length);
        }
        return before;
    }

    /** Whether the bracket before this opening one closes directly at its side. */
    private static boolean isBeside(List<Place> places, Pairing pairing, int i) {
        Bracket left = pairing.brackets.get(i - 1);
        if (left.opening() || pairing.place(i - 1) != pairing.place(i)) {
            return false;
        }
        String between = Characters.trim(between(places, pairing, i - 1, i));
        return between.isEmpty() || between.equals("/");
    }

    private static boolean isPlaceholder(List<Place> places, Pairing pairing, int i) {
        if (pairing.place(i) != pairing.place(i + 1)) {
            return false;
        }
        Bracket opening = pairing.brackets.get(i);
        Bracket closing = pairing.brackets.get(i + 1);
        if (closing.offset() - opening.offset() > LONGEST_PLACEHOLDER) {
            return false;
        }
        Place place = places.get(pairing.place(i));
        int from = opening.offset() - place.start();
        int to = closing.offset() - place.start() + 1;
        String words = place.words();
        // "countr[y][ies]": an ending is no placeholder.
        return (from == 0 || !Character.isLetter(words.codePointBefore(from)))
                && (to == words.length() || !Character.isLetter(words.codePointAt(to)))
                && PLACEHOLDER.matcher(between(places, pairing, i, i + 1)).matches();
    }

    private static String between(List<Place> places, Pairing pairing, int left, int right) {
        Place place = places.get(pairing.place(left));
        return place.words()
                .substring(
                        pairing.brackets.get(left).offset() + 1 - place.start(),
                        pairing.brackets.get(right).offset() - place.start());
    }
}
