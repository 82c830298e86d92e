package org.plenary.signons.recording;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a signature reached a coordinator. */
public enum Channel {
    PAPER,
    EMAIL,
    MEETING,
    TELEPHONE,
    OTHER;

    /** The channel's name in JSON, forms and message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Channel> of(String slug) {
        return Stream.of(values()).filter(one -> one.slug().equals(slug)).findFirst();
    }
}
