package org.plenary.consultations.coding;

import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.plenary.shared.web.Errors;

/** A code as it is typed. */
public class CodeForm {
    @RestForm String name;
    @RestForm String description;
    @RestForm String colour;
    @RestForm String parent;

    /**
     * What a code says.
     *
     * @param parent null at the top
     */
    record Words(String name, String description, int colour, UUID parent) {
        Errors errors() {
            Errors errors = Errors.none();
            if (name.isEmpty() || name.length() > Code.LONGEST_NAME) {
                errors = errors.and("name", "coding.error.name", Code.LONGEST_NAME);
            }
            if (description.length() > Code.LONGEST_DESCRIPTION) {
                errors =
                        errors.and(
                                "description",
                                "coding.error.description",
                                Code.LONGEST_DESCRIPTION);
            }
            return errors;
        }
    }

    /** What was typed, with what is unreadable left out. */
    Words words() {
        return of(name, description, number(colour), parent);
    }

    static Words of(String name, String description, int colour, String parent) {
        return new Words(
                name == null ? "" : name.strip(),
                description == null ? "" : description.strip(),
                colour < 1 || colour > Code.COLOURS ? 1 : colour,
                id(parent));
    }

    /** Null where it is none. */
    static UUID id(String typed) {
        try {
            return typed == null || typed.isBlank() ? null : UUID.fromString(typed.strip());
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private static int number(String typed) {
        return typed != null && typed.matches("[1-8]") ? Integer.parseInt(typed) : 1;
    }
}
