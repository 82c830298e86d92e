package org.plenary.signons;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plenary.shared.secrecy.Vault;
import org.plenary.signons.reservations.Reservation;
import org.plenary.statements.ParagraphLabels;
import org.plenary.text.Text;

/** Numbers what signatories say, for a reader who may see all their names. */
final class Footnotes {
    private Footnotes() {}

    static List<Footnote> of(List<Reservation> printed, Text text, Vault vault) {
        Map<String, String> labels = ParagraphLabels.byId(text.numbered());
        List<Footnote> footnotes = new ArrayList<>();
        for (Reservation reservation : printed) {
            footnotes.add(
                    new Footnote(
                            footnotes.size() + 1,
                            reservation.signOn().id(),
                            reservation.signOn().name().orElseThrow(),
                            reservation.kind().slug(),
                            reservation.paragraph().map(p -> labels.getOrDefault(p, "")).orElse(""),
                            reservation.words(vault)));
        }
        return List.copyOf(footnotes);
    }
}
