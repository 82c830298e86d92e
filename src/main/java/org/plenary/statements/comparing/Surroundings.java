package org.plenary.statements.comparing;

import java.util.Arrays;

/** How much of what did not change a comparison shows around each change. */
public enum Surroundings {
    /** Every run of unchanged blocks is folded. */
    NONE("", 0),
    /** The block before a change and the one after it are shown. */
    ONE("1", 1),
    /** Nothing is folded. */
    ALL("all", Integer.MAX_VALUE);

    private final String name;
    private final int paragraphs;

    Surroundings(String name, int paragraphs) {
        this.name = name;
        this.paragraphs = paragraphs;
    }

    /** As it stands in an address; empty for {@link #NONE}. */
    String inAddress() {
        return name;
    }

    int paragraphs() {
        return paragraphs;
    }

    /** The context of this name, {@link #NONE} for any other. */
    static Surroundings of(String name) {
        return Arrays.stream(values()).filter(c -> c.name.equals(name)).findFirst().orElse(NONE);
    }
}
