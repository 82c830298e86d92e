package org.plenary.consultations.facilitating;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plenary.consultations.contributing.Publication;
import org.plenary.consultations.questions.Given;
import org.plenary.shared.i18n.Sayable;

/**
 * A row of a table of forms: a contribution, or what is wrong with it.
 *
 * @param line of the file, from 1
 * @param mark by which the same row of the same form is found again
 * @param answers by question
 * @param faults empty for a good row
 * @param cells as they came
 */
record FormRow(
        int line,
        String mark,
        String language,
        Publication publication,
        Optional<String> name,
        Optional<String> country,
        Optional<String> email,
        Map<UUID, Given> answers,
        List<Fault> faults,
        List<String> cells) {
    /** What is wrong in a column. */
    @TemplateData
    record Fault(String column, String messageKey, List<Object> args) implements Sayable {}

    boolean isGood() {
        return faults.isEmpty();
    }
}
