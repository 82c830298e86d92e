package org.plenary.text.format;

import java.util.ArrayList;
import java.util.Locale;
import org.plenary.text.Characters;
import org.plenary.text.Limits;
import org.plenary.text.Text;
import org.plenary.text.TextFormatException;

/** The formats a text can come in and go out as. */
public enum TextFormat {
    /**
     * CommonMark with tables and footnotes; see {@link MarkdownReader} for what is read
     * differently, and why.
     */
    MARKDOWN,
    /** Paragraphs divided by blank lines, lists where they are unmistakable. */
    TEXT,
    /** HTML in, sanitised; a fragment safe for display out. */
    HTML;

    /**
     * The format of this name ("markdown", "md", "text", "txt", "plain", "html", "htm"; upper or
     * lower case).
     */
    public static TextFormat parse(String name) {
        return switch (name == null ? "" : name.strip().toLowerCase(Locale.ROOT)) {
            case "markdown", "md", "text/markdown" -> MARKDOWN;
            case "text", "txt", "plain", "text/plain" -> TEXT;
            case "html", "htm", "text/html" -> HTML;
            default -> throw new TextFormatException("text.unknown-format", name);
        };
    }

    /**
     * Reads content; a limit that is passed is a {@link TextFormatException}, anything else at most
     * a warning.
     */
    public Imported read(String content) {
        String clean = Characters.clean(Limits.checkInput(content));
        var warnings = new ArrayList<ImportWarning>();
        if (Characters.hasOverrides(content)) {
            warnings.add(ImportWarning.of("import.bidi-overrides-removed", ""));
        }
        Text text =
                switch (this) {
                    case MARKDOWN -> MarkdownReader.read(clean, warnings);
                    case TEXT -> PlainTextReader.read(clean);
                    case HTML -> HtmlReader.read(clean, warnings);
                };
        // A text is kept as JSON, which may be many times longer than what it was read from.
        Limits.checkInput(text.toJson());
        return Imported.of(text, warnings);
    }

    /** Writes the text. */
    public String write(Text text) {
        return switch (this) {
            case MARKDOWN -> MarkdownWriter.write(text);
            case TEXT -> PlainTextWriter.write(text);
            case HTML -> Html.document(text, 1);
        };
    }
}
