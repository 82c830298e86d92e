package org.plenary.signons.translations;

import java.util.List;
import org.plenary.shared.i18n.Sayable;
import org.plenary.shared.web.Refusal;
import org.plenary.text.Text;
import org.plenary.text.TextFormatException;
import org.plenary.text.format.ImportWarning;
import org.plenary.text.format.Imported;
import org.plenary.text.format.TextFormat;

/**
 * A translation as it was typed or uploaded, read as statements are.
 *
 * @param warnings what the reader should look at
 */
record ReadWords(TranslatedWords words, List<Warning> warnings) {
    /** Something worth a look: message key, values and the words around it. */
    record Warning(String messageKey, List<Object> args, String place) implements Sayable {
        static Warning of(ImportWarning warning) {
            return new Warning(warning.key(), List.copyOf(warning.args()), warning.place());
        }
    }

    /**
     * @throws org.plenary.shared.web.RefusedException if the format is unknown or the text cannot
     *     be read (422)
     */
    static ReadWords of(
            String title, String addressees, String introduction, String format, String content) {
        try {
            Imported imported = TextFormat.parse(format).read(content == null ? "" : content);
            return new ReadWords(
                    new TranslatedWords(
                            line(title), line(addressees), said(introduction), imported.text()),
                    imported.warnings().stream().map(Warning::of).toList());
        } catch (TextFormatException unreadable) {
            throw Refusal.invalid(unreadable.key(), unreadable.args().toArray()).asException();
        }
    }

    static ReadWords of(TranslationForm form) {
        return of(
                form.title(),
                form.addressees(),
                form.introduction(),
                form.format(),
                form.content());
    }

    /** How many headings, paragraphs and items a text has. */
    static int parts(Text text) {
        return text.numbered().size();
    }

    private static String line(String typed) {
        return said(typed).replaceAll("\\s+", " ");
    }

    private static String said(String typed) {
        return typed == null ? "" : typed.strip();
    }
}
