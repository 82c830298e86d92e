package org.plenary.shared.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Set;
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
}
