package org.plenary.shared.web;

import io.quarkus.qute.TemplateData;

/**
 * One choice of a select or a group of radios.
 *
 * @param value what is sent
 * @param label what is read, already in the visitor's language
 * @param hint one more sentence under the label, empty if none
 * @param selected whether it is chosen
 */
@TemplateData
public record Option(String value, String label, String hint, boolean selected) {
    /** A choice without a hint. */
    public static Option of(String value, String label, boolean selected) {
        return new Option(value, label, "", selected);
    }
}
