package org.plenary.text.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.plenary.text.Block;
import org.plenary.text.Characters;
import org.plenary.text.ListStyle;

/**
 * Reads the lists of HTML. Those that show their markers as words ({@code <ol
 * class="list"><li><span class="marker">(a)</span>}, as {@link Html} writes them) are read with
 * these.
 */
final class HtmlLists {
    private final HtmlContext context;
    private final List<Block.ListItem> items = new ArrayList<>();
    private final ListStyle style;
    private final boolean shown;
    private final int start;
    private int next;

    private HtmlLists(Element list, HtmlContext context) {
        this.context = context;
        var markers = markers(list);
        this.shown = !markers.isEmpty();
        this.style = shown ? style(list, markers) : style(list);
        this.start =
                shown && !style.isBulleted()
                        ? Math.max(0, style.value(markers.get(0).number()))
                        : number(list.attr("start"), 1);
        this.next = start;
    }

    /** Reads a list into the blocks; what stands beside its items belongs to the one before. */
    static void read(
            Element list,
            HtmlLook look,
            int level,
            int depth,
            HtmlContext context,
            List<Block> out) {
        var lists = new HtmlLists(list, context);
        for (Node node : list.childNodes()) {
            lists.one(node, look, level, depth);
        }
        if (!lists.items.isEmpty()) {
            context.count();
            out.add(new Block.ListBlock(null, lists.style, lists.start, lists.items));
        }
    }

    /** Whether the list only holds footnotes. */
    static boolean holdsNotes(Element list, HtmlNotes notes) {
        return list.childrenSize() > 0
                && list.children().stream().allMatch(child -> notes.body(child) != null);
    }

    private void one(Node node, HtmlLook look, int level, int depth) {
        var inner = new HtmlBlocks(context);
        boolean item = node instanceof Element child && child.normalName().equals("li");
        String label = null;
        if (item) {
            Element child = (Element) node;
            label = label(child);
            inner.children(child, look.of(child), level + 1, depth + 1);
        } else {
            inner.node(node, look, level + 1, depth);
        }
        inner.flush();
        if (item) {
            context.count();
            items.add(new Block.ListItem(null, label, inner.out()));
        } else if (!inner.out().isEmpty() && !items.isEmpty()) {
            // Word processors put nested lists beside the item they belong to.
            var last = items.remove(items.size() - 1);
            var joined = new ArrayList<>(last.content());
            joined.addAll(inner.out());
            items.add(new Block.ListItem(null, last.label(), joined));
        } else if (!inner.out().isEmpty()) {
            context.count();
            items.add(new Block.ListItem(null, null, inner.out()));
        }
    }

    /** The item's own number where it does not count on, or null. */
    private String label(Element item) {
        Marker marker = shown ? marker(item) : null;
        if (style.isBulleted()) {
            return null;
        }
        if (marker != null && !marker.isBullet()) {
            String number = marker.number();
            int value = style.value(number);
            String label = number.equals(style.number(next)) ? null : number;
            next = value < 0 ? next + 1 : value + 1;
            return label;
        }
        int value = number(item.attr("value"), next);
        String label = value == next ? null : style.number(value);
        next = value + 1;
        return label;
    }

    /** Whether this is the marker of an item of which the list knows. */
    static boolean isMarker(Element element) {
        Element item = element.parent();
        return element.hasClass("marker")
                && item != null
                && item.normalName().equals("li")
                && item.firstElementChild() == element
                && item.parent() != null
                && item.parent().hasClass("list");
    }

    private static List<Marker> markers(Element list) {
        var markers = new ArrayList<Marker>();
        if (list.hasClass("list")) {
            for (Element item : list.children()) {
                Marker marker = item.normalName().equals("li") ? marker(item) : null;
                if (marker != null) {
                    markers.add(marker);
                }
            }
        }
        return markers;
    }

    private static Marker marker(Element item) {
        Element first = item.firstElementChild();
        return first != null && isMarker(first)
                ? Marker.of(Characters.trim(first.text()).replace('–', '-') + " x")
                : null;
    }

    /** The style of shown markers; the class tells (i) from (i). */
    private static ListStyle style(Element list, List<Marker> markers) {
        Marker first = markers.get(0);
        if (first.isBullet()) {
            return first.style();
        }
        for (ListStyle.Kind kind : ListStyle.Kind.values()) {
            String name = "list-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (kind != ListStyle.Kind.BULLET && list.hasClass(name)) {
                return new ListStyle(kind, first.opening(), first.closing());
            }
        }
        return first.style(markers.subList(1, markers.size()));
    }

    private static ListStyle style(Element list) {
        if (list.normalName().equals("ul")) {
            return ListStyle.BULLETED;
        }
        String css = HtmlLook.style(list);
        var kind =
                switch (list.attr("type")) {
                    case "a" -> ListStyle.Kind.LOWER_LETTER;
                    case "A" -> ListStyle.Kind.UPPER_LETTER;
                    case "i" -> ListStyle.Kind.LOWER_ROMAN;
                    case "I" -> ListStyle.Kind.UPPER_ROMAN;
                    default -> kind(css);
                };
        return new ListStyle(kind, "", ".");
    }

    private static ListStyle.Kind kind(String css) {
        if (css.contains("lower-alpha") || css.contains("lower-latin")) {
            return ListStyle.Kind.LOWER_LETTER;
        }
        if (css.contains("upper-alpha") || css.contains("upper-latin")) {
            return ListStyle.Kind.UPPER_LETTER;
        }
        if (css.contains("lower-roman")) {
            return ListStyle.Kind.LOWER_ROMAN;
        }
        return css.contains("upper-roman") ? ListStyle.Kind.UPPER_ROMAN : ListStyle.Kind.DECIMAL;
    }

    private static int number(String attribute, int otherwise) {
        String digits = attribute.strip();
        return digits.matches("[0-9]{1,8}") ? Integer.parseInt(digits) : otherwise;
    }
}
