package org.plenary.consultations.facilitating;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.questions.Question;

/**
 * Small lines in a form by which it is read again: plain words, so that they survive every program
 * that people fill forms in with.
 *
 * <p>{@code [[FORM id]]} names the consultation, {@code [[Q id version]]} begins a question in a
 * wording, {@code [[P number]]} a paragraph of its draft, {@code [[C]]} its boxes, {@code [[A]]}
 * the room for own words, {@code [[PUBLICATION]]} and {@code [[ABOUT]]} what is said about the form
 * itself.
 */
record FormCode(String kind, String about) {
    private static final Pattern WRITTEN =
            Pattern.compile("\\[\\[\\s*([A-Z]{1,12})((?:\\s+[0-9A-Fa-f-]{1,36}){0,2})\\s*\\]\\]");

    static String form(Consultation consultation) {
        return "[[FORM " + consultation.id() + "]]";
    }

    static String question(Question question) {
        return "[[Q " + shortened(question.id()) + " " + question.version() + "]]";
    }

    static String paragraph(int number) {
        return "[[P " + number + "]]";
    }

    static String boxes() {
        return "[[C]]";
    }

    static String words() {
        return "[[A]]";
    }

    static String publication() {
        return "[[PUBLICATION]]";
    }

    static String aboutTheForm() {
        return "[[ABOUT]]";
    }

    /** The code that a line is, if it is one. */
    static Optional<FormCode> in(String line) {
        Matcher written = WRITTEN.matcher(line);
        return written.find()
                ? Optional.of(new FormCode(written.group(1), written.group(2).strip()))
                : Optional.empty();
    }

    /** Whether it is of what another one began. */
    boolean goesOn() {
        return kind.equals("C") || kind.equals("A") || kind.equals("P");
    }

    boolean names(Question question) {
        return about.split("\\s+")[0].equalsIgnoreCase(shortened(question.id()));
    }

    boolean isInVersion(int version) {
        return about.endsWith(" " + version);
    }

    // The beginning of these ids is the time: questions asked at once share it.
    private static String shortened(UUID id) {
        return id.toString().substring(24);
    }
}
