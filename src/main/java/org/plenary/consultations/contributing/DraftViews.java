package org.plenary.consultations.contributing;

import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.contributing.DraftSheet.Check;
import org.plenary.consultations.contributing.DraftSheet.Checked;
import org.plenary.consultations.contributing.DraftSheet.File;
import org.plenary.consultations.contributing.DraftSheet.Frame;
import org.plenary.consultations.contributing.DraftSheet.Page;
import org.plenary.consultations.contributing.DraftSheet.Sent;
import org.plenary.consultations.contributing.DraftSheet.Step;
import org.plenary.consultations.contributing.DraftSheet.Typed;
import org.plenary.consultations.contributing.DraftSheet.Way;
import org.plenary.consultations.questions.FieldView;
import org.plenary.consultations.questions.Given;
import org.plenary.consultations.questions.Question;
import org.plenary.consultations.questions.Questionnaire;
import org.plenary.consultations.questions.Questions;
import org.plenary.organisations.Organisation;
import org.plenary.organisations.Person;
import org.plenary.organisations.Persons;
import org.plenary.shared.geo.Geo;
import org.plenary.shared.i18n.Formats;
import org.plenary.shared.i18n.Language;
import org.plenary.shared.i18n.Languages;
import org.plenary.shared.secrecy.Vault;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.Option;

/** What contributors see of their own draft. */
@ApplicationScoped
class DraftViews {
    private final Beginning beginning;
    private final SendingContributions sending;
    private final Contributions contributions;
    private final Questions questions;
    private final Instance<ContributorPanel> panels;
    private final Persons persons;
    private final Formats formats;
    private final Language language;
    private final Vault vault;
    private final DatabaseClock clock;

    DraftViews(
            Beginning beginning,
            SendingContributions sending,
            Contributions contributions,
            Questions questions,
            Instance<ContributorPanel> panels,
            Persons persons,
            Formats formats,
            Language language,
            Vault vault,
            DatabaseClock clock) {
        this.beginning = beginning;
        this.sending = sending;
        this.contributions = contributions;
        this.questions = questions;
        this.panels = panels;
        this.persons = persons;
        this.formats = formats;
        this.language = language;
        this.vault = vault;
        this.clock = clock;
    }

    private Frame frame(
            Consultation consultation,
            Contribution contribution,
            Holder holder,
            Map<UUID, DraftAnswer> drafts,
            List<Attachment> files,
            UUID now) {
        Questionnaire all = questions.of(consultation);
        String href = href(consultation, holder);
        List<Step> steps = new ArrayList<>();
        for (Question q : sending.asked(consultation, drafts)) {
            steps.add(
                    new Step(
                            all.number(q.id()),
                            q.id(),
                            q.wording().brief(),
                            href + "/questions/" + q.id(),
                            SendingContributions.says(q.id(), drafts.get(q.id()), files),
                            q.id().equals(now)));
        }
        DraftAnswer last =
                drafts.values().stream()
                        .max(Comparator.comparing(DraftAnswer::savedAt))
                        .orElse(null);
        return new Frame(
                consultation.href(),
                consultation.title(),
                href,
                holder.bearer().slug(),
                contribution.author(vault).map(Author::name).orElse(""),
                steps,
                last == null ? null : last.savedAt(),
                last == null ? "" : colleague(last, holder),
                consultation.isOpen(clock.now()),
                contribution.state() == ContributionState.SENT);
    }

    private String colleague(DraftAnswer last, Holder holder) {
        return last.savedBy(vault)
                .filter(by -> !by.equals(holder.actor().person()))
                .flatMap(persons::findByIdOptional)
                .map(Person::name)
                .orElse("");
    }

    /**
     * A question's page.
     *
     * @param typed what was typed and could not be saved, null to show the draft
     */
    Page page(Consultation consultation, Holder holder, Question question, Typed typed) {
        Contribution contribution = beginning.required(consultation, holder);
        Map<UUID, DraftAnswer> drafts = contributions.drafts(contribution);
        List<Attachment> files = contributions.files(contribution);
        Frame frame = frame(consultation, contribution, holder, drafts, files, question.id());
        DraftAnswer draft = drafts.get(question.id());
        Given saved = draft == null ? Given.NOTHING : draft.given();
        int number = questions.of(consultation).number(question.id());
        int place = 0;
        while (place < frame.steps().size() && !frame.steps().get(place).now()) {
            place++;
        }
        String in =
                typed != null
                        ? typed.language()
                        : draft != null ? draft.language() : lastLanguage(drafts);
        return new Page(
                frame,
                FieldView.of(question, number, typed == null ? saved : typed.given()),
                draft == null ? 0 : draft.revision(),
                languages(consultation, in),
                files(files, question.id()),
                typed != null && typed.stale() ? FieldView.of(question, number, saved) : null,
                place == 0 || place >= frame.steps().size()
                        ? null
                        : frame.steps().get(place - 1).href(),
                place >= frame.steps().size() - 1,
                draft != null
                        && !draft.given().saysNothing()
                        && draft.questionVersion() != question.version());
    }

