package org.plenary.consultations.moderating;

import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.contributing.Answer;
import org.plenary.consultations.contributing.Contribution;
import org.plenary.consultations.contributing.Contributions;
import org.plenary.consultations.questions.Questions;
import org.plenary.organisations.Actor;
import org.plenary.shared.secrecy.Vault;

/** What moderators see. */
@RequestScoped
class DeskViews {
    private final Contributions contributions;
    private final Questions questions;
    private final Hidings hidings;
    private final Flags flags;
    private final Redactions redactions;
    private final Vault vault;

    DeskViews(
            Contributions contributions,
            Questions questions,
            Hidings hidings,
            Flags flags,
            Redactions redactions,
            Vault vault) {
        this.contributions = contributions;
        this.questions = questions;
        this.hidings = hidings;
        this.flags = flags;
        this.redactions = redactions;
        this.vault = vault;
    }

    /** A reader's flag. */
    @TemplateData
    record Flagged(String reasonKey, String words, Instant at) {}

    /** A stretch that can be marked. */
    @TemplateData
    record Mark(String value, String words, String kindKey) {}

    /** A stretch that was taken out; original only for coordinators, until it is erased. */
    @TemplateData
    record Taken(String original, Instant at, Instant until) {}

    /**
     * A hiding with its appeal.
     *
     * @param mine whether the one who looks hid it
     */
    @TemplateData
    record Hidden(
            UUID id,
            boolean whole,
            String reasonKey,
            String note,
            Instant at,
            String appeal,
            String decisionKey,
            String decisionWords,
            boolean appealed,
            boolean stands,
            boolean mine) {}

    /** The workbench for one answer. */
    record Desk(
            String href,
            String title,
            String here,
            String question,
            String words,
            String language,
            String contributionHref,
            List<Flagged> flags,
            List<Hidden> hidings,
            boolean hidden,
            List<Mark> suspects,
            List<Mark> sentences,
            List<Taken> taken,
            boolean coordinator) {}

    Desk desk(Consultation c, Answer answer, Actor actor) {
        Contribution contribution = contributions.findById(answer.contribution());
        String words = answer.given().allWords();
        List<Hiding> all =
                hidings.of(contribution).stream()
                        .filter(h -> h.question().map(answer.question()::equals).orElse(true))
                        .toList();
        boolean coordinator = actor.coordinates(c.coalition());
        return new Desk(
                c.href(),
                c.title(),
                QueueViews.desk(c, answer),
                questions
                        .byIds(List.of(answer.question()))
                        .get(answer.question())
                        .wording()
                        .words(),
                words,
                answer.language(),
                contribution.href(),
                flags.open(contribution.id(), answer.question()).stream()
                        .map(r -> new Flagged(r.reason().messageKey(), r.words(), r.flaggedAt()))
                        .toList(),
                all.stream().map(h -> hidden(h, actor)).toList(),
                all.stream().anyMatch(Hiding::stands),
                Suspects.in(words).stream()
                        .map(s -> Marks.of(words, s.stretch(), s.messageKey()))
                        .toList(),
                Marks.sentences(words, answer.language()),
                redactions.of(answer.id()).stream()
                        .map(
                                r ->
                                        new Taken(
                                                coordinator ? r.original(vault).orElse("") : "",
                                                r.redactedAt(),
                                                r.eraseAt()))
                        .toList(),
                coordinator);
    }

    static Hidden hidden(Hiding h, Actor actor) {
        return new Hidden(
                h.id(),
                h.question().isEmpty(),
                h.reason().messageKey(),
                h.note(),
                h.hiddenAt(),
                h.appeal().orElse(""),
                h.decision().map(d -> "moderating.decision." + d.slug()).orElse(""),
                h.decisionWords() == null ? "" : h.decisionWords(),
                h.isAppealed(),
                h.stands(),
                h.hiddenBy().equals(actor.person()));
    }
}
