package org.plenary.consultations.facilitating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.consultations.questions.Choice;
import org.plenary.consultations.questions.Given;
import org.plenary.consultations.questions.Stance;
import org.plenary.consultations.questions.Wording;
import org.plenary.shared.names.Names;
import org.plenary.shared.web.Refusal;

/**
 * An answer as it stands in a cell: own words; the words or letters of choices, parted by | or
 * semicolon, the best first in a ranking (also with &gt;); a number on a scale; a stance, and after
 * a colon the reason.
 */
final class Cell {
    private Cell() {}

    /**
     * Reads it.
     *
     * @param stances by what they are called, folded
     * @throws org.plenary.shared.web.RefusedException if it is no answer to the question
     */
    static Given read(String cell, Wording asked, Map<String, Stance> stances) {
        Given given =
                switch (asked.kind()) {
                    case SINGLE -> chosen(List.of(cell), asked);
                    case MULTIPLE -> chosen(Arrays.asList(cell.split("[|;\n]")), asked);
                    case RANKING -> chosen(Arrays.asList(cell.split("[|;>\n]")), asked);
                    case SCALE -> grade(cell);
                    case AGREEMENT -> stance(cell, stances);
                    default -> Given.words(cell);
                };
        given.refusedBy(asked).ifPresent(Refusal::raise);
        return given;
    }

    private static Given chosen(List<String> written, Wording asked) {
        List<String> keys = new ArrayList<>();
        for (String each : written) {
            if (!each.isBlank()) {
                keys.add(
                        choice(each.strip(), asked)
                                .orElseThrow(
                                        () ->
                                                Refusal.invalid(
                                                                "facilitating.bad.choice",
                                                                each.strip())
                                                        .asException())
                                .key());
            }
        }
        return new Given("", keys, null, null, List.of(), List.of());
    }

    private static Optional<Choice> choice(String written, Wording asked) {
        return asked.choices().stream()
                .filter(c -> Names.fold(c.words()).equals(Names.fold(written)))
                .findFirst()
                .or(
                        () ->
                                asked.choices().stream()
                                        .filter(c -> c.key().equalsIgnoreCase(written))
                                        .findFirst());
    }

    private static Given grade(String cell) {
        String number = cell.strip();
        if (!number.matches("-?\\p{Nd}{1,3}")) {
            throw Refusal.invalid("facilitating.bad.grade").asException();
        }
        return new Given("", List.of(), Integer.parseInt(number), null, List.of(), List.of());
    }

    private static Given stance(String cell, Map<String, Stance> stances) {
        String[] parts = cell.split("[:：]", 2);
        Stance stance =
                Optional.ofNullable(stances.get(Names.fold(parts[0])))
                        .orElseThrow(
                                () -> Refusal.invalid("facilitating.bad.stance").asException());
        return new Given(
                parts.length > 1 ? parts[1] : "", List.of(), null, stance, List.of(), List.of());
    }
}
