package org.plenary.signons.webhooks;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Refusal;

/** An endpoint as typed. */
record WebhookForm(String url, List<String> events) {
    WebhookForm {
        url = url == null ? "" : url.strip();
        events = events == null ? List.of() : List.copyOf(events);
    }

    static WebhookForm empty() {
        return new WebhookForm("", EventType.offered().map(EventType::slug).toList());
    }

    /** The types that were chosen. */
    Set<EventType> types() {
        Set<EventType> types = EnumSet.noneOf(EventType.class);
        events.stream()
                .map(EventType::of)
                .flatMap(Optional::stream)
                .filter(type -> type != EventType.TEST)
                .forEach(types::add);
        return types;
    }

    Errors errors(Destinations destinations) {
        Errors errors = Errors.none();
        Optional<Refusal> refusal = destinations.refuses(url);
        if (refusal.isPresent()) {
            errors = errors.and("url", refusal.get());
        }
        return types().isEmpty() || types().size() != Set.copyOf(events).size()
                ? errors.and("events", "webhooks.refused.events")
                : errors;
    }
}
