package org.plenary.signons;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.plenary.shared.web.Option;
import org.plenary.signons.lists.ImportRow;
import org.plenary.signons.lists.SignOnImport;

/** What came of an import, and the rows that still need an eye. */
record BatchView(
        String letterHref,
        String letter,
        String href,
        String fileName,
        Instant confirmedAt,
        int rows,
        int imported,
        int alreadyThere,
        int leftOut,
        List<Row> listed) {
    /**
     * A row that was not simply taken over.
     *
     * @param open whether somebody should still look at it
     * @param counted whether there is a sign-on of it
     */
    record Row(
            UUID id,
            int number,
            String name,
            String country,
            String outcome,
            String reason,
            boolean open,
            boolean counted,
            List<Option> countries) {
        public String outcomeKey() {
            return "signons.import.outcome." + outcome;
        }

        public String reasonKey() {
            return "signons.import.reason." + reason;
        }
    }

    static BatchView of(
            SignOnImport batch,
            List<ImportRow> rows,
            List<Option> countries,
            UnaryOperator<String> say) {
        return new BatchView(
                batch.letter().href(),
                batch.letter().title(),
                batch.href(),
                batch.fileName().isEmpty() ? say.apply("signons.import.pasted") : batch.fileName(),
                batch.confirmedAt().orElseThrow(),
                batch.rows(),
                batch.imported(),
                batch.alreadyThere(),
                batch.leftOut(),
                rows.stream().map(row -> row(row, countries)).toList());
    }

    private static Row row(ImportRow row, List<Option> countries) {
        String meant = row.suggestion().orElse("");
        return new Row(
                row.id(),
                row.number(),
                row.name(),
                row.countryWritten(),
                row.outcome().slug(),
                row.reason().slug(),
                row.isOpen(),
                row.signOn().isPresent(),
                row.isOpen()
                        ? countries.stream()
                                .map(o -> Option.of(o.value(), o.label(), o.value().equals(meant)))
                                .toList()
                        : List.of());
    }
}
