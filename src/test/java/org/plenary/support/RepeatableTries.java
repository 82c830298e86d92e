package org.plenary.support;

import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Lets properties try the same few examples every time where {@code -Dplenary.tries} says how many:
 * under mutation testing every property runs thousands of times, and must tell the same each time.
 * Without that system property it does nothing.
 */
public final class RepeatableTries implements AroundPropertyHook {
    private static final String SEED = "1948";

    private final Integer most = Integer.getInteger("plenary.tries");

    @Override
    public boolean appliesTo(Optional<AnnotatedElement> element) {
        return most != null;
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public PropertyExecutionResult aroundProperty(
            PropertyLifecycleContext context, PropertyExecutor property) {
        var attributes = context.attributes();
        attributes.setSeed(SEED);
        attributes.setTries(Math.min(most, attributes.tries().orElse(most)));
        return property.execute();
    }
}
