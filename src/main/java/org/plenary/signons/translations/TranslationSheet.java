package org.plenary.signons.translations;

import io.quarkus.qute.RawString;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.plenary.shared.web.Option;

/**
 * The page on which a translation is written.
 *
 * @param original the text that is translated
 * @param saved what is there already, null for a new one
 * @param languages that can be chosen; empty for one that is there already
 * @param looks what the words become, null before there are any
 * @param clash what somebody else saved meanwhile, or null
 */
record TranslationSheet(
        String href,
        String letterTitle,
        Original original,
        Saved saved,
        List<Option> languages,
        Looks looks,
        Clash clash) {
    /** The text that is translated, as Markdown to go along with. */
    record Original(String language, String dir, int version, String markdown, int parts) {}

    /** The translation as it was saved last. */
    record Saved(
            UUID id,
            String tag,
            String ownName,
            String dir,
            TranslationState state,
            boolean earlier,
            int revision,
            Instant changedAt) {
        public String stateKey() {
            return "translations.state." + state.slug();
        }

        public boolean is(String slug) {
            return state.slug().equals(slug);
        }
    }

    /**
     * What was typed becomes this.
     *
     * @param parts how many headings, paragraphs and items it has
     */
    record Looks(RawString text, int parts, List<ReadWords.Warning> warnings) {}

    /**
     * What was saved meanwhile.
     *
     * @param changes the paragraphs in which both differ: what was saved struck, what was typed
     *     underlined
     */
    record Clash(String title, String addressees, String introduction, List<RawString> changes) {}

    /** Whether the translation has another number of parts than the original. */
    public boolean uneven() {
        return looks != null && looks.parts() != original.parts();
    }

    /** The direction of what is typed. */
    public String dir() {
        return saved == null ? "auto" : saved.dir();
    }
}
