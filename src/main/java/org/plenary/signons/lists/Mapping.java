package org.plenary.signons.lists;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.plenary.shared.web.Refusal;

/** Which column of a file holds what; columns are counted from 0. */
public record Mapping(Map<Column, Integer> columns) {
    public Mapping {
        columns = Map.copyOf(columns);
    }

    /** What the headings suggest; without a heading for names the first column that is left. */
    public static Mapping guess(List<String> header) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (int i = 0; i < header.size(); i++) {
            int place = i;
            Column.of(header.get(i)).ifPresent(column -> columns.putIfAbsent(column, place));
        }
        for (int i = 0; i < header.size() && !columns.containsKey(Column.NAME); i++) {
            if (!columns.containsValue(i)) {
                columns.put(Column.NAME, i);
            }
        }
        return new Mapping(columns);
    }

    /**
     * The guess, changed by what a coordinator chose.
     *
     * @param chosen by column's slug; empty for "not in this file"
     */
    public static Mapping of(List<String> header, Map<String, String> chosen) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        columns.putAll(guess(header).columns());
        for (Column column : Column.values()) {
            String place = chosen.get(column.slug());
            if (place == null) {
                continue;
            }
            if (place.isBlank()) {
                columns.remove(column);
            } else if (place.matches("[0-9]{1,3}") && Integer.parseInt(place) < header.size()) {
                columns.put(column, Integer.parseInt(place));
            } else {
                throw Refusal.invalid("signons.refused.column-unknown", place).asException();
            }
        }
        if (!columns.containsKey(Column.NAME)) {
            throw Refusal.invalid("signons.refused.no-name-column").asException();
        }
        return new Mapping(columns);
    }

    /** A row's cell of this column; empty where the row or the file has none. */
    String cell(List<String> row, Column column) {
        Integer place = columns.get(column);
        return place == null || place >= row.size() ? "" : row.get(place);
    }

    boolean has(Column column) {
        return columns.containsKey(column);
    }
}
