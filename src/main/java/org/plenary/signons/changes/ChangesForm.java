package org.plenary.signons.changes;

import org.plenary.shared.web.Refusal;

/** What was typed into one of the forms of the page, so that it comes back. */
record ChangesForm(
        int version,
        String change,
        String explanation,
        String deadline,
        String zone,
        String reason,
        String subject,
        String body) {
    static final ChangesForm EMPTY = new ChangesForm(0, "", "", "", "", "", "", "");

    ChangesForm explaining(int version, String change, String explanation) {
        return new ChangesForm(version, change, explanation, "", "", "", "", "");
    }

    ChangesForm extending(String deadline, String zone, String reason) {
        return new ChangesForm(0, "", "", deadline, zone, reason, "", "");
    }

    ChangesForm writing(String subject, String body) {
        return new ChangesForm(0, "", "", "", "", "", subject, body);
    }

    /** Beside which field a refusal is told. */
    static String fieldOf(Refusal refusal) {
        return switch (refusal.messageKey()) {
            case "changes.refused.no-version" -> "version";
            case "changes.refused.no-explanation", "changes.refused.no-change" -> "explanation";
            case "changes.refused.no-reason" -> "reason";
            case "changes.refused.subject" -> "subject";
            case "changes.refused.body" -> "body";
            case "shared.deadline.zone-unknown" -> "zone";
            default -> "deadline";
        };
    }
}
