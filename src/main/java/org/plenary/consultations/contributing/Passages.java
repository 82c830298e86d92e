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
     * @param by who says it, as far as it may be told
     */
    public record Quoted(Passage passage, String quote, String language, String dir, Telling by) {
        /** Of the contribution. */
        public String href() {
            return by.href();
        }
    }

    /**
     * Those of these passages of a consultation that somebody may read: convenors what was sent,
     * others what is published. What was taken back, or answered otherwise since, is not among
     * them. A flat number of queries.
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
            answers.put(line.answer().id(), line.answer());
            found.add(line.contribution());
        }
        Map<UUID, Telling> by = views.tellings(consultation, found, all);
        List<Quoted> quoted = new ArrayList<>();
        for (Passage passage : passages) {
            Answer answer = answers.get(passage.answer());
            if (answer != null && passage.isWithin(answer.given().allWords())) {
                quoted.add(
                        new Quoted(
                                passage,
                                Mask.shown(passage.quote(answer), Mask.LABEL),
                                answer.language(),
                                Languages.direction(Locale.forLanguageTag(answer.language())),
                                by.get(answer.contribution())));
            }
        }
        return quoted;
    }

    /** Where a quotation stands in an answer, the first time. */
    public Optional<Passage> found(Answer answer, String quote) {
        int from = quote.isEmpty() ? -1 : answer.given().allWords().indexOf(quote);
        return from < 0
                ? Optional.empty()
                : Optional.of(new Passage(answer.id(), from, from + quote.length()))
                        .filter(p -> p.isWithin(answer.given().allWords()));
    }

    /** The sentences of an answer by the rules of its language, without the space around them. */
    public List<Passage> sentences(Answer answer) {
        return Sentences.of(answer.id(), answer.given().allWords(), answer.language());
    }
}
