package org.plenary.text.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.plenary.text.Characters;
import org.plenary.text.Mark;

/**
 * Finds the footnotes of a page: two links that lead to each other, as Word, LibreOffice, Google
 * Docs and Pandoc write them, of which the first is the reference and the second stands in the
 * note; and those which {@link Html} wrote.
 */
final class HtmlNotes {
    private static final Set<String> CONTAINERS = Set.of("li", "div", "aside");

    /** How many elements around a link back are looked at. */
    private static final int HIGHEST = 6;

    private static final int DEEPEST = 200;

    private final Map<Element, String> references = new IdentityHashMap<>();
    private final Map<Element, String> bodies = new IdentityHashMap<>();
    private final Map<Element, Boolean> backLinks = new IdentityHashMap<>();

    /** A reference and the link that leads back to it. */
    private record Pair(Element reference, Element back) {}

    HtmlNotes(Document page) {
        ours(page);
        var pairs = pairs(page);
        Map<Element, Integer> notesIn = new IdentityHashMap<>();
        pairs.forEach(pair -> notesIn.merge(container(pair.back()), 1, Integer::sum));
        int count = 0;
        for (Pair pair : pairs) {
            Element body = container(pair.back());
            if (notesIn.get(body) > 1 || isAround(body, pair.reference())) {
                body = paragraph(pair.back());
            }
            if (!bodies.containsKey(body) && !isAround(body, pair.reference())) {
                String label = label(pair.reference().text(), ++count);
                references.put(pair.reference(), label);
                bodies.put(body, label);
                backLinks.put(pair.back(), true);
            }
        }
    }

    private List<Pair> pairs(Document page) {
        var targets = new HashMap<String, Element>();
        for (Element element : page.select("[id], a[name]")) {
            targets.putIfAbsent(element.id(), element);
            targets.putIfAbsent(element.attr("name"), element);
        }
        var pairs = new ArrayList<Pair>();
        Map<Element, Boolean> seen = new IdentityHashMap<>();
        for (Element link : page.select("a[href^=#]")) {
            seen.put(link, true);
            Element reference = link(targets.get(link.attr("href").substring(1)));
            if (reference == null || reference == link || !seen.containsKey(reference)) {
                continue;
            }
            Element target = targets.get(reference.attr("href").substring(1));
            if (target != null && near(link, target) && !isKnown(reference) && !isKnown(link)) {
                pairs.add(new Pair(reference, link));
            }
        }
        return pairs;
    }

    /** The link that has an id, or that stands in a superscript which has it. */
    private static Element link(Element target) {
        if (target == null || target.normalName().equals("a")) {
            return target;
        }
        Element inner = target.firstElementChild();
        return inner != null && inner.normalName().equals("a") ? inner : null;
    }

    /** Whether a link is this target, or stands in it. */
    private static boolean near(Element link, Element target) {
        Element e = link;
        for (int up = 0; e != null && up <= HIGHEST; e = e.parent(), up++) {
            if (e == target) {
                return true;
            }
        }
        return false;
    }

    /** The item or division around a link, or else its paragraph. */
    private static Element container(Element back) {
        Element e = back.parent();
        for (int up = 0; e != null && up < HIGHEST; e = e.parent(), up++) {
            if (CONTAINERS.contains(e.normalName())) {
                return e;
            }
        }
        return paragraph(back);
    }

    private static Element paragraph(Element back) {
        Element e = back.parent();
        for (int up = 0; e != null && up < HIGHEST; e = e.parent(), up++) {
            if (e.normalName().equals("p")) {
                return e;
            }
        }
        return back.parent();
    }

    private static boolean isAround(Element body, Element reference) {
        Element e = reference;
        for (int up = 0; e != null && up < DEEPEST; e = e.parent(), up++) {
            if (e == body) {
                return true;
            }
        }
        return false;
    }

    /** The label of the note this element refers to, or null. */
    String reference(Element element) {
        return references.get(element);
    }

    /** The label of the note this element holds the words of, or null. */
    String body(Element element) {
        return bodies.get(element);
    }

    /** Whether this only leads from a note back to its place. */
    boolean isBackLink(Element element) {
        return backLinks.containsKey(element);
    }

    /** Whether this is the line that word processors draw above the notes. */
    boolean isDivider(Element element) {
        Element next = element.normalName().equals("hr") ? element.nextElementSibling() : null;
        return next != null && (bodies.containsKey(next) || HtmlLists.holdsNotes(next, this));
    }

    private void ours(Document page) {
        for (Element reference : page.select("sup.footnote-ref")) {
            String label = Characters.trim(reference.text());
            if (Mark.FootnoteRef.isLabel(label)) {
                references.put(reference, label);
            }
        }
        for (Element body : page.select("section.footnotes > ol > li")) {
            Element marker = body.firstElementChild();
            if (marker != null
                    && marker.hasClass("marker")
                    && Mark.FootnoteRef.isLabel(marker.text())) {
                bodies.put(body, marker.text());
                backLinks.put(marker, true);
                body.select("> a.footnote-back").forEach(link -> backLinks.put(link, true));
            }
        }
    }

    private boolean isKnown(Element link) {
        return backLinks.containsKey(link)
                || link.parent() != null && references.containsKey(link.parent());
    }

    private static String label(String words, int count) {
        String label = Characters.trim(words.replaceAll("[\\[\\]()]", ""));
        return Mark.FootnoteRef.isLabel(label) ? label : Integer.toString(count);
    }
}
