package org.plenary.consultations.facilitating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenary.consultations.questions.Question;
import org.plenary.consultations.questions.Questionnaire;
import org.plenary.shared.i18n.Languages;
import org.plenary.shared.names.Names;

/** What stands in the columns of a table of forms. */
final class Heading {
    private static final Pattern NUMBERED = Pattern.compile("\\s*[\\p{L}]{0,2}\\s*(\\d{1,3})\\b.*");

    private Heading() {}

    /** What a column can say about the form itself. */
    enum About {
        /** Any sign by which forms are told apart; not kept. */
        FORM,
        LANGUAGE,
        PUBLICATION,
        NAME,
        COUNTRY,
        EMAIL;

        String messageKey() {
            return "facilitating.column." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** The columns of a table, counted from 0. */
    record Columns(
            Map<About, Integer> about, Map<Integer, Question> questions, List<String> unknown) {}

    /** What the headings are in a language: about the form, then the questions by their numbers. */
    static List<String> of(Questionnaire all, BiFunction<Locale, String, String> say, Locale in) {
        List<String> headings = new ArrayList<>();
        Arrays.stream(About.values()).forEach(a -> headings.add(say.apply(in, a.messageKey())));
        all.all().forEach(q -> headings.add("Q" + all.number(q.id()) + ". " + q.wording().brief()));
        return headings;
    }

    /** Reads headings in any of the platform's languages. */
    static Columns read(
            List<String> headings, Questionnaire all, BiFunction<Locale, String, String> say) {
        Map<String, About> names = new HashMap<>();
        for (About about : About.values()) {
            Languages.ALL.forEach(
                    offer ->
                            names.put(
                                    Names.fold(
                                            say.apply(
                                                    Locale.forLanguageTag(offer.tag()),
                                                    about.messageKey())),
                                    about));
        }
        Map<About, Integer> about = new HashMap<>();
        Map<Integer, Question> questions = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            String heading = headings.get(i);
            About found = names.get(Names.fold(heading));
            Optional<Question> question = question(heading, all);
            if (found != null) {
                about.putIfAbsent(found, i);
            } else if (question.isPresent()) {
                questions.put(i, question.get());
            } else if (!heading.isBlank()) {
                unknown.add(heading);
            }
        }
        return new Columns(about, questions, unknown);
    }

    private static Optional<Question> question(String heading, Questionnaire all) {
        List<Question> askable = all.all();
        Matcher numbered = NUMBERED.matcher(heading);
        if (numbered.matches()) {
            int number = Integer.parseInt(numbered.group(1));
            return askable.stream().filter(q -> all.number(q.id()) == number).findFirst();
        }
        String folded = Names.fold(heading);
        return askable.stream()
                .filter(q -> Names.fold(q.wording().brief()).equals(folded))
                .findFirst();
    }
}
