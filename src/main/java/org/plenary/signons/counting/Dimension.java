package org.plenary.signons.counting;

/** By what signatories are counted. */
public enum Dimension {
    /** All together; its value is empty. */
    ALL,
    /** UN M49 code. */
    REGION,
    /** ISO 3166-1 alpha-2 code; empty for networks of several countries. */
    COUNTRY,
    /** Slug of the category; empty where nobody said. */
    CATEGORY,
    /** The language in which they signed, BCP 47. */
    LANGUAGE,
    /** The number of the version that they signed. */
    VERSION,
    /** The day on which they signed, UTC, ISO 8601. */
    DAY
}
