package org.plenary.signons.translations;

import io.quarkus.qute.TemplateData;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.plenary.shared.web.Refusal;
import org.plenary.statements.UploadedText;
import org.plenary.text.format.TextFormat;

/**
 * The form of a translation. It is posted to look ("preview") as often as one likes, and to keep
 * ("save").
 *
 * @param version of the letter that is translated
 * @param seen the revision that is corrected, 0 for a new one
 * @param format markdown, text or html
 */
@TemplateData
public record TranslationForm(
        @RestForm String language,
        @RestForm int version,
        @RestForm int seen,
        @RestForm @NotBlank(message = "translations.refused.title") @Size(max = 300) String title,
        @RestForm @Size(max = 1_000) String addressees,
        @RestForm @Size(max = 4_000) String introduction,
        @RestForm String format,
        @RestForm String content,
        @RestForm FileUpload file,
        @RestForm("do") String act) {

    static TranslationForm empty(String language, int version) {
        return new TranslationForm(language, version, 0, "", "", "", "markdown", "", null, "");
    }

    /** What is there already, to go on from. */
    static TranslationForm of(LetterTranslation translation, int version, int seen) {
        TranslatedWords words = translation.words();
        return new TranslationForm(
                translation.language(),
                version,
                seen,
                words.title(),
                words.addressees(),
                words.introduction(),
                "markdown",
                TextFormat.MARKDOWN.write(words.text()),
                null,
                "");
    }

    boolean saves() {
        return "save".equals(act);
    }

    TranslationForm with(UploadedText uploaded) {
        return new TranslationForm(
                language,
                version,
                seen,
                title,
                addressees,
                introduction,
                uploaded.format(),
                uploaded.content(),
                null,
                act);
    }

    /** The same words upon what stands there now. */
    TranslationForm upon(int version, int seen) {
        return new TranslationForm(
                language,
                version,
                seen,
                title,
                addressees,
                introduction,
                format,
                content,
                null,
                act);
    }

    /** Beside which field a refusal is told; empty for the whole form. */
    static String fieldOf(Refusal refusal) {
        return switch (refusal.messageKey()) {
            case "translations.refused.language",
                    "translations.refused.original",
                    "translations.refused.there" ->
                    "language";
            case "translations.refused.title" -> "title";
            case "translations.refused.empty" -> "content";
            default -> "";
        };
    }
}
