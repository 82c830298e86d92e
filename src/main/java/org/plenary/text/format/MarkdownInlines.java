package org.plenary.text.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.plenary.text.Inline;
import org.plenary.text.Inlines;
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
    private static final Pattern AUTOLINK =
            Pattern.compile("<((?:https?://|mailto:)[^\\s<>]{1,2000})>");
    private static final Pattern TAG =
            Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]{0,15})(?:[ \\t\\n][^<>]{0,1000})?/?>");
    private static final int LONGEST_COMMENT = 2000;
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});");
    private static final String SPECIAL = "\\\n*_[]<&";
    private static final Set<String> TRANSPARENT =
            Set.of(
                    "span", "font", "u", "div", "p", "sup", "sub", "small", "big", "center", "ins",
                    "del", "s", "strike", "mark", "abbr", "cite", "wbr", "section", "article");

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

    /** A stretch of the result: words, or a place where marks open and close. */
    private static final class Piece {
        private final String words;
        private final boolean delimiter;
        private int literal;
        private int opensStrong;
        private int opensEmphasis;
        private int closesStrong;
        private int closesEmphasis;
        private Mark.Link opensLink;
        private boolean closesLink;
        private boolean silent;

        private Piece(String words, boolean delimiter) {
            this.words = words;
            this.delimiter = delimiter;
            this.literal = words.length();
        }
    }

    /** An opening bracket that may yet become a link. */
    private record Bracket(Piece piece, MarkdownEmphasis.Delimiter before, int position) {}

    private record OpenTag(Piece piece, Mark mark) {}

    private final class Run {
        private final String source;
        private final List<Piece> pieces = new ArrayList<>();
        private final List<Bracket> brackets = new ArrayList<>();
        private final List<OpenTag> tags = new ArrayList<>();
        private final MarkdownEmphasis emphasis = new MarkdownEmphasis();
        private final StringBuilder words = new StringBuilder();
        private int inactive;
        private int commentEnd;
        private int at;

        Run(String source) {
            this.source = source;
        }

        List<Inline> read() {
            while (at < source.length()) {
                char c = source.charAt(at);
                switch (c) {
                    case '\\' -> backslash();
                    case '\n' -> {
                        words.append(' ');
                        at++;
                    }
                    case '*', '_' -> delimiters(c);
                    case '[' -> openBracket();
                    case ']' -> closeBracket();
                    case '<' -> angle();
                    case '&' -> entity();
                    default -> {
                        words.append(c);
                        at++;
                    }
                }
            }
            flush();
            emphasis.match(null);
            return assemble();
        }

        private void flush() {
            if (!words.isEmpty()) {
                add(new Piece(words.toString(), false));
                words.setLength(0);
            }
        }

        private Piece add(Piece piece) {
            pieces.add(piece);
            return piece;
        }

        private void backslash() {
            char next = at + 1 < source.length() ? source.charAt(at + 1) : 'x';
            if (next == '\n' || next > ' ' && next < 0x7F && !Character.isLetterOrDigit(next)) {
                words.append(next);
                at += 2;
            } else {
                words.append('\\');
                at++;
            }
        }

        private void delimiters(char c) {
            flush();
            int end = at;
            while (end < source.length() && source.charAt(end) == c) {
                end++;
            }
            Piece piece = add(new Piece(source.substring(at, end), true));
            emphasis.add(
                    c,
                    source,
                    at,
                    end,
                    new MarkdownEmphasis.Sink() {
                        @Override
                        public void opens(int count) {
                            piece.literal -= count;
                            if (count == 2) {
                                piece.opensStrong++;
                            } else {
                                piece.opensEmphasis++;
                            }
                        }

                        @Override
                        public void closes(int count) {
                            piece.literal -= count;
                            if (count == 2) {
                                piece.closesStrong++;
                            } else {
                                piece.closesEmphasis++;
                            }
                        }
                    });
            at = end;
        }

        private void openBracket() {
            Matcher note = matcher(NOTE);
            if (note.lookingAt() && Mark.FootnoteRef.isLabel(note.group(1))) {
                flush();
                add(new Piece("\u0000" + note.group(1), false));
                at = note.end();
                return;
            }
            flush();
            brackets.add(new Bracket(add(new Piece("[", false)), emphasis.last(), at));
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
            words.append(']');
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
                href = definitions.get(MarkdownReader.label(label));
            }
            if (href == null || Mark.Link.safe(href).isEmpty()) {
                at--;
                return false;
            }
            flush();
            opener.piece().silent = true;
            opener.piece().opensLink = new Mark.Link(href, label);
            Piece end = add(new Piece("", false));
            end.closesLink = true;
            emphasis.match(opener.before());
            inactive = brackets.size();
            at = m.end();
            return true;
        }

        private void angle() {
            Matcher m = matcher(AUTOLINK);
            if (m.lookingAt() && Mark.Link.safe(m.group(1)).isPresent()) {
                flush();
                Piece start = add(new Piece("", false));
                start.opensLink = new Mark.Link(m.group(1));
                Piece end = new Piece(m.group(1), false);
                add(end);
                add(new Piece("", false)).closesLink = true;
                at = m.end();
                return;
            }
            if (source.startsWith("<!--", at) && comment()) {
                return;
            }
            m = matcher(TAG);
            if (m.lookingAt()
                    && tag(
                            m.group(2).toLowerCase(java.util.Locale.ROOT),
                            !m.group(1).isEmpty(),
                            m.group())) {
                at = m.end();
                return;
            }
            words.append('<');
            at++;
        }

        private boolean comment() {
            if (commentEnd < at + 4) {
                int end = source.indexOf("-->", at + 4);
                commentEnd = end < 0 ? Integer.MAX_VALUE : end;
            }
            if (commentEnd - at > LONGEST_COMMENT) {
                return false;
            }
            String words = source.substring(at + 4, commentEnd).strip();
            if (!words.isEmpty()) {
                warnings.add(ImportWarning.of("import.comment-dropped", "", words));
            }
            at = commentEnd + 3;
            return true;
        }

        private boolean tag(String name, boolean closing, String whole) {
            Mark mark =
                    switch (name) {
                        case "b", "strong" -> Mark.STRONG;
                        case "i", "em" -> Mark.EMPHASIS;
                        default -> null;
                    };
            if (name.equals("br")) {
                words.append('\n');
                return true;
            }
            if (mark == null) {
                if (TRANSPARENT.contains(name) && !closing) {
                    int to = Math.min(source.length(), at + 80);
                    warnings.add(
                            ImportWarning.of(
                                    "import.html-dropped", source.substring(at, to), name));
                }
                return TRANSPARENT.contains(name);
            }
            if (!closing) {
                flush();
                tags.add(new OpenTag(add(new Piece(whole, false)), mark));
                return true;
            }
            for (int i = tags.size() - 1; i >= 0 && i > tags.size() - 20; i--) {
                if (tags.get(i).mark().equals(mark)) {
                    flush();
                    Piece open = tags.get(i).piece();
                    open.silent = true;
                    Piece end = add(new Piece("", false));
                    open.opensStrong += mark == Mark.STRONG ? 1 : 0;
                    open.opensEmphasis += mark == Mark.EMPHASIS ? 1 : 0;
                    end.closesStrong += mark == Mark.STRONG ? 1 : 0;
                    end.closesEmphasis += mark == Mark.EMPHASIS ? 1 : 0;
                    tags.remove(i);
                    return true;
                }
            }
            return false;
        }

        private void entity() {
            Matcher m = matcher(ENTITY);
            if (m.lookingAt()) {
                String plain = Parser.unescapeEntities(m.group(), true);
                words.append(plain);
                at = m.end();
            } else {
                words.append('&');
                at++;
            }
        }

        private Matcher matcher(Pattern pattern) {
            return pattern.matcher(source).region(at, source.length());
        }

        private List<Inline> assemble() {
            var out = new ArrayList<Inline>(pieces.size());
            int strong = 0;
            int em = 0;
            Mark.Link link = null;
            for (Piece piece : pieces) {
                link = piece.closesLink ? null : link;
                strong -= piece.closesStrong;
                em -= piece.closesEmphasis;
                link = piece.opensLink != null ? piece.opensLink : link;
                String text =
                        piece.delimiter
                                ? piece.words.substring(0, piece.literal)
                                : piece.silent ? "" : piece.words;
                if (!text.isEmpty()) {
                    out.add(run(text, strong > 0, em > 0, link));
                }
                // What a run of delimiters has left over stands between what it closes and what it
                // opens.
                strong += piece.opensStrong;
                em += piece.opensEmphasis;
            }
            return Inlines.joined(out);
        }

        private Inline run(String text, boolean strong, boolean em, Mark.Link link) {
            var marks = new ArrayList<Mark>(3);
            if (link != null) {
                marks.add(link);
            }
            if (strong) {
                marks.add(Mark.STRONG);
            }
            if (em) {
                marks.add(Mark.EMPHASIS);
            }
            if (text.charAt(0) == 0) {
                marks.add(new Mark.FootnoteRef(text.substring(1)));
            }
            return Inline.of(text, marks.toArray(Mark[]::new));
        }
    }
}
