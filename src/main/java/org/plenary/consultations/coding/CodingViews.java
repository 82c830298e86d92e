package org.plenary.consultations.coding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.contributing.Answer;
import org.plenary.consultations.contributing.Passage;
import org.plenary.consultations.contributing.Passages;
import org.plenary.consultations.contributing.ReadableAnswers;
import org.plenary.consultations.contributing.Spoken;
import org.plenary.consultations.contributing.Telling;
import org.plenary.consultations.questions.Mask;
import org.plenary.consultations.questions.Question;
import org.plenary.consultations.questions.QuestionKind;
import org.plenary.consultations.questions.Questions;
import org.plenary.organisations.Actor;
import org.plenary.organisations.StakeholderCategory;
import org.plenary.shared.i18n.Language;
import org.plenary.shared.i18n.Languages;
import org.plenary.shared.i18n.Messages;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Option;

/** Puts pages of answers together for coders, with a flat number of queries. */
@ApplicationScoped
class CodingViews {
    static final int PAGE = 5;

    private final Below below;
    private final Codes codes;
    private final Codings codings;
    private final CodingReading reading;
    private final ReadableAnswers readable;
    private final Passages passages;
    private final Questions questions;
    private final Messages messages;
    private final Language language;

    CodingViews(
            Below below,
            Codes codes,
            Codings codings,
            CodingReading reading,
            ReadableAnswers readable,
            Passages passages,
            Questions questions,
            Messages messages,
            Language language) {
        this.below = below;
        this.codes = codes;
        this.codings = codings;
        this.reading = reading;
        this.readable = readable;
        this.passages = passages;
        this.questions = questions;
        this.messages = messages;
        this.language = language;
    }

    CodingSheet sheet(Consultation top, CodingFilter wanted, Actor actor, CodingSheet.Kept kept) {
        return sheet(top, wanted, actor, kept, PAGE);
    }

    CodingSheet sheet(
            Consultation top, CodingFilter wanted, Actor actor, CodingSheet.Kept kept, int most) {
        List<Consultation> family = below.of(top, actor);
        Consultation answered =
                wanted.from() == null
                        ? top
                        : family.stream()
                                .filter(c -> c.id().equals(wanted.from()))
                                .findFirst()
                                .orElseThrow(() -> new NotVisibleException("consultation"));
        boolean all = below.all(answered, actor);
        List<Question> asked =
                questions.of(answered).all().stream().filter(q -> inWords(q)).toList();
        UUID question =
                asked.stream()
                        .map(Question::id)
                        .filter(q -> wanted.question() == null || q.equals(wanted.question()))
                        .findFirst()
                        .orElse(null);
        CodingFilter filter = wanted.of(wanted.from(), question);
        Codebook book = codes.of(top);
        List<CodingReading.Line> found =
                question == null
                        ? List.of()
                        : reading.answers(
                                top, book, answered, all, filter, actor.person(), most + 1);
        List<CodingReading.Line> page = found.stream().limit(most).toList();
        Map<UUID, String> coders = codings.coders(top);
        Spoken spoken = readable.spoken(answered, all);
        return new CodingSheet(
                top.href(),
                top.title(),
                filter.query(),
                filter,
                choices(answered, family, asked, filter, spoken, coders),
                choices(book),
                lines(top, answered, book, page, all, actor.person(), coders, kept),
                question == null ? 0 : reading.done(top, question, actor.person()),
                question == null ? 0 : spoken.to(question),
                found.size() > most ? filter.query(page.get(most - 1).answer().id()) : null,
                below.all(top, actor));
    }

    private static boolean inWords(Question question) {
        QuestionKind kind = question.wording().kind();
        return kind.takesWords() || kind == QuestionKind.PARAGRAPHS;
    }

    static List<CodingSheet.CodeChoice> choices(Codebook book) {
        return book.tree().stream()
                .map(
                        p ->
                                choice(
                                        p.code(),
                                        "– ".repeat(p.depth())
                                                + CodingSheet.apart(p.code().name())))
                .toList();
    }

    private static CodingSheet.CodeChoice choice(Code code, String indented) {
        return new CodingSheet.CodeChoice(code.id(), code.name(), indented, code.colour());
    }

    private CodingSheet.Choices choices(
            Consultation answered,
            List<Consultation> family,
            List<Question> asked,
            CodingFilter filter,
            Spoken spoken,
            Map<UUID, String> coders) {
        List<Option> work = new ArrayList<>();
        for (String each : List.of("open", "done")) {
            work.add(option(each, text("coding.work." + each), filter.work()));
        }
        coders.forEach(
                (id, name) ->
                        work.add(
                                option(
                                        id.toString(),
                                        messages.text(language.locale(), "coding.work.by", name),
                                        filter.work())));
        return new CodingSheet.Choices(
                family.stream()
                        .map(c -> option(c.id().toString(), c.title(), answered.id().toString()))
                        .toList(),
                asked.stream()
                        .map(
                                q ->
                                        option(
                                                q.id().toString(),
                                                CodingSheet.apart(q.wording().brief())
                                                        + " ("
                                                        + spoken.to(q.id())
                                                        + ")",
                                                String.valueOf(filter.question())))
                        .toList(),
                List.copyOf(spoken.regions()),
                Arrays.stream(StakeholderCategory.values())
                        .map(
                                c ->
                                        option(
                                                c.slug(),
                                                text("organisations.category." + c.slug()),
                                                filter.category()))
                        .toList(),
                spoken.languages(),
                work);
    }

