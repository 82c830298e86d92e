package org.plenary.organisations;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Where a page of the alphabetical register ended. In addresses it is one opaque word. */
public record Position(String name, UUID id) {
    /** Behind this organisation. */
    public static Position of(Organisation last) {
        return new Position(last.foldedName(), last.id());
    }

    /** The opaque word. */
    public String cursor() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((id + name).getBytes(StandardCharsets.UTF_8));
    }

    /** What the word stands for; nothing for one that was not made here. */
    public static Optional<Position> at(String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return Optional.empty();
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return Optional.of(
                    new Position(text.substring(36), UUID.fromString(text.substring(0, 36))));
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            return Optional.empty();
        }
    }
}
