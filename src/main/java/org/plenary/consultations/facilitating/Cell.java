package org.plenary.consultations.facilitating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.consultations.questions.Choice;
import org.plenary.consultations.questions.Given;
import org.plenary.consultations.questions.Reaction;
import org.plenary.consultations.questions.Stance;
import org.plenary.consultations.questions.Wording;
import org.plenary.shared.names.Names;
import org.plenary.shared.web.Refusal;
import org.plenary.text.NumberedBlock;

/**
 * An answer as it stands in a cell: own words; the words or letters of choices, parted by | or
 * semicolon, the best first in a ranking (also with &gt;); a number on a scale; a stance, and after
 * a colon the reason; of a draft one line for each paragraph, its number, the stance and the words,
 * parted by colons.
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
                    case PARAGRAPHS -> reactions(cell, asked, stances);
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

    private static Given reactions(String cell, Wording asked, Map<String, Stance> stances) {
        List<NumberedBlock> leaves =
                asked.draftText().stream().flatMap(text -> text.numbered().stream()).toList();
        List<Reaction> reactions = new ArrayList<>();
        for (String line : cell.lines().filter(l -> !l.isBlank()).toList()) {
            String[] parts = line.split("[:：]", 3);
            Optional<NumberedBlock> leaf =
                    parts.length < 2 ? Optional.empty() : leaf(parts[0].strip(), leaves);
            if (leaf.isPresent()) {
                reactions.add(
                        new Reaction(
                                leaf.get().id(),
                                stanceCalled(parts[1], stances),
                                parts.length > 2 ? parts[2].strip() : ""));
            } else if (reactions.isEmpty() || parts[0].strip().startsWith("#")) {
                throw Refusal.invalid("facilitating.bad.paragraph", parts[0].strip()).asException();
            } else {
                // What is said goes on in a further line.
                Reaction last = reactions.remove(reactions.size() - 1);
                reactions.add(
                        new Reaction(
                                last.paragraph(),
                                last.stance(),
                                (last.words() + "\n" + line.strip()).strip()));
            }
        }
        return new Given("", List.of(), null, null, reactions, List.of());
    }

    // "#3" is the third piece of the draft; "3" and "(a)" are what stands before one.
    private static Optional<NumberedBlock> leaf(String called, List<NumberedBlock> leaves) {
        if (called.matches("#\\d{1,4}")) {
            int place = Integer.parseInt(called.substring(1)) - 1;
            return place >= 0 && place < leaves.size()
                    ? Optional.of(leaves.get(place))
                    : Optional.empty();
        }
        String bare = called.replaceAll("[\\s.()]", "");
        return bare.isEmpty()
                ? Optional.empty()
                : leaves.stream()
                        .filter(leaf -> leaf.marker().replaceAll("[\\s.()]", "").equals(bare))
                        .findFirst();
    }

    private static Stance stanceCalled(String words, Map<String, Stance> stances) {
        return Optional.ofNullable(stances.get(Names.fold(words)))
                .orElseThrow(() -> Refusal.invalid("facilitating.bad.stance").asException());
    }

    private static Given stance(String cell, Map<String, Stance> stances) {
        String[] parts = cell.split("[:：]", 2);
        Stance stance = stanceCalled(parts[0], stances);
        return new Given(
                parts.length > 1 ? parts[1] : "", List.of(), null, stance, List.of(), List.of());
    }
}
