package org.plenary.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * An attribute of a kind of node. Its value is null, a String, an Integer or a Boolean.
 *
 * @param name as in JSON
 * @param preset the value of a node that says nothing, null if there is none or none is needed
 * @param required whether a node must say it
 * @param good whether a value can be kept
 */
record Attribute(String name, Object preset, boolean required, Predicate<Object> good) {
    private static final Pattern BLOCK_ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    static final Attribute ID =
            new Attribute(
                    "id",
                    null,
                    false,
                    value ->
                            value == null
                                    || value instanceof String s && BLOCK_ID.matcher(s).matches());
    static final Attribute LEVEL = new Attribute("level", 1, false, value -> within(1, 3, value));
    static final Attribute BULLET =
            new Attribute(
                    "bullet",
                    "-",
                    false,
                    value -> value instanceof String s && ListStyle.isBullet(s));
    static final Attribute ORDER =
            new Attribute("order", 1, false, value -> within(0, 999_999_999, value));
    static final Attribute KIND = new Attribute("kind", "decimal", false, Attribute::isKind);
    static final Attribute OPENING =
            new Attribute("opening", "", false, value -> "".equals(value) || "(".equals(value));
    static final Attribute CLOSING =
            new Attribute("closing", ".", false, value -> ".".equals(value) || ")".equals(value));
    static final Attribute APART =
            new Attribute("apart", false, false, value -> value instanceof Boolean);
    static final Attribute ITEM_LABEL =
            new Attribute(
                    "label",
                    null,
                    false,
                    value -> value == null || value instanceof String s && ListStyle.isLabel(s));
    static final Attribute NOTE_LABEL =
            new Attribute(
                    "label",
                    null,
                    true,
                    value -> value instanceof String s && Mark.FootnoteRef.isLabel(s));

    /** The value in the JSON, which must be a good one; {@link TextFormatException} if not. */
    Object exactly(JsonNode given) {
        if (given.isMissingNode() && !required) {
            return preset;
        }
        Object value = value(given);
        if (!good.test(value)) {
            throw bad(given);
        }
        return value;
    }

    /** The nearest value of the right type to what is in the JSON; it need not be a good one. */
    Object roughly(JsonNode given) {
        if (preset instanceof Integer number) {
            return given.asInt(number);
        } else if (preset instanceof Boolean) {
            return given.asBoolean();
        } else if (preset instanceof String text) {
            return given.isNull() ? text : given.asText(text);
        } else if (required) {
            return given.asText("");
        }
        return given.isTextual() ? given.asText() : null;
    }

    /** A JSON scalar as value: null, String, Integer or Boolean. */
    static Object value(JsonNode given) {
        if (given.isNull()) {
            return null;
        } else if (given.isTextual() && given.textValue().length() <= 4000) {
            return given.textValue();
        } else if (given.isBoolean()) {
            return given.booleanValue();
        } else if (given.isIntegralNumber() && given.canConvertToInt()) {
            return given.intValue();
        }
        throw bad(given);
    }

    private static TextFormatException bad(JsonNode given) {
        String shown = given.toString();
        return new TextFormatException(
                "text.bad-attribute", shown.length() > 100 ? shown.substring(0, 100) : shown);
    }

    private static boolean within(int least, int most, Object value) {
        return value instanceof Integer number && number >= least && number <= most;
    }

    private static boolean isKind(Object value) {
        if (!(value instanceof String s) || !s.equals(s.toLowerCase(Locale.ROOT))) {
            return false;
        }
        for (ListStyle.Kind kind : ListStyle.Kind.values()) {
            if (kind != ListStyle.Kind.BULLET && kind.name().equals(s.toUpperCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
