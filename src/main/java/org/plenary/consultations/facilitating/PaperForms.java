package org.plenary.consultations.facilitating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.contributing.Publication;
import org.plenary.consultations.facilitating.PaperForm.Line;
import org.plenary.consultations.questions.Question;
import org.plenary.consultations.questions.QuestionKind;
import org.plenary.consultations.questions.Questionnaire;
import org.plenary.consultations.questions.Questions;
import org.plenary.consultations.questions.Scale;
import org.plenary.consultations.questions.Stance;
import org.plenary.consultations.questions.Wording;
import org.plenary.shared.i18n.Languages;
import org.plenary.shared.i18n.Messages;
import org.plenary.shared.tables.CsvTable;
import org.plenary.text.NumberedBlock;

/** The questionnaire to take along, in the consultation's language: a table, or a form to print. */
@ApplicationScoped
class PaperForms {
    private static final int ROOM = 6;
    private static final List<Heading.About> ABOUT =
            List.of(
                    Heading.About.FORM,
                    Heading.About.NAME,
                    Heading.About.COUNTRY,
                    Heading.About.EMAIL);

    private final Questions questions;
    private final Messages messages;

    PaperForms(Questions questions, Messages messages) {
        this.questions = questions;
        this.messages = messages;
    }

    /**
     * The form as a file.
     *
     * @param ending csv, docx or odt
     */
    Response of(Consultation consultation, String ending) {
        Questionnaire all = questions.of(consultation);
        Locale locale = Locale.forLanguageTag(consultation.language());
        byte[] file;
        String type;
        if ("csv".equals(ending)) {
            var csv = new ByteArrayOutputStream();
            CsvTable.write(csv, Heading.of(all, messages::text, locale), Stream.empty());
            file = csv.toByteArray();
            type = CsvTable.MEDIA_TYPE;
        } else {
            PaperForm form =
                    new PaperForm(
                            consultation.language(),
                            "rtl".equals(Languages.direction(locale)),
                            lines(consultation, all, locale));
            file = "docx".equals(ending) ? form.docx() : form.odt();
            type = "docx".equals(ending) ? PaperForm.DOCX : PaperForm.ODT;
        }
        return Response.ok(file, type)
                .header("Content-Disposition", "attachment; filename=\"form." + ending + "\"")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    private List<Line> lines(Consultation consultation, Questionnaire all, Locale locale) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.title(consultation.title()));
        lines.add(Line.text(say(locale, "facilitating.paper.text")));
        lines.add(Line.text(say(locale, "facilitating.paper.codes")));
        lines.add(Line.text(say(locale, "contributing.risk")));
        lines.add(Line.code(FormCode.form(consultation)));
        String section = "";
        for (Question q : all.all()) {
            lines.add(Line.code(FormCode.question(q)));
            if (!q.section().isBlank() && !q.section().equals(section)) {
                section = q.section();
                lines.add(Line.heading(section));
            }
            lines.add(Line.question(all.number(q.id()) + ". " + q.wording().words()));
            fields(lines, q.wording(), locale);
        }
        lines.add(Line.code(FormCode.publication()));
        lines.add(Line.question(say(locale, "contributing.publish")));
        lines.add(Line.code(FormCode.boxes()));
        for (Publication each : Publication.values()) {
            lines.add(Line.choice(say(locale, "contributing.publish." + each.slug())));
        }
        lines.add(Line.code(FormCode.aboutTheForm()));
        for (Heading.About each : ABOUT) {
            lines.add(Line.text(say(locale, each.messageKey()) + ": ______________"));
        }
        return lines;
    }

    private void fields(List<Line> lines, Wording asked, Locale locale) {
        if (!asked.proposition().isBlank()) {
            lines.add(Line.text(asked.proposition()));
        }
        if (asked.kind() == QuestionKind.PARAGRAPHS) {
            paragraphs(lines, asked, locale);
            return;
        }
        lines.add(Line.code(FormCode.boxes()));
        if (asked.kind() == QuestionKind.RANKING) {
            lines.add(Line.text(say(locale, "facilitating.paper.rank")));
            asked.choices().forEach(c -> lines.add(Line.text("____ " + c.words())));
        } else {
            asked.choices().forEach(c -> lines.add(Line.choice(c.words())));
        }
        if (asked.scale() != null) {
            lines.add(Line.text(grades(asked.scale())));
        }
        if (asked.kind() == QuestionKind.AGREEMENT) {
            for (Stance each : Stance.values()) {
                lines.add(Line.choice(say(locale, "questions.stance." + each.slug())));
            }
        }
        if (asked.kind().takesWords()) {
            room(lines, ROOM);
        }
    }

    private static String grades(Scale scale) {
        return scale.leastMeans()
                + "  "
                + IntStream.rangeClosed(scale.least(), scale.most())
                        .mapToObj(grade -> "☐ " + grade)
                        .collect(Collectors.joining("   "))
                + "  "
                + scale.mostMeans();
    }

    private void paragraphs(List<Line> lines, Wording asked, Locale locale) {
        List<NumberedBlock> leaves =
                asked.draftText().stream().flatMap(text -> text.numbered().stream()).toList();
        for (int i = 0; i < leaves.size(); i++) {
            NumberedBlock leaf = leaves.get(i);
            if (leaf.kind() == NumberedBlock.Kind.HEADING
                    || leaf.kind() == NumberedBlock.Kind.RULE) {
                continue;
            }
            lines.add(Line.code(FormCode.paragraph(i + 1)));
            lines.add(Line.text((leaf.marker() + " " + leaf.text()).strip()));
            lines.add(Line.code(FormCode.boxes()));
            for (Stance each : List.of(Stance.AGREE, Stance.PARTLY, Stance.DISAGREE)) {
                lines.add(Line.choice(say(locale, "questions.stance." + each.slug())));
            }
            room(lines, 1);
        }
    }

    private static void room(List<Line> lines, int most) {
        lines.add(Line.code(FormCode.words()));
        for (int i = 0; i < most; i++) {
            lines.add(Line.blank());
        }
    }

    private String say(Locale locale, String key) {
        return messages.text(locale, key);
    }
}
