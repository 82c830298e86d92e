package org.plenary.signons.translations;

import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.plenary.shared.i18n.Languages;
import org.plenary.signons.Letter;
import org.plenary.signons.LetterFace;
import org.plenary.statements.Version;
import org.plenary.statements.Versions;
import org.plenary.statements.WrittenLanguages;
import org.plenary.text.diff.BlockChange;
import org.plenary.text.diff.Comparison;
import org.plenary.text.diff.ComparisonHtml;
import org.plenary.text.format.Html;
import org.plenary.text.format.TextFormat;

/** Translations as their readers and writers see them. */
@ApplicationScoped
public class TranslationViews {
    private final Translations translations;
    private final Versions versions;

    TranslationViews(Translations translations, Versions versions) {
        this.translations = translations;
        this.versions = versions;
    }

    /** The languages in which everybody who may read the letter can read it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<LetterLanguage> languagesOf(Letter letter) {
        Map<String, LetterLanguage> newest = new LinkedHashMap<>();
        for (TranslationLine line : translations.linesOf(letter)) {
            if (line.state().isShown()) {
                newest.putIfAbsent(
                        line.language(),
                        language(letter, line.language(), line.state(), line.version()));
            }
        }
        return List.copyOf(newest.values());
    }

    /**
     * The translation into a language that is read: of the newest text of which one is shown, and
     * to coordinators a draft where none is.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<LetterTranslation> read(Letter letter, String language, boolean coordinated) {
        List<LetterTranslation> all = translations.into(letter, language);
        Predicate<LetterTranslation> shown = translation -> translation.state().isShown();
        return all.stream()
                .filter(shown)
                .findFirst()
                .or(() -> coordinated ? all.stream().findFirst() : Optional.empty());
    }

    TranslatedLetter page(LetterFace face, LetterTranslation translation, String address) {
        Letter letter = translation.letter();
        TranslatedWords words = translation.words();
        int version = translation.original().version();
        return new TranslatedLetter(
                face,
                language(letter, translation.language(), translation.state(), version),
                words.title(),
                words.addressees(),
                words.introduction(),
                new RawString(Html.document(words.text())),
                translation.sha256(),
                version,
                translation.isOfEarlierText() ? letter.differenceFrom(version) : null,
                translation.changedAt(),
                languagesOf(letter),
                address);
    }

    List<TranslationRow> rows(Letter letter) {
        return translations.linesOf(letter).stream()
                .map(
                        line ->
                                new TranslationRow(
                                        line.id(),
                                        line.language(),
                                        LanguageTag.ownName(line.language()),
                                        line.title(),
                                        direction(line.language()),
                                        line.state(),
                                        line.version() != letter.version(),
                                        line.version(),
                                        line.changedAt()))
                .toList();
    }

    TranslationSheet sheet(
            Letter letter,
            LetterTranslation saved,
            String chosen,
            Locale reader,
            ReadWords read,
            boolean clashes) {
        Version version =
                versions.of(
                                letter.statement(),
                                saved == null ? letter.version() : saved.original().version())
                        .orElseThrow();
        return new TranslationSheet(
                letter.href(),
                letter.title(),
                new TranslationSheet.Original(
                        letter.language(),
                        direction(letter.language()),
                        version.number(),
                        TextFormat.MARKDOWN.write(version.text()),
                        ReadWords.parts(version.text())),
                saved == null ? null : saved(saved),
                saved == null
                        ? WrittenLanguages.choices(reader, chosen).stream()
                                .filter(choice -> !choice.value().equals(letter.language()))
                                .toList()
                        : List.of(),
                read == null ? null : looks(read),
                clashes ? clash(saved, read) : null);
    }

    private static TranslationSheet.Saved saved(LetterTranslation saved) {
        return new TranslationSheet.Saved(
                saved.id(),
                saved.language(),
                LanguageTag.ownName(saved.language()),
                direction(saved.language()),
                saved.state(),
                saved.isOfEarlierText(),
                saved.revision(),
                saved.changedAt());
    }

    private static TranslationSheet.Looks looks(ReadWords read) {
        return new TranslationSheet.Looks(
                new RawString(Html.document(read.words().text())),
                ReadWords.parts(read.words().text()),
                read.warnings());
    }

    private static TranslationSheet.Clash clash(LetterTranslation saved, ReadWords mine) {
        TranslatedWords theirs = saved.words();
        Collection<BlockChange> changes =
                Comparison.between(theirs.text(), mine.words().text()).changes();
        return new TranslationSheet.Clash(
                differing(theirs.title(), mine.words().title()),
                differing(theirs.addressees(), mine.words().addressees()),
                differing(theirs.introduction(), mine.words().introduction()),
                changes.stream()
                        .filter(change -> change.kind() != BlockChange.Kind.SAME)
                        .map(change -> new RawString(ComparisonHtml.together(change)))
                        .toList());
    }

    private static String differing(String theirs, String mine) {
        return theirs.equals(mine) ? "" : theirs;
    }

    private static LetterLanguage language(
            Letter letter, String tag, TranslationState state, int version) {
        return new LetterLanguage(
                letter.id(),
                tag,
                LanguageTag.ownName(tag),
                direction(tag),
                state,
                version != letter.version());
    }

    static String direction(String tag) {
        return Languages.direction(Locale.forLanguageTag(tag));
    }
}
