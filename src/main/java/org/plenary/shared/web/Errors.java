package org.plenary.shared.web;

import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that is wrong with a form, in the order of its fields. A page always gets one, {@link
 * #none()} at first; with 422 it gets what {@link Forms#check} and the domain found.
 */
@TemplateData
public final class Errors {
    private static final Errors NONE = new Errors(List.of());

    private final List<FieldError> all;

    private Errors(List<FieldError> all) {
        this.all = List.copyOf(all);
    }

    /** A form without a fault. */
    public static Errors none() {
        return NONE;
    }

    /** These faults. */
    public static Errors of(List<FieldError> faults) {
        return faults.isEmpty() ? NONE : new Errors(faults);
    }

    /** One fault: the field's name and the message that says what to do about it. */
    public static Errors on(String field, String messageKey, Object... args) {
        return NONE.and(field, messageKey, args);
    }

    /** These faults and one more. */
    public Errors and(String field, String messageKey, Object... args) {
        var more = new ArrayList<>(all);
        more.add(new FieldError(field, messageKey, List.of(args)));
        return new Errors(more);
    }

    /** These faults and the others. */
    public Errors and(Errors others) {
        var more = new ArrayList<>(all);
        more.addAll(others.all);
        return of(more);
    }

    /** A refusal of the domain, shown at a field. */
    public Errors and(String field, Refusal refusal) {
        var more = new ArrayList<>(all);
        more.add(new FieldError(field, refusal.messageKey(), refusal.args()));
        return new Errors(more);
    }

    /** Whether there is any. */
    public boolean any() {
        return !all.isEmpty();
    }

    /** Whether the field has one. */
    public boolean has(String field) {
        return at(field) != null;
    }

    /** The field's first error, null if it has none. */
    public FieldError at(String field) {
        return all.stream().filter(e -> e.field().equals(field)).findFirst().orElse(null);
    }

    /** All of them. */
    public List<FieldError> all() {
        return all;
    }
}