    Check check(Consultation consultation, Holder holder, Manner chosen) {
        Contribution contribution = beginning.required(consultation, holder);
        Map<UUID, DraftAnswer> drafts = contributions.drafts(contribution);
        List<Attachment> files = contributions.files(contribution);
        Questionnaire all = questions.of(consultation);
        Open open = sending.open(consultation, drafts, files);
        Frame frame = frame(consultation, contribution, holder, drafts, files, null);
        Organisation organisation = beginning.organisation(holder).orElse(null);
        List<Checked> answers =
                sending.asked(consultation, drafts).stream()
                        .map(q -> checked(q, all, frame, drafts.get(q.id()), files, open))
                        .toList();
        Author author = contribution.author(vault).orElse(null);
        return new Check(
                frame,
                answers,
                open.isNothing() && answers.stream().anyMatch(Checked::says),
                sending.refusal(consultation, holder, organisation, clock.now()).orElse(null),
                publications(
                        holder,
                        chosen == null
                                ? contribution.publication().orElse(null)
                                : chosen.publication()),
                countries(
                        holder,
                        chosen != null
                                ? chosen.country()
                                : author == null ? null : author.country()),
                chosen != null ? chosen.email() : author == null ? "" : author.email(),
                contributions.sendings(contribution).stream()
                        .map(s -> new Sent(s.number(), s.at(), s.publication().slug(), s.sha256()))
                        .toList(),
                contribution.state() == ContributionState.SENT
                                && contribution.publication().orElseThrow()
                                        != Publication.NOT_AT_ALL
                        ? contribution.href()
                        : "",
                panels.stream()
                        .map(panel -> panel.section(contribution, frame.href()))
                        .filter(section -> !section.isBlank())
                        .map(RawString::new)
                        .toList());
    }

    private Checked checked(
            Question q,
            Questionnaire all,
            Frame frame,
            DraftAnswer draft,
            List<Attachment> files,
            Open open) {
        return new Checked(
                FieldView.of(q, all.number(q.id()), draft == null ? Given.NOTHING : draft.given()),
                frame.href() + "/questions/" + q.id(),
                SendingContributions.says(q.id(), draft, files),
                draft == null ? "" : draft.language(),
                files(files, q.id()),
                open.missing().stream()
                        .filter(m -> m.question().equals(q.id()))
                        .map(Open.Missing::why)
                        .findFirst()
                        .orElse(""));
    }

    private List<File> files(List<Attachment> files, UUID question) {
        return files.stream()
                .filter(file -> file.question().equals(question))
                .map(file -> new File(file.id(), file.name(vault), Math.max(1, file.size() / 1024)))
                .toList();
    }

    private static List<Way> publications(Holder holder, Publication chosen) {
        return Stream.of(Publication.values())
                .filter(p -> holder.bearer() != Bearer.NOBODY || p != Publication.BY_NAME)
                .map(p -> new Way(p.slug(), p == chosen))
                .toList();
    }

    private List<Option> countries(Holder holder, String chosen) {
        return holder.bearer() == Bearer.ORGANISATION
                ? List.of()
                : Geo.countries(language.locale()).stream()
                        .map(c -> Option.of(c.code(), c.name(), c.code().equals(chosen)))
                        .toList();
    }

    private String lastLanguage(Map<UUID, DraftAnswer> drafts) {
        return drafts.values().stream()
                .max(Comparator.comparing(DraftAnswer::savedAt))
                .map(DraftAnswer::language)
                .orElse(language.tag());
    }

    private List<Option> languages(Consultation consultation, String chosen) {
        Locale locale = language.locale();
        Set<String> offered = new java.util.LinkedHashSet<>(consultation.details().languages());
        Languages.ALL.forEach(offer -> offered.add(offer.tag()));
        Set<String> all = new HashSet<>(offered);
        if (chosen != null && !chosen.isBlank() && all.add(chosen)) {
            offered.add(chosen);
        }
        return offered.stream()
                .map(tag -> Option.of(tag, formats.language(locale, tag), tag.equals(chosen)))
                .toList();
    }

    static String href(Consultation consultation, Holder holder) {
        return consultation.href() + "/answers/" + holder.key();
    }
}
