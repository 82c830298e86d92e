package org.plenary.text.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.plenary.text.Node;
import org.plenary.text.Text;
import org.plenary.text.Texts;
import org.plenary.text.diff.Identities;
import org.plenary.text.format.TextFormat;

class MergeTest {
    private static final String BASE =
            """
            States should protect all migrants at every border without delay.

            Coastal States shall rescue people at sea.

            1. first measure of all
            2. second measure of all
            3. third measure of all
            """;

    private final Text base = read(BASE);

    @Test
    void editsInDifferentPlacesOfOneSentenceAreBothMade() {
        Merge merge =
                merge(
                        s -> s.replace("should", "shall"),
                        s -> s.replace("every border", "all land and sea borders"));
        assertEquals(List.of(), merge.conflicts());
        assertEquals(
                "States shall protect all migrants at all land and sea borders without delay.",
                leaf(merge, 0));
    }

    @Test
    void whatSeveralWantAlikeIsMadeOnceAndNamesAll() {
        Merge merge = merge(s -> s.replace("should", "shall"), s -> s.replace("should", "shall"));
        assertEquals(
                "States shall protect all migrants at every border without delay.", leaf(merge, 0));
        assertEquals(
                List.of(List.of("A", "B")),
                merge.accepted().stream().map(Merge.Accepted::parties).toList());
    }

    @Test
    void theSameWordChangedInTwoWaysIsAConflictThatNamesBothAndLeavesTheRestAlone() {
        Merge merge =
                merge(
                        s -> s.replace("should", "shall").replace("at sea", "at sea and on land"),
                        s -> s.replace("should", "must"),
                        s ->
                                s.replace("should", "must")
                                        .replace("first measure", "very first measure"));
        assertEquals(
                "States should protect all migrants at every border without delay.",
                leaf(merge, 0));
        assertEquals("Coastal States shall rescue people at sea and on land.", leaf(merge, 1));
        assertEquals("very first measure of all", leaf(merge, 2));
        assertEquals(
                List.of(
                        new Conflict(
                                base.numbered().get(0).id(),
                                Conflict.Kind.WORDS,
                                "should",
                                List.of(
                                        new Conflict.Side(List.of("A"), "shall"),
                                        new Conflict.Side(List.of("B", "C"), "must")))),
                merge.conflicts());
    }

    @Test
    void wordsPutInDirectlyBehindAReplacedWordAreAConflict() {
        Merge merge =
                merge(
                        s -> s.replace("should", "shall"),
                        s -> s.replace("should protect", "should not protect"));
        assertEquals(1, merge.conflicts().size());
        assertEquals(List.of("A", "B"), merge.conflicts().get(0).parties());
        assertEquals(
                List.of("shall ", "should not "),
                merge.conflicts().get(0).sides().stream().map(Conflict.Side::words).toList());
    }

    @Test
    void deletingAParagraphAgainstChangingItIsAConflict() {
        Merge merge =
                merge(
                        s -> s.replace("Coastal States shall rescue people at sea.\n\n", ""),
                        s -> s.replace("rescue people", "rescue everybody"));
        assertEquals(Conflict.Kind.BLOCKS, merge.conflicts().get(0).kind());
        assertEquals(
                List.of("", "Coastal States shall rescue everybody at sea."),
                merge.conflicts().get(0).sides().stream().map(Conflict.Side::words).toList());
        assertEquals("Coastal States shall rescue people at sea.", leaf(merge, 1));
    }

    @Test
    void deletingTheSameIsNoConflict() {
        Merge merge =
                merge(
                        s -> s.replace("Coastal States shall rescue people at sea.\n\n", ""),
                        s ->
                                s.replace("Coastal States shall rescue people at sea.\n\n", "")
                                        .replace("should", "shall"));
        assertEquals(List.of(), merge.conflicts());
        assertEquals(4, merge.text().numbered().size());
    }

