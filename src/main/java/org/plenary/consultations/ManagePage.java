package org.plenary.consultations;

import java.util.List;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Option;

/**
 * The page from which a consultation is looked after.
 *
 * @param links what there is to look after in other rooms
 * @param kinds of phases
 * @param parents the consultations it could hand up to
 * @param invited the organisations that are asked by name
 */
record ManagePage(
        String href,
        String title,
        String language,
        boolean draft,
        boolean template,
        boolean byInvitation,
        List<ManagePanel.Link> links,
        List<ConsultationPage.PhaseRow> phases,
        List<ConsultationPage.DateRow> dates,
        List<ConsultationPage.PaperRow> papers,
        List<Asked> invited,
        List<Option> parents,
        List<Option> kinds,
        List<Option> zones,
        List<Option> languages,
        int megabytes,
        Typed typed,
        Errors errors) {
    /** An organisation that is asked. */
    record Asked(String id, String name, String href) {}
}
