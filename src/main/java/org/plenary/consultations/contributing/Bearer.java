package org.plenary.consultations.contributing;

import java.util.Locale;

/** Whose contribution it is. */
public enum Bearer {
    /** An organisation's: colleagues write it together. */
    ORGANISATION("ours"),
    /** A person's who has signed in. */
    PERSON("mine"),
    /** Somebody's who has not said who they are; whoever has the link has the contribution. */
    NOBODY(""),
    /**
     * Somebody's who spoke at a meeting that a facilitator wrote down; its name is the meeting's.
     */
    MEETING(""),
    /** A form on paper that a facilitator typed in. */
    PAPER("");

    private final String key;

    Bearer(String key) {
        this.key = key;
    }

    /** By which its pages are found; empty if they are found by a link's token. */
    public String key() {
        return key;
    }

    /** The name in JSON, forms and message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
