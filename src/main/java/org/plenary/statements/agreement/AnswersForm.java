package org.plenary.statements.agreement;

import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.plenary.shared.web.Errors;

/**
 * An organisation's answers as they come from the page: three lists that belong together line by
 * line. An item without an answer is left as it is.
 */
@TemplateData
public record AnswersForm(
        @RestForm List<String> item, @RestForm List<String> answer, @RestForm List<String> reason) {
    private static final int LONGEST = 2000;

    public AnswersForm {
        item = item == null ? List.of() : List.copyOf(item);
        answer = answer == null ? List.of() : List.copyOf(answer);
        reason = reason == null ? List.of() : List.copyOf(reason);
    }

    static AnswersForm empty() {
        return new AnswersForm(List.of(), List.of(), List.of());
    }

    /** The stance typed for an item, empty if none. */
    String answerOn(UUID id) {
        return at(answer, item.indexOf(id.toString()));
    }

    /** The reason typed for an item, empty if none. */
    String reasonOn(UUID id) {
        return at(reason, item.indexOf(id.toString()));
    }

    /** Whether anything came. */
    boolean isEmpty() {
        return item.isEmpty();
    }

    /** What is wrong with it; fields are called {@code answer-<item>} and {@code reason-<item>}. */
    Errors errors() {
        Errors errors = Errors.none();
        for (int i = 0; i < item.size(); i++) {
            var stance = Stance.of(at(answer, i));
            if (stance.isPresent() && stance.get().needsReason() && at(reason, i).isEmpty()) {
                errors = errors.and("reason-" + item.get(i), "agreement.error.stance-reason");
            }
            if (at(reason, i).length() > LONGEST) {
                errors = errors.and("reason-" + item.get(i), "shared.error.too-long", LONGEST);
            }
        }
        if (!errors.any() && answers().isEmpty()) {
            errors =
                    errors.and(
                            item.isEmpty() ? "answers" : "answer-" + item.get(0),
                            "agreement.error.no-answer");
        }
        return errors;
    }

    /** The answers that were given. */
    List<NewAnswer> answers() {
        List<NewAnswer> given = new ArrayList<>();
        for (int i = 0; i < item.size(); i++) {
            String reasonHere = at(reason, i);
            UUID id = id(item.get(i));
            Stance.of(at(answer, i))
                    .ifPresent(stance -> given.add(new NewAnswer(id, stance, reasonHere)));
        }
        return given;
    }

    // An id that is none belongs to no item.
    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return new UUID(0, 0);
        }
    }

    private static String at(List<String> list, int index) {
        return index >= 0 && index < list.size() ? list.get(index).strip() : "";
    }
}