    @Test
    void aParagraphThatMovesKeepsTheWordsOthersPutIn() {
        String sea = "Coastal States shall rescue people at sea.\n\n";
        Merge merge =
                merge(
                        s -> sea + s.replace(sea, ""),
                        s -> s.replace("at sea", "at sea without delay"));
        assertEquals(List.of(), merge.conflicts());
        assertEquals("Coastal States shall rescue people at sea without delay.", leaf(merge, 0));
    }

    @Test
    void wordsPutIntoAParagraphThatOthersDivideAreKept() {
        String one = "States shall act without delay. Coastal States shall rescue people at sea.";
        Text whole = read(one);
        Merge merge =
                Merge.of(
                        whole,
                        edited(whole, one, s -> s.replace(". Coastal", ".\n\nCoastal")),
                        edited(whole, one, s -> s.replace("at sea", "at sea and on land")));
        assertEquals(List.of(), merge.conflicts());
        assertEquals("States shall act without delay.", leaf(merge, 0));
        assertEquals("Coastal States shall rescue people at sea and on land.", leaf(merge, 1));
    }

    @Test
    void aParagraphCannotMoveToTwoPlaces() {
        String sea = "Coastal States shall rescue people at sea.\n\n";
        Merge merge = merge(s -> sea + s.replace(sea, ""), s -> s.replace(sea, "") + "\n" + sea);
        assertEquals(1, merge.conflicts().size());
        assertEquals(Conflict.Kind.FORM, merge.conflicts().get(0).kind());
        assertEquals(base, merge.text());
    }

    @Test
    void newParagraphsAtOnePlaceAreKeptInOrderUnlessTheyAreWordingsOfTheSame() {
        String at = "1. first";
        Merge merge =
                merge(
                        s ->
                                s.replace(
                                        at,
                                        "Host cities keep their schools open to every child.\n\n"
                                                + at),
                        s ->
                                s.replace(
                                        at,
                                        "Remittances shall cost no more than three per cent.\n\n"
                                                + at));
        assertEquals(List.of(), merge.conflicts());
        assertEquals("Host cities keep their schools open to every child.", leaf(merge, 2));
        assertEquals("Remittances shall cost no more than three per cent.", leaf(merge, 3));

        merge =
                merge(
                        s ->
                                s.replace(
                                        at,
                                        "Host cities keep their schools open to every child.\n\n"
                                                + at),
                        s ->
                                s.replace(
                                        at,
                                        "Host cities shall keep schools open to every girl and boy.\n\n"
                                                + at));
        assertEquals(1, merge.conflicts().size());
        assertEquals(Conflict.Kind.BLOCKS, merge.conflicts().get(0).kind());
        assertEquals("", merge.conflicts().get(0).words());
    }

    @Test
    void theSameNewParagraphByTwoComesOnce() {
        String more = "\n\nHost cities keep their schools open to every child.\n";
        Merge merge = merge(s -> s + more, s -> s + more);
        assertEquals(6, merge.text().numbered().size());
        assertEquals(List.of("A", "B"), merge.accepted().get(0).parties());
    }

    @Test
    void anotherLevelOrNumberingByTwoIsAConflictOfForm() {
        Text heading = read("## Part one\n\nWords of the part.");
        Merge merge =
                Merge.of(
                        heading,
                        edited(
                                heading,
                                "## Part one\n\nWords of the part.",
                                s -> s.replace("## ", "# ")),
                        edited(
                                heading,
                                "## Part one\n\nWords of the part.",
                                s -> s.replace("## ", "### ")));
        assertEquals(Conflict.Kind.FORM, merge.conflicts().get(0).kind());
        assertEquals(List.of("mine", "theirs"), merge.conflicts().get(0).parties());
    }

