package org.plenary.signons;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.plenary.signons.counting.Tally;
import org.plenary.signons.lists.SignOnImport;

/**
 * The coordinators' table of a letter's sign-ons.
 *
 * @param sealed those whose names not everybody may see
 */
record SignOnTable(
        UUID letter,
        String letterHref,
        String title,
        boolean open,
        Instant closesAt,
        String zone,
        Tally tally,
        LetterPage.Asked asked,
        List<Line> lines,
        Found found,
        List<Line> sealed,
        boolean more,
        List<Batch> imports,
        long toReview) {
    static final int PAGE = 100;

    /** As many names that not everybody may see as one page bears; the export has them all. */
    static final int MOST_SEALED = 500;

    /** A sign-on, with what only coordinators see. */
    record Line(SignatoryView who, String role, String visibilityKey) {
        static Line of(SignOn signOn, Identity identity) {
            return new Line(
                    SignatoryView.of(signOn, identity.name()),
                    identity.role() == null ? "" : identity.role(),
                    "signons.visibility." + signOn.visibility().slug());
        }
    }

    /** An import that was confirmed. */
    record Batch(
            String href, String fileName, Instant at, int rows, int imported, int there, int out) {}

    static SignOnTable of(
            Letter letter,
            boolean open,
            Tally tally,
            LetterPage.Asked asked,
            ListedSignOns.Narrowed narrowed,
            List<Line> sealed,
            List<SignOnImport> imports,
            long toReview) {
        return new SignOnTable(
                letter.id(),
                letter.href(),
                letter.title(),
                open,
                letter.deadline().at(),
                letter.deadline().zone().getId(),
                tally,
                asked,
                narrowed.page().stream()
                        .map(
                                s ->
                                        new Line(
                                                SignatoryView.of(s),
                                                s.role().orElse(""),
                                                "signons.visibility.everybody"))
                        .toList(),
                narrowed.found(),
                sealed,
                narrowed.found().goesOnAfter((asked.page() - 1L) * PAGE + narrowed.page().size()),
                imports.stream()
                        .map(
                                i ->
                                        new Batch(
                                                i.href(),
                                                i.fileName(),
                                                i.confirmedAt().orElseThrow(),
                                                i.rows(),
                                                i.imported(),
                                                i.alreadyThere(),
                                                i.leftOut()))
                        .toList(),
                toReview);
    }

    public String previous() {
        return asked.page() == 1 ? null : letterHref + "/sign-ons" + asked.query(asked.page() - 1);
    }

    public String next() {
        return more ? letterHref + "/sign-ons" + asked.query(asked.page() + 1) : null;
    }

    public List<Bar> regions() {
        return Bar.of(tally.byRegion());
    }
}
