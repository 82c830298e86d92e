package org.plenary.signons.webhooks;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** What an endpoint may be told of. */
public enum EventType {
    LETTER_OPENED("letter.opened"),
    LETTER_CLOSED("letter.closed"),
    LETTER_TEXT_CHANGED("letter.text-changed"),
    LETTER_EXTENDED("letter.extended"),
    LETTER_DELIVERED("letter.delivered"),
    SIGN_ON_EFFECTIVE("sign-on.effective"),
    SIGN_ON_WITHDRAWN("sign-on.withdrawn"),
    /** It counts no more for another reason, or its name is public no more. */
    SIGN_ON_REMOVED("sign-on.removed"),
    /** The public count changed without one name to tell: sealed ones, and lists taken over. */
    COUNT_CHANGED("letter.count-changed"),
    /** A coordinator tries an endpoint; nobody subscribes to it. */
    TEST("webhook.test");

    private final String slug;

    EventType(String slug) {
        this.slug = slug;
    }

    /** Its name in payloads, forms and the database. */
    public String slug() {
        return slug;
    }

    /** Names it in messages. */
    public String messageKey() {
        return "webhooks.event." + slug;
    }

    /** The type of this name, if there is one. */
    public static Optional<EventType> of(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug.equals(slug)).findFirst();
    }

    /** Those that one can ask for. */
    public static Stream<EventType> offered() {
        return Arrays.stream(values()).filter(type -> type != TEST);
    }
}