    @Test
    void twoThatWouldEmptyAListTogetherAreToldSo() {
        String markdown =
                "Before the list.\n\n1. first measure of all\n2. second measure of all\n\nBehind the list.";
        Text list = read(markdown);
        Merge merge =
                Merge.of(
                        list,
                        edited(list, markdown, s -> s.replace("1. first measure of all\n", "")),
                        edited(list, markdown, s -> s.replace("2. second measure of all\n", "")));
        assertEquals(1, merge.conflicts().size());
        assertEquals(Conflict.Kind.STRUCTURE, merge.conflicts().get(0).kind());
        assertEquals(3, merge.text().numbered().size());
    }

    @Property(tries = 300)
    void aMergeOfOneIsWhatItWants(@ForAll("texts") Text text, @ForAll Random random) {
        Text wanted = Scattered.edited(text, random, 1, 0);
        Merge merge = Merge.of(text, List.of(Proposal.of("A", wanted)));
        assertEquals(List.of(), merge.conflicts());
        assertEquals(Node.of(wanted), merge.change().result());
    }

    @Property(tries = 300)
    void editsOfDifferentParagraphsMergeToBoth(@ForAll("texts") Text text, @ForAll Random random) {
        long seed = random.nextLong();
        Text mine = Scattered.edited(text, new Random(seed), 2, 0);
        Text theirs = Scattered.edited(text, new Random(seed + 1), 2, 1);
        Text both = Scattered.edited(mine, new Random(seed + 1), 2, 1);
        Merge merge = Merge.of(text, mine, theirs);
        assertEquals(List.of(), merge.conflicts());
        assertEquals(Node.of(both), merge.change().result());
    }

    @Property(tries = 200)
    void theOrderOfProposalsMakesNoDifference(@ForAll("texts") Text text, @ForAll Random random) {
        var proposals = new ArrayList<Proposal>();
        for (int i = 0; i < 5; i++) {
            proposals.add(Proposal.of("Party " + i, Scattered.edited(text, random, 1, 0)));
        }
        Merge merge = Merge.of(text, proposals);
        Collections.shuffle(proposals, random);
        Merge other = Merge.of(text, proposals);
        assertEquals(merge.change().result(), other.change().result());
        assertEquals(merge.conflicts(), other.conflicts());
    }

    @Property(tries = 200)
    void nothingIsMadeThatNobodyWantedAndNothingForgotten(
            @ForAll("texts") Text text, @ForAll Random random) {
        var proposals =
                List.of(
                        Proposal.of("A", Scattered.edited(text, random, 1, 0)),
                        Proposal.of("B", Scattered.edited(text, random, 1, 0)),
                        Proposal.of("C", Scattered.edited(text, random, 1, 0)));
        Merge merge = Merge.of(text, proposals);
        var parties =
                merge.accepted().stream()
                        .flatMap(a -> a.parties().stream())
                        .collect(Collectors.toSet());
        merge.conflicts().forEach(conflict -> parties.addAll(conflict.parties()));
        for (Proposal proposal : proposals) {
            boolean wantsSomething = !proposal.wanted().equals(Node.of(text));
            assertEquals(wantsSomething, parties.contains(proposal.by()));
        }
        assertTrue(
                merge.conflicts().stream()
                        .allMatch(
                                c -> c.kind() == Conflict.Kind.STRUCTURE || c.sides().size() > 1));
    }

    @Provide
    Arbitrary<Text> texts() {
        return Texts.any();
    }

    @SafeVarargs
    private Merge merge(UnaryOperator<String>... edits) {
        var proposals = new ArrayList<Proposal>();
        for (int i = 0; i < edits.length; i++) {
            proposals.add(
                    Proposal.of(String.valueOf((char) ('A' + i)), edited(base, BASE, edits[i])));
        }
        return Merge.of(base, proposals);
    }

    static Text edited(Text base, String markdown, UnaryOperator<String> edit) {
        return Identities.carriedOver(base, read(edit.apply(markdown)));
    }

    private static String leaf(Merge merge, int index) {
        return merge.text().numbered().get(index).text();
    }

    static Text read(String markdown) {
        return TextFormat.MARKDOWN.read(markdown).text();
    }
}
