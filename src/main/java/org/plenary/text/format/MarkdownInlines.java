package org.plenary.text.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.plenary.text.Inline;
import org.plenary.text.Mark;

/**
 * Reads the runs of one paragraph of Markdown: emphasis by CommonMark's rules; links only to http,
 * https and mailto, and by reference only in full ({@code [words][label]}); everything else in
 * brackets is un-agreed language and stays.
 */
final class MarkdownInlines {
    private static final Pattern DESTINATION =
            Pattern.compile(
                    "\\(((?:https?://|mailto:)[^\\s<>()]{1,2000}(?:\\([^\\s<>()]{0,500}\\)[^\\s<>()]{0,500}){0,5})\\)");
    private static final Pattern REFERENCE = Pattern.compile("\\[([^\\]\\[\\\\]{1,201})\\]");
    private static final Pattern NOTE = Pattern.compile("\\[\\^([^\\]\\s]{1,20})\\]");
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});");
    private static final String SPECIAL = "\\\n*_[]<&";

    private final Map<String, String> definitions;
    private final List<ImportWarning> warnings;

    MarkdownInlines(Map<String, String> definitions, List<ImportWarning> warnings) {
        this.definitions = definitions;
        this.warnings = warnings;
    }

    List<Inline> read(String source) {
        for (int i = 0; i < source.length(); i++) {
            if (SPECIAL.indexOf(source.charAt(i)) >= 0) {
                return new Run(source).read();
            }
        }
        return source.isEmpty() ? List.of() : List.of(Inline.of(source));
    }

    /** An opening bracket that may yet become a link. */
    private record Bracket(
            MarkdownPieces.Piece piece, MarkdownEmphasis.Delimiter before, int position) {}

    private final class Run {
        private final String source;
        private final MarkdownPieces pieces = new MarkdownPieces();
        private final MarkdownTags tags;
        private final List<Bracket> brackets = new ArrayList<>();
        private final MarkdownEmphasis emphasis = new MarkdownEmphasis();
        private int inactive;
        private int at;

        Run(String source) {
            this.source = source;
            this.tags = new MarkdownTags(source, pieces, warnings);
        }

        List<Inline> read() {
            while (at < source.length()) {
                char c = source.charAt(at);
                switch (c) {
                    case '\\' -> backslash();
                    case '\n' -> {
                        pieces.append(' ');
                        at++;
                    }
                    case '*', '_' -> delimiters(c);
                    case '[' -> openBracket();
                    case ']' -> closeBracket();
                    case '<' -> at = tags.read(at);
                    case '&' -> entity();
                    default -> {
                        pieces.append(c);
                        at++;
                    }
                }
            }
            emphasis.match(null);
            return pieces.assemble();
        }

        private void backslash() {
            char next = at + 1 < source.length() ? source.charAt(at + 1) : 'x';
            if (next == '\n' || next > ' ' && next < 0x7F && !Character.isLetterOrDigit(next)) {
                pieces.append(next);
                at += 2;
            } else {
                pieces.append('\\');
                at++;
            }
        }

        private void delimiters(char c) {
            int end = at;
            while (end < source.length() && source.charAt(end) == c) {
                end++;
            }
            var piece = pieces.addDelimiter(source.substring(at, end));
            emphasis.add(
                    c,
                    source,
                    at,
                    end,
                    new MarkdownEmphasis.Sink() {
                        @Override
                        public void opens(int count) {
                            piece.opens(count == 2 ? Mark.STRONG : Mark.EMPHASIS, count);
                        }

                        @Override
                        public void closes(int count) {
                            piece.closes(count == 2 ? Mark.STRONG : Mark.EMPHASIS, count);
                        }
                    });
            at = end;
        }

        private void openBracket() {
            Matcher note = matcher(NOTE);
            if (note.lookingAt() && Mark.FootnoteRef.isLabel(note.group(1))) {
                pieces.addNote(note.group(1));
                at = note.end();
                return;
            }
            brackets.add(new Bracket(pieces.add("["), emphasis.last(), at));
            at++;
        }

        private void closeBracket() {
            if (!brackets.isEmpty()) {
                Bracket opener = brackets.remove(brackets.size() - 1);
                boolean active = brackets.size() >= inactive;
                inactive = Math.min(inactive, brackets.size());
                if (active && opener.position() + 1 < at && link(opener)) {
                    return;
                }
            }
            pieces.append(']');
            at++;
        }

        private boolean link(Bracket opener) {
            at++;
            Matcher m = matcher(DESTINATION);
            String href = null;
            String label = null;
            if (m.lookingAt()) {
                href = m.group(1);
            } else if ((m = matcher(REFERENCE)).lookingAt()) {
                label = m.group(1);
                href = definitions.get(MarkdownLines.label(label));
            }
            if (href == null || Mark.Link.safe(href).isEmpty()) {
                at--;
                return false;
            }
            opener.piece().silence();
            opener.piece().opensLink(new Mark.Link(href, label));
            pieces.add("").closesLink();
            emphasis.match(opener.before());
            inactive = brackets.size();
            at = m.end();
            return true;
        }

        private void entity() {
            Matcher m = matcher(ENTITY);
            if (m.lookingAt()) {
                pieces.append(Parser.unescapeEntities(m.group(), true));
                at = m.end();
            } else {
                pieces.append('&');
                at++;
            }
        }

        private Matcher matcher(Pattern pattern) {
            return pattern.matcher(source).region(at, source.length());
        }
    }
}
