package org.plenary.shared.names;

/**
 * A word of a name.
 *
 * @param text as it is written, folded
 * @param concept what it means, alike in every language; null for a word nobody taught us
 */
record Word(String text, String concept, Sort sort) {
    /** How much a word tells. */
    enum Sort {
        /** Articles, prepositions and the like. */
        STOP,
        /** Legal forms. */
        LEGAL,
        /** Kinds of organisations. */
        GENERIC,
        /** Sections, branches and the like. */
        CHAPTER,
        /** Countries and parts of the world. */
        PLACE,
        /** What the name is about. */
        WORD
    }

    boolean isKnown() {
        return concept != null;
    }

    boolean is(Sort sort) {
        return this.sort == sort;
    }

    /** What it means, or as it is written where nobody knows. */
    String meaning() {
        return isKnown() ? concept : text;
    }

    /** What it means, or how it sounds where nobody knows. */
    String meaningOrSound() {
        if (isKnown()) {
            return concept;
        }
        String sound = Sound.of(text);
        return sound.length() < 2 ? text : "~" + sound;
    }
}
