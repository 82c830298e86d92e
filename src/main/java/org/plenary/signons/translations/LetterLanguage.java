package org.plenary.signons.translations;

import java.util.UUID;

/**
 * A language in which a letter can be read, beside that of its original.
 *
 * @param tag BCP 47
 * @param ownName what its readers call it
 * @param earlier whether the letter has bound another text since it was translated
 */
public record LetterLanguage(
        UUID letter,
        String tag,
        String ownName,
        String dir,
        TranslationState state,
        boolean earlier) {
    /** Where it is read. */
    public String href() {
        return "/letters/" + letter + "/in/" + tag;
    }

    /** Names the state in messages. */
    public String stateKey() {
        return "translations.state." + state.slug();
    }

    /** Says in messages how far it can be relied on. */
    public String hintKey() {
        return "translations.hint." + state.slug();
    }
}
