package org.plenary.signons.campaign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.plenary.shared.web.Option;
import org.plenary.signons.lists.Column;

/**
 * A list of those to ask, before it is taken over or after.
 *
 * @param done whether it was taken over
 * @param columns what can stand in which column; nothing once it was taken over
 * @param listed rows that are not simply taken over, the first ones
 */
record InvitationListView(
        String letterHref,
        String title,
        String href,
        String fileName,
        boolean done,
        long rows,
        long taken,
        long already,
        List<Choice> columns,
        List<Row> listed,
        long more) {
    private static final int MOST_LISTED = 200;

    /** A kind of content, and the columns that can hold it. */
    record Choice(String name, String label, List<Option> options) {}

    /** A row that is left out or there already. */
    record Row(int number, String name, String country, String reason) {
        public String reasonKey() {
            return "campaign.list.reason." + reason;
        }
    }

    public long leftOut() {
        return rows - taken - already;
    }

    static InvitationListView before(
            InvitationList list, TakingLists.Preview preview, UnaryOperator<String> say) {
        List<Choice> columns = new ArrayList<>();
        for (Column column :
                List.of(Column.NAME, Column.COUNTRY, Column.CATEGORY, Column.SECTION)) {
            columns.add(
                    choice(
                            column.slug(),
                            say.apply("signons.import.column." + column.slug()),
                            preview.places().get(column),
                            preview.header(),
                            say));
        }
        for (ContactColumn column : ContactColumn.values()) {
            columns.add(
                    choice(
                            column.slug(),
                            say.apply("campaign.list.column." + column.slug()),
                            preview.contacts().get(column),
                            preview.header(),
                            say));
        }
        List<ListedInvitee> odd =
                preview.rows().stream().filter(row -> row.reason().isPresent()).toList();
        return new InvitationListView(
                list.letter().href(),
                list.letter().title(),
                list.href(),
                list.fileName(),
                false,
                preview.rows().size(),
                preview.taken(),
                preview.already(),
                List.copyOf(columns),
                odd.stream().limit(MOST_LISTED).map(InvitationListView::row).toList(),
                Math.max(0, odd.size() - MOST_LISTED));
    }

    static InvitationListView after(InvitationList list) {
        return new InvitationListView(
                list.letter().href(),
                list.letter().title(),
                list.href(),
                list.fileName(),
                true,
                list.rows(),
                list.added(),
                list.alreadyThere(),
                List.of(),
                List.of(),
                0);
    }

    private static Row row(ListedInvitee row) {
        return new Row(row.number(), row.name(), row.country(), row.reason().orElseThrow());
    }

    private static Choice choice(
            String name,
            String label,
            Integer place,
            List<String> header,
            UnaryOperator<String> say) {
        Stream<Option> places =
                Stream.iterate(0, i -> i < header.size(), i -> i + 1)
                        .map(
                                i ->
                                        Option.of(
                                                String.valueOf(i),
                                                header.get(i).isEmpty()
                                                        ? String.valueOf(i + 1)
                                                        : header.get(i),
                                                place != null && place.equals(i)));
        return new Choice(
                name,
                label,
                Stream.concat(
                                Stream.of(
                                        Option.of(
                                                "",
                                                say.apply("signons.import.column.none"),
                                                place == null)),
                                places)
                        .toList());
    }

    /** The chosen columns as they are sent. */
    static Map<String, String> mapping(UnaryOperator<String> sent) {
        Map<String, String> mapping = new HashMap<>();
        Stream.concat(
                        Stream.of(Column.values()).map(Column::slug),
                        Stream.of(ContactColumn.values()).map(ContactColumn::slug))
                .forEach(
                        name -> {
                            String place = sent.apply(name);
                            if (place != null) {
                                mapping.put(name, place);
                            }
                        });
        return mapping;
    }
}
