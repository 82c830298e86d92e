package org.plenary.shared.names;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.ibm.icu.text.Transliterator;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NamesTest {
    @Test
    void spellingsOfOneNameFoldAlike() {
        assertEquals(Names.fold("Reseau Foi and Justice"), Names.fold("RÉSEAU  Foi & Justice"));
        assertEquals(Names.fold("Peoples Health"), Names.fold("People’s Health"));
        assertEquals(Names.fold("Lodz Dojrzaly"), Names.fold("Łódź Dojrzały"));
        assertEquals(Names.fold("ＭＳＦ"), Names.fold("msf"));
    }

    @Test
    void noAsciiCharacterIsADecoratedOne() {
        String ascii = IntStream.range(0, 128).mapToObj(Character::toString).collect(joining());
        assertEquals(ascii, Transliterator.getInstance("Latin-ASCII").transliterate(ascii));
        assertEquals(ascii, Names.plainLatin(ascii));
    }

    @Test
    void invisibleCharactersDoNotMakeAnotherName() {
        assertEquals(Names.fold("Amnesty"), Names.fold("Am\u200Bne\u202Est\u00ADy"));
    }

    @Test
    void otherScriptsKeepTheirLetters() {
        assertEquals("شبكه الارز", Names.fold("شبكة الأرز").replace('ة', 'ه'));
        assertEquals("青山 环境", Names.fold("青山（环境）"));
        assertEquals("чистая вода", Names.fold("«Чистая вода»"));
    }

    @Test
    void acronymsInBracketsAreSpellingsOfTheirOwn() {
        assertEquals("harbour light network", Names.key("Harbour Light Network (HLN)"));
        assertEquals(
                Set.of("harbour light network", "hln"),
                Names.spellings("Harbour Light Network (HLN)"));
        assertEquals("water for all", Names.key("Water for All ( WfA )"));
    }

    @Test
    void chaptersInBracketsStayApart() {
        assertNotEquals(Names.key("Green Belt (Kenya)"), Names.key("Green Belt (Uganda)"));
        assertEquals("msf", Names.key("(MSF)"));
    }

    @Test
    void namesAreTidiedAtTheDoor() {
        assertEquals("Bcc: everybody", Names.tidy("Bcc:\r\neverybody\u0000"));
        assertEquals("Amnesty", Names.tidy("\u202E Am\u200Bnes\u2066ty\u2069 "));
        assertEquals("Café", Names.tidy("Cafe\u0301"));
        assertEquals("a b", Names.tidy("a\u3000\u00A0\u3164b"));
        assertEquals("", Names.tidy(null));
        assertEquals(Names.LONGEST, Names.tidy("x".repeat(5000)).length());
    }

    @Test
    void joinersStayWhereAScriptNeedsThem() {
        assertEquals("می\u200Cخواهم", Names.tidy("می\u200Cخواهم"));
        assertEquals("क्\u200Dष", Names.tidy("क्\u200Dष"));
        assertEquals("Water", Names.tidy("Wa\u200Dter\u200C"));
        assertEquals("Вода", Names.tidy("Во\u200Cда"));
    }
}
