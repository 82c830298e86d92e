package org.plenary.signons.listing;

import java.util.List;

/**
 * The order of names in a language, as stretches of one collation of the database: what begins with
 * a digit or a sign, then the language's own script, then the others. So one index serves readers
 * of several scripts.
 */
enum Alphabet {
    LATIN("zh-x-icu", Stretch.SIGNS, Stretch.LATIN, Stretch.CHINESE, Stretch.AFTER_LATIN),
    // ñ is a letter of its own, which comes after n
    SPANISH("es-x-icu", new Stretch("", null)),
    CYRILLIC(
            "zh-x-icu",
            Stretch.SIGNS,
            new Stretch("а", "ა"),
            Stretch.CHINESE,
            new Stretch("a", "а"),
            new Stretch("ა", null)),
    ARABIC(
            "zh-x-icu",
            Stretch.SIGNS,
            new Stretch("ء", "ܐ"),
            Stretch.CHINESE,
            new Stretch("a", "ء"),
            new Stretch("ܐ", null)),
    CHINESE("zh-x-icu", new Stretch("", null));

    /**
     * Names from one, inclusive, to another, exclusive.
     *
     * @param to null for all that follow
     */
    record Stretch(String from, String to) {
        /** The first of the syllable a, with which pinyin begins. */
        private static final String FIRST_CHINESE = "阿";

        static final Stretch SIGNS = new Stretch("", FIRST_CHINESE);
        static final Stretch CHINESE = new Stretch(FIRST_CHINESE, "a");
        static final Stretch LATIN = new Stretch("a", "α");
        static final Stretch AFTER_LATIN = new Stretch("α", null);
    }

    private final String collation;
    private final List<Stretch> stretches;

    Alphabet(String collation, Stretch... stretches) {
        this.collation = collation;
        this.stretches = List.of(stretches);
    }

    /** That of a language, BCP 47. */
    static Alphabet of(String language) {
        return switch (language) {
            case "es" -> SPANISH;
            case "ru" -> CYRILLIC;
            case "ar" -> ARABIC;
            case "zh" -> CHINESE;
            default -> LATIN;
        };
    }

    /** The collation's name in the database. */
    String collation() {
        return collation;
    }

    List<Stretch> stretches() {
        return stretches;
    }
}
