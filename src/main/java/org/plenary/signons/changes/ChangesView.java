package org.plenary.signons.changes;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.plenary.signons.Letter;
import org.plenary.signons.LetterText;
import org.plenary.signons.TextRule;
import org.plenary.signons.counting.Tally;
import org.plenary.statements.VersionLine;

/**
 * What coordinators see of the changes of a letter, and what they can change.
 *
 * @param newer the versions that can be bound, newest first
 * @param everyChangeRenews whether even a correction asks signatories to sign anew
 * @param promised whether the words were promised not to change
 */
record ChangesView(
        UUID letter,
        String href,
        String title,
        String statementHref,
        int version,
        boolean open,
        Instant closesAt,
        String zone,
        boolean everyChangeRenews,
        boolean promised,
        List<Text> texts,
        List<Newer> newer,
        List<PutOff> extensions,
        List<Sent> notices) {
    /** A text that was bound, and how many stand under it. */
    record Text(
            int version,
            String sha256,
            String change,
            String explanation,
            Instant at,
            long signed,
            long due) {
        public String changeKey() {
            return "signons.change." + change;
        }

        public String shortSha256() {
            return sha256.substring(0, 12);
        }
    }

    /** A version that can be bound. */
    record Newer(int number, String label, String difference) {}

    /** A deadline that was put off. */
    record PutOff(Instant before, Instant after, String zone, String reason, Instant at) {}

    /** A mail that went or goes round. */
    record Sent(
            String subject,
            boolean ofText,
            Instant at,
            int sent,
            int unreachable,
            boolean finished) {}

    static ChangesView of(
            Letter letter,
            Instant now,
            Tally tally,
            List<LetterText> texts,
            List<VersionLine> newer,
            List<LetterExtension> extensions,
            List<Notice> notices) {
        return new ChangesView(
                letter.id(),
                letter.href(),
                letter.title(),
                letter.statement().href(),
                letter.version(),
                letter.isOpen(now),
                letter.deadline().at(),
                letter.deadline().zone().getId(),
                letter.conditions().textRule() == TextRule.EVERY_CHANGE_RENEWS,
                letter.conditions().textRule() == TextRule.NEVER_CHANGES,
                texts.stream()
                        .sorted(Comparator.comparingInt(LetterText::ordinal).reversed())
                        .map(
                                t ->
                                        new Text(
                                                t.version(),
                                                t.sha256(),
                                                t.change().slug(),
                                                t.explanation(),
                                                t.at(),
                                                tally.byVersion().getOrDefault(t.version(), 0L),
                                                tally.dueByVersion().getOrDefault(t.version(), 0L)))
                        .toList(),
                newer.stream()
                        .map(
                                v ->
                                        new Newer(
                                                v.number(),
                                                v.label(),
                                                "%s/compare/%d..%d"
                                                        .formatted(
                                                                letter.statement().href(),
                                                                letter.version(),
                                                                v.number())))
                        .toList(),
                extensions.stream()
                        .map(e -> new PutOff(e.before(), e.after(), e.zone(), e.reason(), e.at()))
                        .toList(),
                notices.stream()
                        .map(
                                n ->
                                        new Sent(
                                                n.subject(),
                                                n.text().isPresent(),
                                                n.at(),
                                                n.sent(),
                                                n.unreachable(),
                                                n.isFinished()))
                        .toList());
    }
}
