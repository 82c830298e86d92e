package org.plenary.consultations.coding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.contributing.Changes;
import org.plenary.consultations.contributing.ReadableAnswers;
import org.plenary.consultations.questions.Question;
import org.plenary.organisations.Actor;

/** Counts what was coded and what was chosen, of what somebody may read. */
@ApplicationScoped
class Counting {
    /** By what contributions with a code are told apart. */
    enum Dimension {
        REGION,
        CATEGORY,
        LEVEL;

        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Dimension of(String slug) {
            return "category".equals(slug) ? CATEGORY : "level".equals(slug) ? LEVEL : REGION;
        }
    }

    /** How many contributions carry a code, by kind. */
    record CodeRow(Code code, int depth, Cells.Row cells) {}

    /**
     * A table of codes.
     *
     * @param kinds the columns
     */
    record CodeTable(List<String> kinds, List<CodeRow> rows) {}

    /**
     * What was chosen in answer to a question.
     *
     * @param key of a choice, a grade or a stance
     * @param first how often it was put first, of a ranking
     * @param places the sum of its places, of a ranking
     */
    record Chosen(UUID question, String key, long count, long first, long places) {}

    private final CodeSums sums;
    private final Changes changes;
    private final ReadableAnswers readable;
    private final Codes codes;
    private final Below below;

    Counting(CodeSums sums, Changes changes, ReadableAnswers readable, Codes codes, Below below) {
        this.sums = sums;
        this.changes = changes;
        this.readable = readable;
        this.codes = codes;
        this.below = below;
    }

    /**
     * How many contributions carry each code.
     *
     * @param all whether also those that are not published are counted
     */
    CodeTable codes(Consultation consultation, Dimension by, Actor actor, boolean all) {
        Codebook book = codes.of(consultation);
        Map<UUID, Map<String, Long>> counted = counted(consultation, by, actor, all);
        Set<String> kinds = new TreeSet<>();
        counted.values().forEach(row -> kinds.addAll(row.keySet()));
        List<String> columns = new ArrayList<>(kinds);
        // What is not known comes last.
        if (columns.remove("")) {
            columns.add("");
        }
        return new CodeTable(
                columns,
                book.tree().stream()
                        .map(
                                p -> {
                                    Map<String, Long> own =
                                            counted.getOrDefault(p.code().id(), Map.of());
                                    Map<String, Long> row = new LinkedHashMap<>();
                                    columns.forEach(c -> row.put(c, own.getOrDefault(c, 0L)));
                                    return new CodeRow(
                                            p.code(), p.depth(), Cells.told(row, readable.least()));
                                })
                        .toList());
    }

    private Map<UUID, Map<String, Long>> counted(
            Consultation consultation, Dimension by, Actor actor, boolean all) {
        Map<UUID, String> levels = new HashMap<>();
        below.of(consultation, actor)
                .forEach(
                        c -> levels.put(c.id(), c.reach().level().name().toLowerCase(Locale.ROOT)));
        return sums.codes(
                new CodeSums.Coded(
                        consultation.id(),
                        List.of(
                                changes.ofAnswers(levels.keySet()),
                                changes.ofCodes(consultation.id())),
                        all,
                        readable.today(),
                        by,
                        levels));
    }

    /** What was chosen, graded, ranked and where people stand, in one go for all questions. */
    List<Chosen> chosen(Consultation consultation, List<Question> questions, boolean all) {
        return questions.isEmpty()
                ? List.of()
                : sums.chosen(
                        new CodeSums.Asked(
                                changes.ofAnswers(List.of(consultation.id())),
                                all,
                                readable.today(),
                                questions.stream().map(Question::id).toList()));
    }
}
