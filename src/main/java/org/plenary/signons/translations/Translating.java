package org.plenary.signons.translations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;
import org.plenary.signons.Letter;
import org.plenary.signons.LetterText;
import org.plenary.signons.LetterTexts;
import org.plenary.signons.Letters;

/**
 * Coordinators bring a letter into other languages. They wait for each other and for whoever
 * changes the text, so that a translation is always of the text they had before them.
 */
@ApplicationScoped
public class Translating {
    private final Letters letters;
    private final LetterTexts texts;
    private final Translations translations;
    private final Journal journal;
    private final DatabaseClock clock;

    Translating(
            Letters letters,
            LetterTexts texts,
            Translations translations,
            Journal journal,
            DatabaseClock clock) {
        this.letters = letters;
        this.texts = texts;
        this.translations = translations;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Adds a translation of the letter's present text, as a draft.
     *
     * @param version the version that was translated
     * @throws NotVisibleException if the person does not look after the letter
     * @throws org.plenary.shared.web.RefusedException if the language is unknown or the original's
     *     or there are no words (422), if there is one already or the letter binds another text by
     *     now (409)
     */
    @Transactional
    public LetterTranslation add(
            UUID id, int version, String language, TranslatedWords words, Actor coordinator) {
        Letter letter = letter(id, coordinator);
        String tag =
                LanguageTag.read(language)
                        .orElseThrow(
                                () ->
                                        Refusal.invalid("translations.refused.language")
                                                .asException());
        if (tag.equals(LanguageTag.read(letter.language()).orElse(letter.language()))) {
            throw Refusal.invalid("translations.refused.original").asException();
        }
        requireWords(words);
        LetterText original = newest(letter);
        if (original.version() != version) {
            throw Refusal.because("translations.refused.other-text", letter.version())
                    .asException();
        }
        if (translations.has(original, tag)) {
            throw Refusal.because("translations.refused.there").asException();
        }
        LetterTranslation translation =
                new LetterTranslation(letter, original, tag, words, coordinator.by(), clock.now());
        translations.persist(translation);
        journal.record(translation.added());
        return translation;
    }

    /**
     * Changes the words of a translation.
     *
     * @param seen the revision that the person had before them
     * @throws org.plenary.shared.web.RefusedException if there are no words (422), or somebody
     *     changed it meanwhile (409)
     */
    @Transactional
    public LetterTranslation correct(
            UUID id, UUID translation, int seen, TranslatedWords words, Actor coordinator) {
        LetterTranslation found = found(id, translation, coordinator);
        requireWords(words);
        requireSeen(found, seen);
        if (!found.says(words)) {
            journal.record(found.correct(words, coordinator.by(), clock.now()));
        }
        return found;
    }

    /**
     * Shows a translation to readers, declares it official, or takes either back.
     *
     * @param seen the revision that the person had before them
     * @throws org.plenary.shared.web.RefusedException if it is no step from where it stands, or
     *     somebody changed it meanwhile (409)
     */
    @Transactional
    public LetterTranslation move(
            UUID id, UUID translation, int seen, TranslationState next, Actor coordinator) {
        LetterTranslation found = found(id, translation, coordinator);
        requireSeen(found, seen);
        journal.record(found.move(next, coordinator.by(), clock.now()));
        return found;
    }

    private LetterTranslation found(UUID id, UUID translation, Actor coordinator) {
        return translations
                .reread(letter(id, coordinator), translation)
                .orElseThrow(() -> new NotVisibleException("translation " + translation));
    }

    private Letter letter(UUID id, Actor coordinator) {
        return letters.lockedFor(coordinator, id)
                .orElseThrow(() -> new NotVisibleException("letter " + id));
    }

    private LetterText newest(Letter letter) {
        List<LetterText> all = texts.of(letter);
        return all.get(all.size() - 1);
    }

    private static void requireWords(TranslatedWords words) {
        if (words.title().isBlank()) {
            throw Refusal.invalid("translations.refused.title").asException();
        }
        if (words.text().statistics().words() == 0) {
            throw Refusal.invalid("translations.refused.empty").asException();
        }
    }

    private static void requireSeen(LetterTranslation translation, int seen) {
        if (translation.revision() != seen) {
            throw Refusal.because("translations.refused.meanwhile").asException();
        }
    }
}
