package org.plenary.signons;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.plenary.shared.web.Option;
import org.plenary.signons.lists.Column;
import org.plenary.signons.lists.DoubtfulRows;
import org.plenary.signons.lists.ListPreview;
import org.plenary.signons.lists.RowFinding;
import org.plenary.signons.lists.SignOnImport;

/** A list before it is taken over. */
record PreviewView(
        String letterHref,
        String letter,
        String href,
        String fileName,
        String charset,
        String delimiter,
        List<Select> columns,
        String doubtful,
        int rows,
        int imported,
        int alreadyThere,
        int leftOut,
        List<Listed> listed) {
    /** Which heading is taken for what; the value of an option is the column's number. */
    record Select(String name, String label, List<Option> options, String chosen) {}

    /** A row that needs an eye, or that is not taken over. */
    record Listed(
            int number,
            String name,
            String country,
            String outcome,
            String reason,
            String suggestion) {
        static Listed of(RowFinding finding) {
            return new Listed(
                    finding.number(),
                    finding.nameWritten(),
                    finding.countryWritten(),
                    finding.outcome().slug(),
                    finding.reason().orElseThrow().slug(),
                    finding.suggestion());
        }

        public String outcomeKey() {
            return "signons.import.outcome." + outcome;
        }

        public String reasonKey() {
            return "signons.import.reason." + reason;
        }
    }

    static PreviewView of(
            SignOnImport batch,
            ListPreview preview,
            DoubtfulRows choice,
            UnaryOperator<String> say) {
        return new PreviewView(
                batch.letter().href(),
                batch.letter().title(),
                batch.href(),
                batch.fileName(),
                preview.charset(),
                preview.delimiter() == '\t' ? "Tab" : String.valueOf(preview.delimiter()),
                Arrays.stream(Column.values()).map(c -> select(c, preview, say)).toList(),
                choice.slug(),
                preview.report().rows(),
                preview.report().imported(),
                preview.report().alreadyThere(),
                preview.report().leftOut(),
                preview.report().listed().stream().map(Listed::of).toList());
    }

    private static Select select(Column column, ListPreview preview, UnaryOperator<String> say) {
        Integer chosen = preview.mapping().columns().get(column);
        List<Option> options = new ArrayList<>();
        options.add(Option.of("", say.apply("signons.import.column.none"), chosen == null));
        for (int i = 0; i < preview.header().size(); i++) {
            options.add(
                    Option.of(
                            String.valueOf(i),
                            preview.header().get(i),
                            chosen != null && chosen == i));
        }
        return new Select(
                column.slug(),
                say.apply("signons.import.column." + column.slug()),
                options,
                chosen == null ? "" : String.valueOf(chosen));
    }
}
