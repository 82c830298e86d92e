package org.plenary.consultations.coding.clustering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ClustersTest {
    private static final List<String> SAID =
            List.of(
                    "Employers keep our passports locked away until the contract ends.",
                    "The clinic refuses children without papers.",
                    "My employer locked my passport away when the contract began.",
                    "Nobody speaks our language at the clinic, and children wait without papers.",
                    "雇主扣留了我们的护照",
                    "雇主扣留护照不还",
                    "Sunshine.");

    @Test
    void answersThatSayTheSameComeTogetherWithTheWordsTheyShare() {
        List<List<Clusters.Member>> groups = groups(SAID);

        assertEquals(3, groups.size());
        assertEquals(List.of(0, 2), places(groups, "passport"));
        assertEquals(List.of(1, 3), places(groups, "clinic"));
        assertEquals(List.of(4, 5), places(groups, "护照"));
        Clusters.Member other =
                groups.stream()
                        .filter(g -> at(g.get(1)) == 2 || at(g.get(0)) == 2)
                        .findFirst()
                        .orElseThrow()
                        .get(1);
        assertTrue(new Marked(SAID.get(at(other)), other.words()).words().contains("contract"));
        assertTrue(other.likeness() > Clusters.ALIKE && other.likeness() <= 1);
    }

    @Test
    void oneWordInCommonIsNotEnoughInWhateverOrderTheyCome() {
        String clinic = "The clinic is too far.";
        String keep = "Employers keep our passports locked away.";
        String locked = "My employer has locked away the passports.";
        for (List<String> said :
                List.of(
                        List.of(clinic, locked, keep),
                        List.of(locked, clinic, keep),
                        List.of(keep, locked, clinic))) {
            List<List<Clusters.Member>> groups = groups(said);
            assertEquals(1, groups.size());
            assertEquals(
                    List.of(said.indexOf(keep), said.indexOf(locked)).stream().sorted().toList(),
                    groups.get(0).stream().map(ClustersTest::at).sorted().toList());
        }
        assertEquals(1, groups(List.of("Passports.", "Clinics.", "passports")).size());
    }

    @Test
    void fewAnswersOfTwoKindsArePartedInWhateverOrderTheyCome() {
        List<String> said =
                List.of(
                        "Employers keep our passports locked away. Nobody asks.",
                        "My employer has locked away the passports of all of us.",
                        "The passports are locked away by employers. We cannot leave.",
                        "The clinic is too far, and nobody there speaks our language.",
                        "The clinic is too far for us. Nobody there speaks our language.",
                        "يحتفظ أصحاب العمل بجوازات سفرنا. لا أحد يسأل.");
        for (List<String> order : orders(said)) {
            List<List<Integer>> found =
                    groups(order).stream()
                            .map(
                                    group ->
                                            group.stream()
                                                    .map(each -> said.indexOf(order.get(at(each))))
                                                    .sorted()
                                                    .toList())
                            .toList();
            assertEquals(List.of(List.of(0, 1, 2), List.of(3, 4)), found, order::toString);
        }
    }

    private static List<List<String>> orders(List<String> of) {
        if (of.isEmpty()) {
            return List.of(List.of());
        }
        List<List<String>> orders = new ArrayList<>();
        for (String first : of) {
            List<String> rest = new ArrayList<>(of);
            rest.remove(first);
            for (List<String> each : orders(rest)) {
                List<String> order = new ArrayList<>(List.of(first));
                order.addAll(each);
                orders.add(order);
            }
        }
        return orders;
    }

    @Test
    void theSameAnswersAlwaysGiveTheSameGroups() {
        assertEquals(described(groups(SAID)), described(groups(SAID)));
        assertEquals(List.of(), groups(List.of()));
        assertEquals(List.of(), groups(List.of("One answer alone.")));
    }

    @Test
    void whatIsStoppedFindsNothing() {
        Corpus corpus = corpus(SAID);
        AtomicInteger steps = new AtomicInteger();

        var found =
                Clusters.of(
                        corpus.vectors(), corpus.vocabulary(), step -> steps.incrementAndGet() < 5);

        assertEquals(List.of(), found);
        assertEquals(5, steps.get());
    }

    @Test
    void wordsAreFoldedInEveryScript() {
        assertEquals(List.of("employe", "les", "jour"), tokens("L Employé, les jour"));
        assertEquals(tokens("مدرسة"), tokens("مَدْرَسَة"));
        assertEquals(List.of("护照", "照被", "被扣"), tokens("护照被扣"));
        assertEquals(List.of("ещё".replace("ё", "е")), tokens("ЕЩЁ"));
        assertEquals(List.of(), tokens(" … 😀 "));
    }

    private static List<String> tokens(String text) {
        List<String> found = new ArrayList<>();
        new Tokens().of(text, (token, from, to) -> found.add(token));
        return found;
    }

    private static Corpus corpus(List<String> said) {
        Corpus corpus = new Corpus();
        for (int i = 0; i < said.size(); i++) {
            corpus.read(new UUID(0, i), said.get(i));
        }
        return corpus;
    }

    private static List<List<Clusters.Member>> groups(List<String> said) {
        Corpus corpus = corpus(said);
        return Clusters.of(corpus.vectors(), corpus.vocabulary(), step -> true);
    }

    private static int at(Clusters.Member member) {
        return (int) member.answer().getLeastSignificantBits();
    }

    private static List<Integer> places(List<List<Clusters.Member>> groups, String word) {
        return groups.stream()
                .filter(g -> SAID.get(at(g.get(0))).contains(word))
                .findFirst()
                .orElseThrow()
                .stream()
                .map(ClustersTest::at)
                .sorted()
                .toList();
    }

    private static List<Map<UUID, Float>> described(List<List<Clusters.Member>> groups) {
        return groups.stream()
                .map(
                        g ->
                                g.stream()
                                        .collect(
                                                java.util.stream.Collectors.toMap(
                                                        Clusters.Member::answer,
                                                        Clusters.Member::likeness)))
                .toList();
    }
}
