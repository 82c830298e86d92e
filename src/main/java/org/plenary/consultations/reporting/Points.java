package org.plenary.consultations.reporting;

import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.consultations.contributing.Answer;
import org.plenary.consultations.contributing.Contribution;
import org.plenary.consultations.contributing.Contributions;
import org.plenary.consultations.findings.FindingUses;
import org.plenary.consultations.findings.Findings;
import org.plenary.consultations.findings.ReadableFindings;
import org.plenary.consultations.findings.Shown;
import org.plenary.consultations.findings.UsesOfFindings;
import org.plenary.consultations.questions.Question;
import org.plenary.consultations.questions.Questionnaire;
import org.plenary.consultations.questions.Questions;
import org.plenary.organisations.Actor;
import org.plenary.shared.i18n.Languages;

/** The points of one contributor and what became of them; called within a transaction. */
@ApplicationScoped
class Points {
    private final Contributions contributions;
    private final Questions questions;
    private final Findings findings;
    private final ReadableFindings readable;
    private final FindingUses uses;
    private final Dispositions dispositions;
    private final Outcomes outcomes;

    Points(
            Contributions contributions,
            Questions questions,
            Findings findings,
            ReadableFindings readable,
            FindingUses uses,
            Dispositions dispositions,
            Outcomes outcomes) {
        this.contributions = contributions;
        this.questions = questions;
        this.findings = findings;
        this.readable = readable;
        this.uses = uses;
        this.dispositions = dispositions;
        this.outcomes = outcomes;
    }

    /**
     * A point.
     *
     * @param number of the question that was answered
     * @param finding what was written from it, empty if none that may be read
     * @param href of the finding, empty for none
     * @param paragraph that took it up and may be read, or null
     */
    @TemplateData
    record Point(
            int number,
            String question,
            String finding,
            String href,
            String language,
            String dir,
            String outcome,
            String reason,
            String reasonLanguage,
            UsesOfFindings.Use paragraph) {
        public String outcomeKey() {
            return "reporting.outcome." + outcome;
        }
    }

    /**
     * All points of a contribution.
     *
     * @param state a hash of what is settled; empty while nothing is
     */
    record All(List<Point> points, String state) {}

    /**
     * What became of what a contribution says, told to its contributor: reasons in a language they
     * used, if there are any in it.
     *
     * @param alsoIn the language they read now, empty for none
     */
    All of(Contribution contribution, Actor actor, String alsoIn) {
        List<Answer> answers = contributions.answers(contribution, contribution.number());
        Questionnaire asked = questions.of(contribution.consultation());
        Map<UUID, Question> known =
                questions.byIds(answers.stream().map(Answer::question).collect(Collectors.toSet()));
        List<UUID> ids = answers.stream().map(Answer::id).toList();
        Map<UUID, Set<UUID>> inFindings = findings.of(ids);
        Set<UUID> all = new HashSet<>();
        inFindings.values().forEach(all::addAll);
        Map<UUID, Outcomes.Told> told = outcomes.of(all);
        Map<UUID, Shown> shown = readable.of(findings.byIds(all).values(), actor);
        Map<UUID, Disposition> own = dispositions.ofAnswers(ids);
        Map<String, UsesOfFindings.Use> paragraphs = paragraphs(told.values(), own, actor);
        List<Answer> inOrder =
                answers.stream()
                        .sorted(Comparator.comparingInt(a -> asked.number(a.question())))
                        .toList();
        List<String> used = inOrder.stream().map(Answer::language).distinct().toList();
        List<String> read = Stream.concat(used.stream(), Stream.of(alsoIn)).toList();
        List<Point> points = new ArrayList<>();
        List<String> settled = new ArrayList<>();
        for (Answer answer : inOrder) {
            Question question = known.get(answer.question());
            int number = asked.number(question.id());
            String brief = question.wording().brief();
            for (UUID finding : inFindings.getOrDefault(answer.id(), Set.of())) {
                Outcomes.Told what = told.get(finding);
                points.add(point(number, brief, shown.get(finding), what.in(read), paragraphs));
                note(settled, answer.id() + " " + finding, what.in(used));
            }
            Disposition d = own.get(answer.id());
            if (d != null && d.isSettled() || !inFindings.containsKey(answer.id())) {
                Outcomes.Told what =
                        d == null || !d.isSettled()
                                ? Outcomes.Told.UNDECIDED
                                : Outcomes.Told.of(d, null);
                points.add(point(number, brief, null, what.in(read), paragraphs));
                note(settled, answer.id().toString(), what.in(used));
            }
        }
        settled.sort(null);
        return new All(points, settled.isEmpty() ? "" : hash(String.join("\n", settled)));
    }

    private static void note(List<String> settled, String what, Outcomes.Told told) {
        if (told.outcome() != Outcome.UNDECIDED) {
            settled.add(
                    what
                            + " "
                            + told.outcome()
                            + " "
                            + told.paragraph()
                            + " "
                            + told.reason().replace('\n', ' '));
        }
    }

    private static Point point(
            int number,
            String question,
            Shown finding,
            Outcomes.Told told,
            Map<String, UsesOfFindings.Use> paragraphs) {
        String language = finding == null ? "" : finding.content().language();
        return new Point(
                number,
                question,
                finding == null ? "" : finding.content().title(),
                finding == null ? "" : finding.finding().href(),
                language,
                Languages.direction(Locale.forLanguageTag(language)),
                told.outcome().slug(),
                told.reason(),
                told.language(),
                paragraphs.get(told.paragraph()));
    }

    private Map<String, UsesOfFindings.Use> paragraphs(
            Collection<Outcomes.Told> told, Map<UUID, Disposition> own, Actor actor) {
        Set<String> paths = new HashSet<>();
        told.forEach(t -> paths.add(t.paragraph()));
        own.values().forEach(d -> paths.add(d.paragraph()));
        paths.remove("");
        return uses.paragraphs(paths, actor);
    }

    static String hash(String words) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
