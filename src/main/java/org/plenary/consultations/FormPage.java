package org.plenary.consultations;

import java.util.List;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Option;

/**
 * The form that begins or changes a consultation.
 *
 * @param action where it is sent
 * @param title of the consultation that is changed, null for a new one
 * @param convenors the organisations that can look after it, each with its coalition; empty if the
 *     consultation exists
 * @param templates consultations that one can begin from instead
 */
record FormPage(
        String action,
        String title,
        ConsultationForm form,
        Errors errors,
        boolean allowed,
        List<Option> convenors,
        List<Option> languages,
        List<Option> levels,
        List<Option> areas,
        List<Option> objectives,
        List<Option> principles,
        List<Option> answerLanguages,
        List<Option> participations,
        List<Option> categories,
        List<Option> readers,
        List<Link> templates) {
    /** A consultation to go to. */
    record Link(String href, String title, String language) {}
}
