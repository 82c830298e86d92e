package org.plenary.consultations.facilitating;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.questions.Question;
import org.plenary.consultations.questions.QuestionKind;
import org.plenary.consultations.questions.Questionnaire;
import org.plenary.shared.tables.Spreadsheet;
import org.plenary.shared.web.Refusal;

/**
 * A form that was filled in on a computer, read as a table of one row: from there on it is looked
 * at and taken in like all others. What is typed stands between the {@link FormCode}s of the form;
 * a box is ticked by another sign of a box, or by an x beside it.
 */
final class FilledForm {
    private static final String TICK = "[xX✓✔✗✘](?!\\p{L})";
    private static final Pattern BOX = Pattern.compile("([☐☒☑])\\s*(" + TICK + ")?\\s*([^☐☒☑]*)");
    private static final Pattern BEFORE = Pattern.compile("^\\s*" + TICK + "\\s*(?=☐)");
    private static final Pattern RANKED = Pattern.compile("[_\\s]*(\\d{1,2})[_\\s.)]*\\s(.+)");

    private final Questionnaire asked;
    private final Map<String, String> cells = new LinkedHashMap<>();
    private final List<String> ticked = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final Map<Integer, String> ranked = new TreeMap<>();
    private final List<String> reactions = new ArrayList<>();
    private String area = "";
    private Question question;
    private boolean publication;
    private String paragraph = "";

    private FilledForm(Questionnaire asked) {
        this.asked = asked;
    }

    /**
     * Reads it.
     *
     * @throws org.plenary.shared.web.RefusedException if it is none of this consultation, or its
     *     questions are others now
     */
    static Spreadsheet read(byte[] file, Consultation consultation, Questionnaire asked) {
        List<String> lines = DocumentLines.of(file);
        FormCode form =
                lines.stream()
                        .flatMap(line -> FormCode.in(line).stream())
                        .filter(code -> code.kind().equals("FORM"))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        Refusal.invalid("facilitating.refused.form-none")
                                                .asException());
        if (!form.about().equalsIgnoreCase(consultation.id().toString())) {
            throw Refusal.invalid("facilitating.refused.form-other").asException();
        }
        FilledForm filled = new FilledForm(asked);
        lines.forEach(filled::line);
        filled.over();
        return new Spreadsheet(
                StandardCharsets.UTF_8,
                '\t',
                List.copyOf(filled.cells.keySet()),
                List.of(List.copyOf(filled.cells.values())),
                List.of(1));
    }

    private void line(String line) {
        Optional<FormCode> code = FormCode.in(line);
        if (code.isEmpty()) {
            switch (area) {
                case "C" -> boxes(line);
                case "A" -> words.add(line);
                case "ABOUT" -> about(line);
                default -> {
                    // The title, and what stands before the questions.
                }
            }
            return;
        }
        FormCode found = code.get();
        if (found.kind().equals("P")) {
            reaction();
            paragraph = found.about();
        } else if (!found.goesOn()) {
            over();
            publication = found.kind().equals("PUBLICATION");
            question = found.kind().equals("Q") ? named(found) : null;
        }
        area = found.kind();
    }

    private Question named(FormCode code) {
        Question known =
                asked.all().stream()
                        .filter(code::names)
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        Refusal.invalid("facilitating.refused.form-old")
                                                .asException());
        if (!code.isInVersion(known.version())) {
            throw Refusal.invalid("facilitating.refused.form-reworded", asked.number(known.id()))
                    .asException();
        }
        return known;
    }

    private void boxes(String line) {
        Matcher rank = RANKED.matcher(line);
        if (question != null
                && question.wording().kind() == QuestionKind.RANKING
                && rank.matches()) {
            ranked.merge(
                    Integer.parseInt(rank.group(1)), rank.group(2).strip(), (a, b) -> a + "\n" + b);
            return;
        }
        boolean before = BEFORE.matcher(line).find();
        Matcher box = BOX.matcher(line);
        while (box.find()) {
            if (!box.group(1).equals("☐") || box.group(2) != null || before) {
                ticked.add(box.group(3).strip());
            }
            before = false;
        }
    }

    private void about(String line) {
        String[] parts = line.split("[:：]", 2);
        if (parts.length == 2) {
            cells.put(parts[0].strip(), parts[1].replaceAll("_{2,}", " ").strip());
        }
    }

    // A paragraph of a draft is over.
    private void reaction() {
        if (!paragraph.isEmpty() && !(ticked.isEmpty() && words.isEmpty())) {
            reactions.add(
                    "#"
                            + paragraph
                            + ": "
                            + String.join("; ", ticked)
                            + (words.isEmpty() ? "" : ": " + String.join(" ", words)));
        }
        paragraph = "";
        ticked.clear();
        words.clear();
    }

    // A question, or how it is published, is over.
    private void over() {
        if (question != null && question.wording().kind() == QuestionKind.PARAGRAPHS) {
            reaction();
        }
        if (question != null) {
            cells.put("Q" + asked.number(question.id()), cell());
        } else if (publication) {
            cells.put("publication", String.join("; ", ticked));
        }
        question = null;
        ticked.clear();
        words.clear();
        ranked.clear();
        reactions.clear();
    }

    private String cell() {
        return switch (question.wording().kind()) {
            case SINGLE, MULTIPLE -> String.join("\n", ticked);
            case RANKING -> String.join("\n", ranked.values());
            case SCALE ->
                    ticked.stream()
                            .map(t -> t.replaceFirst("^(-?\\p{Nd}{1,3})(?!\\p{Nd}).*", "$1"))
                            .collect(Collectors.joining("; "));
            case AGREEMENT ->
                    String.join("; ", ticked)
                            + (words.isEmpty() ? "" : ": " + String.join("\n", words));
            case PARAGRAPHS -> String.join("\n", reactions);
            default -> String.join("\n", words);
        };
    }
}
