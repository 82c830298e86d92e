package org.plenary.shared.web;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.plenary.shared.i18n.Sayable;

/** What is wrong with one field of a form, as a message that the page puts into words. */
@TemplateData
public record FieldError(String field, String messageKey, List<Object> args) implements Sayable {
    public FieldError {
        args = List.copyOf(args);
    }
}
