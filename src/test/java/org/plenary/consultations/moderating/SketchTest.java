package org.plenary.consultations.moderating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.consultations.questions.Given;
import org.plenary.consultations.questions.Mask;
import org.plenary.consultations.questions.Mask.Stretch;

class SketchTest {
    private static final String CAMPAIGN =
            "We call on all governments to open regular pathways for workers at every skill level,"
                    + " to protect them from debt bondage, and to let them change their employer.";

    @Test
    void caseSpaceAccentsAndPunctuationDoNotMatter() {
        assertEquals(
                Sketch.of("Café, pour TOUS les réfugiés!", 7),
                Sketch.of("  cafe pour\n tous les refugies ", 7));
        assertEquals(List.of("移民", "工人"), Sketch.tokens("移民工人"));
    }

    @Test
    void aFewChangedWordsAreNearAndAnotherTextIsNot() {
        Sketch campaign = Sketch.of(CAMPAIGN, 7);

        assertTrue(
                campaign.likeness(Sketch.of("Dear all. " + CAMPAIGN + " Ana, Lima", 7))
                        >= Sketch.NEAR);
        assertTrue(
                campaign.likeness(
                                Sketch.of(
                                        "Schools turn children away who have no papers, and nobody"
                                                + " tells their parents where to complain about it.",
                                        7))
                        < 0.2);
        assertTrue(campaign.likeness(Sketch.of(CAMPAIGN, 8)) < 0.2);
    }

    @Test
    void likelyPersonalDataIsFoundAndDatesAreNot() {
        String words =
                "On 12-03-2024 she wrote to maria.p@example.org and called +49 170 123 45 67;"
                        + " pay to DE89 3704 0044 0532 0130 00, not DE88 3704 0044 0532 0130 00.";

        List<String> found =
                Suspects.in(words).stream()
                        .filter(s -> s.kind() != Suspects.Kind.TELEPHONE || s.stretch().from() < 80)
                        .map(s -> words.substring(s.stretch().from(), s.stretch().to()))
                        .toList();

        assertEquals(
                List.of("maria.p@example.org", "+49 170 123 45 67", "DE89 3704 0044 0532 0130 00"),
                found);
    }

    @Test
    void whatIsTakenOutLeavesEverythingElseWhereItWas() {
        String words = "Maria lives in 😀 Calais.\nAsk Maria.";
        Given given = Given.words(words);
        int half = words.indexOf("😀") + 1;

        List<Stretch> out =
                Redacting.together(words, List.of(new Stretch(half, half)), List.of("maria"));
        Given masked = given;
        for (Stretch each : out) {
            masked = Mask.over(masked, each);
        }

        assertEquals(words.length(), masked.allWords().length());
        assertEquals("█████ lives in 😀 Calais.\nAsk █████.", masked.allWords());
        assertEquals("[x] lives in 😀 Calais.\nAsk [x].", Mask.shown(masked.allWords(), "[x]"));
        assertEquals(masked, Mask.everywhere(given, "Maria"));
        assertEquals(List.of(), Redacting.together("Mariana", List.of(), List.of("Maria")));
    }
}
