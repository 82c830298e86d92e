package org.plenary.shared.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LikenessPropertiesTest {
    @Property(tries = 300)
    void likenessHasNoDirection(@ForAll("named") Named one, @ForAll("named") Named other) {
        assertEquals(Likeness.between(one, other), Likeness.between(other, one));
    }

    @Property(tries = 300)
    void everyNameIsWhollyLikeItself(@ForAll("named") Named name) {
        assertEquals(1, Likeness.between(name, name).strength());
    }

    @Property(tries = 1000)
    void tidyingTwiceChangesNothingMore(@ForAll String typed) {
        String tidy = Names.tidy(typed);

        assertEquals(tidy, Names.tidy(tidy));
        assertTrue(tidy.codePointCount(0, tidy.length()) <= 2 * Names.LONGEST);
        assertFalse(tidy.codePoints().anyMatch(Character::isISOControl));
    }

    @Property(tries = 300)
    void whatCannotBeSeenMakesNoOtherName(
            @ForAll("words") List<String> words, @ForAll("unseen") String unseen) {
        String name = String.join(" ", words);
        String disguised = unseen + String.join(unseen + " ", words) + unseen;

        assertEquals(Names.tidy(name), Names.tidy(disguised));
    }

    @Provide
    Arbitrary<Named> named() {
        return Combinators.combine(
                        words(), words().list().ofMaxSize(2), Arbitraries.of("KE", "PE", ""))
                .as(
                        (name, aliases, country) ->
                                new Named(
                                        String.join(" ", name),
                                        aliases.stream().map(a -> String.join(" ", a)).toList(),
                                        country.isEmpty() ? null : country));
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.of(
                        "Médecins",
                        "Doctors",
                        "sans",
                        "Without",
                        "Borders",
                        "(MSF)",
                        "MSF",
                        "the",
                        "Network",
                        "Kenya",
                        "South",
                        "Гринпис",
                        "Greenpeace",
                        "حدود",
                        "无国界医生",
                        "e.V.",
                        "!?",
                        "12",
                        "Wahter",
                        "Water",
                        "for",
                        "All",
                        "WfA",
                        "国",
                        "i")
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<String> unseen() {
        return Arbitraries.of(
                "\u200B", "\u202E", "\u2066", "\uFEFF", "\u00AD", "\u2060", "\u200E", "\u061C");
    }
}
