package org.plenary.shared.names;

import java.util.Locale;

/**
 * Why two names may mean one organisation, or may not.
 *
 * @param strength from 0 to 1
 */
public record Reason(Kind kind, double strength) {
    /** What was seen. */
    public enum Kind {
        /** One name but for case, accents, punctuation and the acronym behind it. */
        SAME_NAME,
        /** A name or acronym by which the other is known. */
        ALIAS,
        /** They look alike, in letters of different scripts. */
        CONFUSABLE,
        /** One name but for the legal form, articles and the like. */
        LEGAL_FORM,
        /** The same words in another order. */
        REORDERED,
        /** The same words in another language. */
        TRANSLATION,
        /** The same name in another script. */
        TRANSLITERATION,
        /** One is made of the other's initials. */
        ACRONYM,
        /** A few letters apart. */
        MISSPELT,
        /** One name but for words such as network or association. */
        GENERIC_WORDS,
        /** One has the name of the country where both are behind it. */
        COUNTRY_ADDED,
        /**
         * They are of different countries: a chapter, or another organisation? Weakens the rest.
         */
        OTHER_COUNTRY,
        /** Parent and chapter, or two chapters: related, and never the same. */
        RELATED;

        /** The kind's name in JSON and message keys. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