    private static Option option(String value, String label, String chosen) {
        return Option.of(value, label, value.equals(chosen));
    }

    private String text(String key) {
        return messages.text(language.locale(), key);
    }

    private List<CodingSheet.Line> lines(
            Consultation top,
            Consultation answered,
            Codebook book,
            List<CodingReading.Line> page,
            boolean all,
            UUID coder,
            Map<UUID, String> names,
            CodingSheet.Kept kept) {
        List<UUID> ids = page.stream().map(line -> line.answer().id()).toList();
        Map<UUID, List<Coding>> given =
                codings.of(top, ids).stream().collect(Collectors.groupingBy(Coding::answer));
        Map<UUID, List<CodedAnswer>> done =
                codings.done(top, ids).stream().collect(Collectors.groupingBy(CodedAnswer::answer));
        Map<UUID, Telling> tellings =
                readable.tellings(
                        answered,
                        page.stream().map(CodingReading.Line::contribution).toList(),
                        all);
        return page.stream()
                .map(
                        line ->
                                line(
                                        line.answer(),
                                        tellings.get(line.contribution().id()),
                                        book,
                                        given.getOrDefault(line.answer().id(), List.of()),
                                        done.getOrDefault(line.answer().id(), List.of()).stream()
                                                .map(CodedAnswer::coder)
                                                .collect(Collectors.toSet()),
                                        coder,
                                        names,
                                        line.answer().id().equals(kept.answer())
                                                ? kept
                                                : CodingSheet.Kept.NOTHING))
                .toList();
    }

    private CodingSheet.Line line(
            Answer answer,
            Telling by,
            Codebook book,
            List<Coding> given,
            Set<UUID> done,
            UUID coder,
            Map<UUID, String> names,
            CodingSheet.Kept kept) {
        boolean mine = done.contains(coder);
        // Independent until done: only then what others did is looked at.
        List<Coding> seen =
                given.stream()
                        .filter(k -> k.coder().equals(coder) || mine && done.contains(k.coder()))
                        .toList();
        String words = answer.given().allWords();
        List<CodingSheet.Sentence> sentences = new ArrayList<>();
        for (Passage each : passages.sentences(answer)) {
            List<Coding> here = seen.stream().filter(k -> k.touches(each)).toList();
            boolean differs = mine && done.size() > 1 && differ(book, here, done);
            String value = each.from() + "-" + each.to();
            sentences.add(
                    new CodingSheet.Sentence(
                            each.from(),
                            each.to(),
                            words.substring(each.from(), each.to()),
                            here.stream()
                                    .map(k -> book.effective(k.code()))
                                    .distinct()
                                    .map(id -> book.any(id).orElseThrow())
                                    .map(code -> choice(code, code.name()))
                                    .toList(),
                            differs,
                            kept.passages().contains(value)));
        }
        return new CodingSheet.Line(
                answer.id(),
                by,
                answer.language(),
                Languages.direction(Locale.forLanguageTag(answer.language())),
                mine,
                done.size(),
                (int) sentences.stream().filter(CodingSheet.Sentence::differs).count(),
                sentences,
                seen.stream().map(k -> mark(k, book, words, coder, names)).toList(),
                kept);
    }

    private static boolean differ(Codebook book, List<Coding> here, Set<UUID> coders) {
        Set<Set<UUID>> opinions = new HashSet<>();
        for (UUID coder : coders) {
            opinions.add(
                    here.stream()
                            .filter(k -> k.coder().equals(coder))
                            .map(k -> book.effective(k.code()))
                            .collect(Collectors.toSet()));
        }
        return opinions.size() > 1;
    }

    private CodingSheet.Mark mark(
            Coding k, Codebook book, String words, UUID coder, Map<UUID, String> names) {
        Code code = book.any(book.effective(k.code())).orElseThrow();
        boolean whole = !k.passage().isWithin(words);
        return new CodingSheet.Mark(
                k.id(),
                code.name(),
                code.colour(),
                whole
                        ? ""
                        : Mask.shown(
                                words.substring(k.passage().from(), k.passage().to()), Mask.LABEL),
                k.comment(),
                k.coder().equals(coder)
                        ? ""
                        : names.getOrDefault(k.coder(), text("coding.somebody")));
    }
}
