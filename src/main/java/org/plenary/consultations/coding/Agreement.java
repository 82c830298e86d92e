package org.plenary.consultations.coding;

import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.contributing.Answer;
import org.plenary.consultations.contributing.Passage;
import org.plenary.consultations.contributing.Passages;
import org.plenary.consultations.contributing.ReadableAnswers;

/**
 * How far coders agree. What is compared is each sentence of the answers that two coders or more
 * are done with: for a code, whether a coder gave it to any part of the sentence; altogether, which
 * codes a coder gave to it, where only the very same ones count as the same.
 */
@ApplicationScoped
public class Agreement {
    // A share of all answers is enough to compare people by, and bounds the work of a page.
    private static final int MOST_ANSWERS = 2_000;

    private final EntityManager database;
    private final Codings codings;
    private final Codes codes;
    private final Passages passages;

    Agreement(EntityManager database, Codings codings, Codes codes, Passages passages) {
        this.database = database;
        this.codings = codings;
        this.codes = codes;
        this.passages = passages;
    }

    /**
     * A code's agreement.
     *
     * @param alpha null where it cannot be computed
     * @param given to how many sentences by anybody
     */
    @TemplateData
    public record Line(UUID code, String name, int colour, Double alpha, int given) {
        /** As it is read: two digits. */
        public String figure() {
            return Agreement.figure(alpha);
        }

        /** A message that says what to make of it. */
        public String meansKey() {
            return Agreement.meansKey(alpha);
        }
    }

    /**
     * All of it.
     *
     * @param alpha null where it cannot be computed
     * @param units sentences that were compared
     */
    @TemplateData
    public record Report(Double alpha, int units, int answers, int coders, List<Line> lines) {
        public Report {
            lines = List.copyOf(lines);
        }

        public String figure() {
            return Agreement.figure(alpha);
        }

        public String meansKey() {
            return Agreement.meansKey(alpha);
        }
    }

    /** Of the coders of a consultation. */
    Report of(Consultation consultation) {
        Codebook book = codes.of(consultation);
        List<Answer> answers =
                database.createQuery(
                                "select a from Answer a join Contribution c on c.id = a.contribution where "
                                        + ReadableAnswers.THERE
                                        + " and a.id in (select d.answer from CodedAnswer d where d.consultation = :id group by d.answer having count(*) > 1) order by a.id",
                                Answer.class)
                        .setParameter("id", consultation.id())
                        .setMaxResults(MOST_ANSWERS)
                        .getResultList();
        List<UUID> ids = answers.stream().map(Answer::id).toList();
        Map<UUID, Set<UUID>> coders = new HashMap<>();
        codings.done(consultation, ids)
                .forEach(
                        d ->
                                coders.computeIfAbsent(d.answer(), none -> new HashSet<>())
                                        .add(d.coder()));
        Map<UUID, List<Coding>> given = new HashMap<>();
        codings.of(consultation, ids)
                .forEach(k -> given.computeIfAbsent(k.answer(), none -> new ArrayList<>()).add(k));
        List<List<Set<UUID>>> units = new ArrayList<>();
        for (Answer answer : answers) {
            for (Passage sentence : passages.sentences(answer)) {
                units.add(
                        unit(
                                book,
                                sentence,
                                coders.get(answer.id()),
                                given.getOrDefault(answer.id(), List.of())));
            }
        }
        Set<UUID> people = new HashSet<>();
        coders.values().forEach(people::addAll);
        return new Report(
                value(Alpha.nominal(units)),
                units.size(),
                answers.size(),
                people.size(),
                book.tree().stream().map(place -> line(place.code(), units)).toList());
    }

    // What each coder gave to a sentence; nothing is an opinion, too.
    private static List<Set<UUID>> unit(
            Codebook book, Passage sentence, Set<UUID> coders, List<Coding> given) {
        Map<UUID, Set<UUID>> byCoder = new HashMap<>();
        coders.forEach(coder -> byCoder.put(coder, new HashSet<>()));
        for (Coding each : given) {
            Set<UUID> own = byCoder.get(each.coder());
            if (own != null && each.touches(sentence)) {
                own.add(book.effective(each.code()));
            }
        }
        return List.copyOf(byCoder.values());
    }

    private static Line line(Code code, List<List<Set<UUID>>> units) {
        List<List<Boolean>> given =
                units.stream()
                        .map(unit -> unit.stream().map(own -> own.contains(code.id())).toList())
                        .toList();
        return new Line(
                code.id(),
                code.name(),
                code.colour(),
                value(Alpha.nominal(given)),
                (int) given.stream().filter(unit -> unit.contains(true)).count());
    }

    private static Double value(OptionalDouble alpha) {
        return alpha.isPresent() ? alpha.getAsDouble() : null;
    }

    private static String figure(Double alpha) {
        return alpha == null ? "" : String.format(java.util.Locale.ROOT, "%.2f", alpha);
    }

    // The limits that Krippendorff himself gives: rely on 0.8, conclude with care from 0.667.
    private static String meansKey(Double alpha) {
        return "coding.agreement.means."
                + (alpha == null
                        ? "nothing"
                        : alpha >= 0.8 ? "good" : alpha >= 0.667 ? "fair" : "poor");
    }
}
