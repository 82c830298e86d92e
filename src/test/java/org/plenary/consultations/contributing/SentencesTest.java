package org.plenary.consultations.contributing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SentencesTest {
    @Example
    void sentencesFollowTheRulesOfTheLanguage() {
        assertEquals(
                List.of("They take our passports.", "Nobody asks!"),
                quotes(" They take our passports.  Nobody asks!\n", "en"));
        assertEquals(List.of("我们没有护照。", "谁问过？"), quotes("我们没有护照。谁问过？", "zh"));
        assertEquals(
                List.of("أين جوازاتنا؟", "لا أحد يسأل."),
                quotes("أين جوازاتنا؟ لا أحد يسأل.", "ar"));
        assertEquals(List.of(), quotes("  \n ", "ru"));
    }

    @Property(tries = 300)
    void sentencesHoldEveryWordOnceAndCutNoCharacter(@ForAll @From("words") String words) {
        List<Passage> sentences = Sentences.of(UUID.randomUUID(), words, "en");

        int last = 0;
        StringBuilder between = new StringBuilder();
        for (Passage each : sentences) {
            assertTrue(each.isWithin(words), each.toString());
            assertTrue(each.from() >= last);
            between.append(words, last, each.from());
            last = each.to();
        }
        between.append(words.substring(last));
        assertTrue(between.codePoints().noneMatch(Character::isLetterOrDigit), between.toString());
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(
                        "Work",
                        " ",
                        ". ",
                        "\n",
                        "e\u0301",
                        "😀",
                        "👨‍👩‍👧",
                        "。",
                        "护照",
                        "؟ ",
                        "دَ",
                        "\u0301",
                        "\t",
                        "! ",
                        "\u200d",
                        "\u2028",
                        "Dr. ")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    private static List<String> quotes(String words, String language) {
        return Sentences.of(UUID.randomUUID(), words, language).stream()
                .map(each -> words.substring(each.from(), each.to()))
                .toList();
    }
}
