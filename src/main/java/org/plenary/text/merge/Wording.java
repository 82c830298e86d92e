package org.plenary.text.merge;

import org.plenary.text.Fragment;
import org.plenary.text.Node;
import org.plenary.text.NodeType;

/** The words in a part of a document, blocks divided by line feeds. */
final class Wording {
    private Wording() {}

    static String between(Node document, int from, int to) {
        var words = new StringBuilder();
        if (from < to) {
            append(document.slice(from, to).content(), words);
        }
        return words.toString();
    }

    static void append(Fragment content, StringBuilder words) {
        append(content, words, false);
    }

    /** Returns whether a block has begun: what comes behind it stands on a line of its own. */
    private static boolean append(Fragment content, StringBuilder words, boolean begun) {
        boolean behind = begun;
        for (int i = 0; i < content.count(); i++) {
            Node node = content.node(i);
            if (node.isText()) {
                words.append(node.words());
            } else if (node.type() == NodeType.HARD_BREAK) {
                words.append('\n');
            } else if (node.type().holdsWords()) {
                // A paragraph divided where nothing else changes is a line feed and no more.
                words.append(behind ? "\n" : "");
                append(node.content(), words, false);
                behind = true;
            } else {
                behind = append(node.content(), words, behind);
            }
        }
        return behind;
    }
}
