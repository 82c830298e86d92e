package org.plenary.statements.comments;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** How a comment calls an organisation: {@code @} and its slug. */
final class Mentions {
    /** Not in the midst of an address of mail or of a page. */
    static final String WRITTEN = "(?<![\\p{L}\\p{N}@/._-])@([a-z0-9]+(?:-[a-z0-9]+)*)";

    /** So many organisations can be called in one comment; a longer list is spam. */
    static final int MOST = 20;

    private static final Pattern MENTION = Pattern.compile(WRITTEN);

    private Mentions() {}

    /** The slugs in the words, in their order. */
    static Set<String> in(String words) {
        Set<String> slugs = new LinkedHashSet<>();
        var found = MENTION.matcher(words);
        while (found.find() && slugs.size() < MOST) {
            slugs.add(found.group(1));
        }
        return slugs;
    }
}
