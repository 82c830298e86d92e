package org.plenary.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Checks a form record against the constraints on its components.
 *
 * <p>{@code @NotBlank(message = "signons.sign.name.missing")} names a message of ours; a constraint
 * without one gets a general sentence. In the message {@code {0}} is the constraint's max, min or
 * value, whichever it has first.
 */
@ApplicationScoped
public class Forms {
    private static final Map<String, String> GENERAL =
            Map.of(
                    "NotBlank", "shared.error.required",
                    "NotNull", "shared.error.required",
                    "NotEmpty", "shared.error.required",
                    "AssertTrue", "shared.error.required",
                    "Size", "shared.error.too-long",
                    "Email", "shared.error.email",
                    "Min", "shared.error.too-small",
                    "Max", "shared.error.too-large",
                    "Future", "shared.error.not-future");

    private final Validator validator;

    @Inject
    public Forms(Validator validator) {
        this.validator = validator;
    }

    /** What is wrong with the form; fields are named as the record's components. */
    public Errors check(Object form) {
        return Errors.of(
                validator.validate(form).stream()
                        .map(Forms::fieldError)
                        .sorted(Comparator.comparingInt(e -> position(form, e.field())))
                        .toList());
    }

    /** One violation as a message. */
    static FieldError fieldError(ConstraintViolation<?> violation) {
        var constraint = violation.getConstraintDescriptor();
        var name = constraint.getAnnotation().annotationType().getSimpleName();
        var template = violation.getMessageTemplate();
        var attributes = constraint.getAttributes();
        return new FieldError(
                field(violation.getPropertyPath()),
                template.startsWith("{")
                        ? GENERAL.getOrDefault(name, "shared.error.invalid")
                        : template,
                Stream.of("max", "min", "value")
                        .map(attributes::get)
                        .filter(value -> value != null)
                        .map(Object.class::cast)
                        .toList());
    }

    // A violation of a handler's parameter is called "sign.form.name": what counts are the
    // properties after the parameter.
    private static String field(Path path) {
        var names =
                StreamSupport.stream(path.spliterator(), false)
                        .filter(
                                node ->
                                        switch (node.getKind()) {
                                            case PROPERTY, CONTAINER_ELEMENT -> true;
                                            default -> false;
                                        })
                        .map(Path.Node::toString)
                        .toList();
        if (!names.isEmpty()) {
            return String.join(".", names);
        }
        var last = "";
        for (var node : path) {
            last = node.toString();
        }
        return last;
    }

    private static int position(Object form, String field) {
        var components = form.getClass().getRecordComponents();
        if (components == null) {
            return 0;
        }
        return List.of(components).stream().map(c -> c.getName()).toList().indexOf(field);
    }
}
