package org.plenary.text.change;

import org.plenary.text.Fragment;
import org.plenary.text.Node;
import org.plenary.text.Position;

/** What is between two positions. */
final class Between {
    private Between() {}

    /** Whether anything is there besides ends of nodes followed by beginnings of nodes. */
    static boolean hasContent(Node document, int from, int to) {
        Position position = document.resolve(from);
        int rest = to - from;
        int depth = position.depth();
        while (rest > 0
                && depth > 0
                && position.indexAfter(depth) == position.node(depth).content().count()) {
            depth--;
            rest--;
        }
        Fragment level = position.node(depth).content();
        int index = position.indexAfter(depth);
        while (rest > 0) {
            if (index >= level.count() || level.node(index).type().isLeaf()) {
                return true;
            }
            level = level.node(index).content();
            index = 0;
            rest--;
        }
        return false;
    }
}
