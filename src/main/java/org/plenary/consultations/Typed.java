package org.plenary.consultations;

import io.quarkus.qute.TemplateData;
import java.util.HashMap;
import java.util.Map;

/** What somebody typed into one of several forms on a page, to be shown again. */
@TemplateData
public record Typed(Map<String, String> fields) {
    static final Typed NOTHING = new Typed(Map.of());

    public Typed {
        fields = Map.copyOf(fields);
    }

    /** Names and values in turn; a value may be null. */
    static Typed of(String... namesAndValues) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                fields.put(namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return new Typed(fields);
    }

    /** The field's value, empty if nothing was typed. */
    public String at(String name) {
        return fields.getOrDefault(name, "");
    }
}
