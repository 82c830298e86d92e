package org.plenary.consultations.contributing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.Consultations;
import org.plenary.consultations.questions.Mask;
import org.plenary.organisations.Actor;
import org.plenary.shared.i18n.Languages;

/** Places in answers, for the rooms that stand on what was said. Called within a transaction. */
@ApplicationScoped
public class Passages {
    private final Reading reading;
    private final Consultations consultations;
    private final ContributionViews views;

    Passages(Reading reading, Consultations consultations, ContributionViews views) {
        this.reading = reading;
        this.consultations = consultations;
        this.views = views;
    }

    /**
     * A passage that may be read.
     *
     * @param words as they stand, with a sign for each character that was taken out, so that places
     *     in them hold
     * @param by who says it, as far as it may be told
     */
    public record Quoted(Passage passage, String words, String language, String dir, Telling by) {
        /** The words as they are read. */
        public String quote() {
            return Mask.shown(words, Mask.LABEL);
        }

        /** Of the contribution. */
        public String href() {
            return by.href();
        }
    }

    /**
     * Those of these passages of a consultation that somebody may read: convenors what was sent,
     * others what is published. What was taken back, hidden or answered otherwise since is not
     * among them. A flat number of queries.
     */
    public List<Quoted> quoted(
            Collection<Passage> passages, Consultation consultation, Actor actor) {
        if (passages.isEmpty() || !consultation.visibleTo(actor)) {
            return List.of();
        }
        boolean all = actor.signedIn() && consultations.isConvenedBy(actor, consultation);
        Map<UUID, Answer> answers = new HashMap<>();
        List<Contribution> found = new ArrayList<>();
        for (Reading.Line line :
                reading.among(
                        consultation,
                        passages.stream().map(Passage::answer).distinct().toList(),
                        all,
                        views.today())) {
            if (line.answer().hidden().isEmpty() && line.contribution().hidden().isEmpty()) {
                answers.put(line.answer().id(), line.answer());
                found.add(line.contribution());
            }
        }
        Map<UUID, Telling> by = views.tellings(consultation, found, all);
        List<Quoted> quoted = new ArrayList<>();
        for (Passage passage : passages) {
            Answer answer = answers.get(passage.answer());
            if (answer != null && passage.isWithin(answer.given().allWords())) {
                quoted.add(
                        new Quoted(
                                passage,
                                passage.quote(answer),
                                answer.language(),
                                Languages.direction(Locale.forLanguageTag(answer.language())),
                                by.get(answer.contribution())));
            }
        }
        return quoted;
    }

    /** Where a quotation stands in an answer, the first time, however its lines are broken. */
    public Optional<Passage> found(Answer answer, String quote) {
        String words = answer.given().allWords();
        Matcher there =
                Pattern.compile(
                                Pattern.compile("\\s+")
                                        .splitAsStream(quote.strip())
                                        .map(Pattern::quote)
                                        .collect(Collectors.joining("\\s+")))
                        .matcher(words);
        return !quote.isBlank() && there.find()
                ? Optional.of(new Passage(answer.id(), there.start(), there.end()))
                        .filter(p -> p.isWithin(words))
                : Optional.empty();
    }

    /** The sentences of an answer by the rules of its language, without the space around them. */
    public List<Passage> sentences(Answer answer) {
        return Sentences.of(answer.id(), answer.given().allWords(), answer.language());
    }
}
