package org.plenary.signons.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.plenary.shared.geo.Geo;
import org.plenary.shared.i18n.Formats;
import org.plenary.shared.i18n.Language;
import org.plenary.shared.i18n.Messages;
import org.plenary.shared.tables.CsvTable;
import org.plenary.signons.Letter;
import org.plenary.signons.campaign.Boards;
import org.plenary.signons.campaign.Census;
import org.plenary.signons.campaign.SignatureInvitations;

/** The tables of an overview for spreadsheets. */
@ApplicationScoped
class OverviewCsv {
    private final SignatureInvitations invitations;
    private final Formats formats;
    private final Messages messages;
    private final Language language;

    OverviewCsv(
            SignatureInvitations invitations,
            Formats formats,
            Messages messages,
            Language language) {
        this.invitations = invitations;
        this.formats = formats;
        this.messages = messages;
        this.language = language;
    }

    /** The curve, by day or by week. */
    Response curve(Letter letter, Curve curve) {
        return answer(
                letter,
                "curve",
                List.of(curve.weekly() ? "week_from" : "day", "new", "total"),
                curve.points().stream()
                        .map(
                                point ->
                                        List.of(
                                                point.day().toString(),
                                                String.valueOf(point.fresh()),
                                                String.valueOf(point.total()))));
    }

    /** How many of those who were asked have signed, by region. */
    @Transactional(Transactional.TxType.MANDATORY)
    Response regions(Letter letter, Instant now) {
        Locale locale = language.locale();
        Census census = invitations.census(letter, Boards.today(letter, now));
        return answer(
                letter,
                "regions",
                List.of("region_code", "region", "signed", "invited"),
                census.byRegion().entrySet().stream()
                        .map(
                                e ->
                                        List.of(
                                                e.getKey(),
                                                name(locale, e.getKey()),
                                                String.valueOf(e.getValue().signed()),
                                                String.valueOf(e.getValue().invited()))));
    }

    private String name(Locale locale, String region) {
        return Geo.WORLD.equals(region)
                ? messages.text(locale, "signons.region.networks")
                : formats.place(locale, region);
    }

    private static Response answer(
            Letter letter, String name, List<String> header, Stream<List<String>> rows) {
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        CsvTable.write(table, header, rows);
        return Response.ok(table.toByteArray())
                .type(CsvTable.MEDIA_TYPE)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + name + "-" + letter.id() + ".csv\"")
                .build();
    }
}
