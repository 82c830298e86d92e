package org.plenary.organisations;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What to look for in the register; a null says nothing about it.
 *
 * @param words each of them is part of the organisation's name or of one of its aliases
 * @param region UN M49
 * @param country ISO 3166-1 alpha-2
 * @param coalition members of this coalition only
 */
public record Search(
        String words, StakeholderCategory category, String region, String country, UUID coalition) {
    /** Everything. */
    public static Search all() {
        return new Search(null, null, null, null, null);
    }

    /** Members of a coalition with these words in their names. */
    public static Search members(UUID coalition, String words) {
        return new Search(words, null, null, null, coalition);
    }

    PanacheQuery<Organisation> on(Organisations organisations, Position after) {
        var conditions = new ArrayList<String>();
        Map<String, Object> values = new HashMap<>();
        if (words != null) {
            for (String word : Folded.words(words)) {
                String parameter = "word" + conditions.size();
                conditions.add("o.searchable like :" + parameter);
                values.put(parameter, "%" + word + "%");
            }
        }
        equal(conditions, values, "category", category);
        equal(conditions, values, "region", region);
        equal(conditions, values, "country", country);
        if (coalition != null) {
            conditions.add(
                    "o.id in (select m from Coalition c join c.members m where c.id = :coalition)");
            values.put("coalition", coalition);
        }
        if (after != null) {
            conditions.add("(o.foldedName > :name or (o.foldedName = :name and o.id > :id))");
            values.put("name", after.name());
            values.put("id", after.id());
        }
        String where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
        return organisations.find(
                "from Organisation o " + where + " order by o.foldedName, o.id", values);
    }

    private static void equal(
            ArrayList<String> conditions, Map<String, Object> values, String field, Object value) {
        if (value != null) {
            conditions.add("o." + field + " = :" + field);
            values.put(field, value);
        }
    }
}
