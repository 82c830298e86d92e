package org.plenary.signons.translations;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plenary.signons.Letter;

/** A translation in the API. */
@Schema(name = "LetterTranslation")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TranslationJson(
        UUID id,
        @Schema(examples = "/letters/0197…/in/fr") String href,
        @Schema(examples = "fr") String language,
        @Schema(examples = "rtl") String direction,
        @Schema(
                        examples = "unofficial",
                        enumeration = {"draft", "unofficial", "official"})
                String state,
        @Schema(description = "The version that was translated") int version,
        @Schema(description = "Whether the letter has bound another version since")
                boolean ofEarlierText,
        @Schema(description = "SHA-256 of the translated words; what is signed is the original's")
                String sha256,
        @Schema(description = "To be given when it is changed") int revision,
        Instant changedAt,
        String title,
        @Schema(description = "Only where one translation is read") String addressees,
        @Schema(description = "Only where one translation is read") String introduction,
        @Schema(
                        description =
                                "How many headings, paragraphs and items it has; another number than the original's is worth a look")
                Integer parts,
        Integer originalParts,
        @JsonRawValue
                @Schema(
                        type = SchemaType.OBJECT,
                        description = "The document; only where one translation is read")
                String text) {
    static TranslationJson of(Letter letter, TranslationLine line) {
        return new TranslationJson(
                line.id(),
                href(letter, line.language()),
                line.language(),
                TranslationViews.direction(line.language()),
                line.state().slug(),
                line.version(),
                line.version() != letter.version(),
                line.sha256(),
                line.revision(),
                line.changedAt(),
                line.title(),
                null,
                null,
                null,
                null,
                null);
    }

    static TranslationJson of(LetterTranslation translation, int originalParts) {
        TranslatedWords words = translation.words();
        return new TranslationJson(
                translation.id(),
                href(translation.letter(), translation.language()),
                translation.language(),
                TranslationViews.direction(translation.language()),
                translation.state().slug(),
                translation.original().version(),
                translation.isOfEarlierText(),
                translation.sha256(),
                translation.revision(),
                translation.changedAt(),
                words.title(),
                words.addressees(),
                words.introduction(),
                ReadWords.parts(words.text()),
                originalParts,
                words.text().toJson());
    }

    private static String href(Letter letter, String language) {
        return letter.href() + "/in/" + language;
    }
}
