package org.plenary.signons.translations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class LanguageTagTest {
    @Test
    void aTagIsWrittenInOneWayWhateverWayItWasTyped() {
        assertEquals(Optional.of("fr"), LanguageTag.read(" FR "));
        assertEquals(Optional.of("zh-Hant"), LanguageTag.read("zh-hant"));
        assertEquals(Optional.of("pt-BR"), LanguageTag.read("pt-br"));
        assertEquals(Optional.of("ckb"), LanguageTag.read("ckb"));
    }

    @Test
    void whatNamesNoLanguageIsNone() {
        for (String tag : new String[] {null, "", "xx", "french", "en-x-secret", "fr; drop", "q"}) {
            assertEquals(Optional.empty(), LanguageTag.read(tag), tag);
        }
    }

    @Test
    void aLanguageIsCalledWhatItsReadersCallIt() {
        assertEquals("Français", LanguageTag.ownName("fr"));
        assertEquals("العربية", LanguageTag.ownName("ar"));
    }

    @Test
    void everyScriptHasItsDirection() {
        assertEquals("rtl", TranslationViews.direction("ckb"));
        assertEquals("rtl", TranslationViews.direction("ur"));
        assertEquals("ltr", TranslationViews.direction("ku"));
    }
}
