package org.plenary.signons.lists;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.plenary.organisations.StakeholderCategory;
import org.plenary.shared.tables.CsvTable;
import org.plenary.signons.Identity;
import org.plenary.signons.SignOn;

/**
 * Writes a letter's signatories as CSV (RFC 4180): UTF-8 with a byte order mark, without which
 * Excel shows é as Ã©. A cell that a spreadsheet would take for a formula gets an apostrophe before
 * it.
 */
public final class SignOnCsv {
    /** For {@code Content-Type}. */
    public static final String MEDIA_TYPE = CsvTable.MEDIA_TYPE;

    private static final List<String> PUBLIC =
            List.of(
                    "number",
                    "organisation",
                    "kind",
                    "country_code",
                    "country",
                    "region",
                    "category",
                    "signed_at",
                    "source",
                    "standing_as",
                    "on_behalf_of");

    private SignOnCsv() {}

    /**
     * Writes one line for each sign-on as it comes, without holding them.
     *
     * @param identities who signed, as far as the reader may know
     * @param placeNames the words for a country's or region's code
     * @param personNames who signed, for coordinators; null leaves the person and their role out
     */
    public static void write(
            OutputStream to,
            Stream<SignOn> signOns,
            Function<SignOn, Identity> identities,
            UnaryOperator<String> placeNames,
            Function<UUID, String> personNames) {
        try {
            BufferedWriter text =
                    new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), 16_384);
            text.write('\uFEFF');
            CSVPrinter table = new CSVPrinter(text, CSVFormat.RFC4180);
            List<String> header = new ArrayList<>(PUBLIC);
            if (personNames != null) {
                header.addAll(List.of("person", "role", "email", "name_shown_to"));
            }
            table.printRecord(header);
            int[] number = {0};
            signOns.forEach(
                    signOn -> {
                        try {
                            table.printRecord(
                                    cells(
                                            ++number[0],
                                            signOn,
                                            identities.apply(signOn),
                                            placeNames,
                                            personNames));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
            table.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(
            int number,
            SignOn signOn,
            Identity who,
            UnaryOperator<String> placeNames,
            Function<UUID, String> personNames) {
        List<String> cells = new ArrayList<>();
        cells.add(String.valueOf(number));
        cells.add(safe(who.name()));
        cells.add(signOn.kind().slug());
        cells.add(signOn.country() == null ? "" : signOn.country());
        cells.add(signOn.country() == null ? "" : safe(placeNames.apply(signOn.country())));
        cells.add(safe(placeNames.apply(signOn.region())));
        cells.add(signOn.category().map(StakeholderCategory::slug).orElse(""));
        cells.add(signOn.movedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        cells.add(signOn.source().slug());
        cells.add(signOn.observer() ? "observer" : "signatory");
        cells.add(
                signOn.onBehalfOf().isPresent()
                        ? String.valueOf(signOn.onBehalfOf().getAsInt())
                        : "");
        if (personNames != null) {
            cells.add(safe(who.person() == null ? "" : personNames.apply(who.person())));
            cells.add(safe(who.role() == null ? "" : who.role()));
            cells.add(safe(who.reachable().map(Identity.Contact::email).orElse("")));
            cells.add(signOn.visibility().slug());
        }
        return cells;
    }

    static String safe(String cell) {
        return CsvTable.safe(cell);
    }
}
