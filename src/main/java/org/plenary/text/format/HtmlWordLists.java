package org.plenary.text.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.plenary.text.Characters;

/**
 * Makes lists of the paragraphs by which Word writes them: {@code <p style="mso-list:l0 level2
 * lfo1">}, with the marker as words in a span that is to be ignored by readers who know lists.
 */
final class HtmlWordLists {
    private static final Pattern LEVEL =
            Pattern.compile("mso-list:\\s*l[0-9]+\\s+level([1-9])", Pattern.CASE_INSENSITIVE);
    private static final String IGNORED = "span[style*=mso-list:Ignore]";

    /** A list that is open at some level. */
    private record Open(int level, Element list, Marker first) {}

    private final List<Open> open = new ArrayList<>();
    private Element last;

    private HtmlWordLists() {}

    /** Changes the page so that its lists are lists. */
    static void mend(Document page) {
        var lists = new HtmlWordLists();
        for (Element paragraph : page.select("p[style*=mso-list]")) {
            Matcher level = LEVEL.matcher(paragraph.attr("style"));
            Element ignored = paragraph.selectFirst(IGNORED);
            if (level.find() && ignored != null) {
                lists.add(paragraph, ignored, Integer.parseInt(level.group(1)));
            }
        }
    }

    private void add(Element paragraph, Element ignored, int level) {
        Element top = open.isEmpty() ? null : open.get(0).list();
        if (top == null || paragraph.previousElementSibling() != top) {
            open.clear();
        }
        while (!open.isEmpty() && open.get(open.size() - 1).level() > level) {
            open.remove(open.size() - 1);
        }
        String words = Characters.trim(ignored.text());
        Marker marker = Marker.of(words + " x");
        Open current = open.isEmpty() ? null : open.get(open.size() - 1);
        if (current != null && current.level() == level && !goesOn(current.first(), marker)) {
            open.remove(open.size() - 1);
            current = null;
        }
        if (current == null || current.level() < level) {
            current = begin(paragraph, level, marker);
        }
        Element item = current.list().appendElement("li");
        if (marker != null && !marker.isBullet()) {
            item.appendElement("span").addClass("marker").text(words);
        }
        ignored.remove();
        item.appendChild(paragraph);
        last = item;
    }

    private static boolean goesOn(Marker first, Marker marker) {
        boolean bullet = marker == null || marker.isBullet();
        boolean firstBullet = first == null || first.isBullet();
        return bullet
                ? firstBullet
                : !firstBullet && (marker.continues(first.style()) || marker.follows(first));
    }

    private Open begin(Element paragraph, int level, Marker marker) {
        boolean bullet = marker == null || marker.isBullet();
        Element list = new Element(bullet ? "ul" : "ol").addClass("list");
        if (open.isEmpty()) {
            paragraph.before(list);
        } else {
            last.appendChild(list);
        }
        var begun = new Open(level, list, marker);
        open.add(begun);
        return begun;
    }
}
