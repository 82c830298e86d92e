package org.plenary.statements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plenary.organisations.Actor;
import org.plenary.shared.i18n.Language;
import org.plenary.shared.i18n.Messages;
import org.plenary.shared.web.Icons;
import org.plenary.text.NumberedBlock;
import org.plenary.text.Text;
import org.plenary.text.format.Html;

/** Puts numbers that can be linked to, and what others know of a paragraph, beside the text. */
@ApplicationScoped
public class Margins {
    private final Instance<Margin> margins;
    private final Messages messages;
    private final Language language;

    Margins(Instance<Margin> margins, Messages messages, Language language) {
        this.margins = margins;
        this.messages = messages;
        this.language = language;
    }

    /** Everything beside the paragraphs for this person, by block. */
    public Map<String, List<Margin.Entry>> entries(
            Statement statement, Version version, Text text, Actor actor) {
        Map<String, List<Margin.Entry>> all = new HashMap<>();
        for (Margin margin : margins) {
            margin.beside(statement, version, text, actor)
                    .forEach(
                            (block, entries) ->
                                    all.computeIfAbsent(block, b -> new ArrayList<>())
                                            .addAll(entries));
        }
        return all;
    }

    /** The same as HTML around the words. */
    Html.Beside beside(Statement statement, Version version, Text text, Actor actor) {
        return beside(statement, text, entries(statement, version, text, actor));
    }

    /** These links around the words, with the numbers of the paragraphs. */
    public Html.Beside beside(
            Statement statement, Text text, Map<String, List<Margin.Entry>> entries) {
        return new Written(statement, entries, text);
    }

    private final class Written implements Html.Beside {
        private final String paragraphs;
        private final Map<String, List<Margin.Entry>> entries;
        private final Map<String, String> labels;
        private final boolean own;
        private final Locale locale = language.locale();

        Written(Statement statement, Map<String, List<Margin.Entry>> entries, Text text) {
            this.paragraphs = statement.href() + "/paragraphs/";
            this.entries = entries;
            List<NumberedBlock> leaves = text.numbered();
            this.own = ParagraphLabels.of(leaves).own();
            this.labels = ParagraphLabels.byId(leaves);
        }

        @Override
        public String before(String id) {
            String label = labels.get(id);
            return label == null
                    ? ""
                    : "<a class=\"pn\" href=\"%s%s\" aria-label=\"%s\">%s</a>"
                            .formatted(
                                    paragraphs,
                                    Html.escape(id),
                                    said("statements.margin.paragraph", label),
                                    own || label.indexOf(' ') > 0 ? "¶" : Html.escape(label));
        }

        @Override
        public String after(String id) {
            List<Margin.Entry> here = entries.getOrDefault(id, List.of());
            if (here.isEmpty()) {
                return "";
            }
            String label = labels.get(id);
            String about =
                    label == null
                            ? ""
                            : "<span class=\"vh\"> "
                                    + said("statements.margin.about", label)
                                    + "</span>";
            var out = new StringBuilder("<p class=\"p-f np\" lang=\"");
            out.append(language.tag()).append("\" dir=\"").append(language.dir()).append("\">");
            for (Margin.Entry entry : here) {
                out.append("<a href=\"")
                        .append(Html.escape(entry.href()))
                        .append("\">")
                        .append(Icons.svg(entry.icon()))
                        .append(said(entry.messageKey(), entry.args().toArray()))
                        .append(about)
                        .append("</a>");
            }
            return out.append("</p>\n").toString();
        }

        private String said(String key, Object... args) {
            return Html.escape(messages.text(locale, key, args));
        }
    }
}
