package org.plenary.shared.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.shared.names.Reason.Kind;

class LikenessTest {
    @ParameterizedTest
    @CsvSource({
        "SAME_NAME, Harbour Light Network (HLN), harbour  light NETWORK",
        "SAME_NAME, Amnesty International, Amne\u200Bsty Inter\u202Enational",
        "CONFUSABLE, Amnesty International, \u0410mnesty Intern\u0430tional",
        "LEGAL_FORM, Brot und Rosen e.V., Brot und Rosen",
        "LEGAL_FORM, Action Climat ASBL, Action pour le climat",
        "LEGAL_FORM, Shelter for All Ltd., Shelter for All (NGO)",
        "REORDERED, Women's Health Forum, Forum Women's Health",
        "TRANSLATION, Médecins Sans Frontières, Doctors Without Borders",
        "TRANSLATION, Médecins Sans Frontières, Médicos Sin Fronteras",
        "TRANSLATION, Médecins Sans Frontières, Врачи без границ",
        "TRANSLATION, Médecins Sans Frontières, 无国界医生",
        "TRANSLATION, Médecins Sans Frontières, 無國界醫生",
        "TRANSLATION, Médecins Sans Frontières, أطباء بلا حدود",
        "TRANSLATION, Reporters sans frontières, Reporteros sin Fronteras",
        "TRANSLATION, Ligue des droits de l'homme, Human Rights Ligue",
        "TRANSLATION, Réseau des femmes rurales, شبكة المرأة الريفية",
        "TRANSLITERATION, Greenpeace, Гринпис",
        "TRANSLITERATION, Memorial, Мемориал",
        "TRANSLITERATION, Al-Haq Mizan, الحق ميزان",
        "ACRONYM, MSF, Médecins Sans Frontières",
        "ACRONYM, M.S.F., Médecins Sans Frontières",
        "ACRONYM, msf, Médecins Sans Frontières",
        "ACRONYM, WfA, Water for All",
        "ACRONYM, FIDH, Fédération internationale des droits humains",
        "MISSPELT, Riverbank Farmers Guild, Rivrebank Farmers Guild",
        "MISSPELT, Green Horizons, Grean Horizons",
        "GENERIC_WORDS, Clean Rivers Foundation, Clean Rivers Trust Network",
        "COUNTRY_ADDED, Green Belt Movement (Kenya), Green Belt Movement",
    })
    void twoNamesOfOneOrganisationAreSuggested(Kind why, String one, String other) {
        Likeness likeness = Likeness.between(Named.of(one, "KE"), Named.of(other, "KE"));

        assertEquals(why, likeness.reasons().isEmpty() ? null : likeness.reasons().get(0).kind());
        assertTrue(likeness.isSuggested(), likeness.toString());
        assertEquals(
                List.of(List.of(0, 1)),
                LikeNames.groups(List.of(Named.of(one, "KE"), Named.of(other, "KE"))),
                "they share no fingerprint");
    }

    @ParameterizedTest
    @CsvSource({"MSF, Msf", "Greenpeace 国, Greenpeace"})
    void likenessIsTheSameFromBothSides(String one, String other) {
        Named left = new Named("Harbour Light", List.of(one), "KE");
        Named right = new Named("Green Belt", List.of(other), "KE");

        assertEquals(Likeness.between(left, right), Likeness.between(right, left));
    }

    @ParameterizedTest
    @CsvSource({
        "Youth for Iran, Youth for Iraq",
        "Action for Peace, Action for Water",
        "Amnesty International Kenya, Amnesty International Uganda",
        "Amnesty International, Amnesty International Kenya Section",
        "Médecins Sans Frontières, Mouvement Social Français",
        "Women of the North, Women of the South",
        "Local 12, Local 13",
        "北京妇女协会, 上海妇女协会",
        "World Vision, World Wildlife Fund",
        "YMCA, YWCA",
        "Aids Action, Kids Action",
    })
    void otherOrganisationsAreNot(String one, String other) {
        Likeness likeness = Likeness.between(Named.of(one, null), Named.of(other, null));

        assertFalse(likeness.isSuggested(), likeness.toString());
    }

    @Test
    void parentAndChapterAreRelatedAndNeverTheSame() {
        Likeness likeness =
                Likeness.between(
                        Named.of("Amnesty International", null),
                        Named.of("Amnesty International Kenya", "KE"));

        assertTrue(likeness.isRelated());
        assertFalse(likeness.isSuggested());
    }

    @Test
    void oneNameInTwoCountriesIsAWeakerReason() {
        Likeness here =
                Likeness.between(Named.of("Water for All", "KE"), Named.of("Water for All", "KE"));
        Likeness there =
                Likeness.between(Named.of("Water for All", "KE"), Named.of("Water for All", "PE"));

        assertTrue(there.isSuggested());
        assertTrue(there.strength() < here.strength());
        assertEquals(
                List.of(Kind.SAME_NAME, Kind.OTHER_COUNTRY),
                there.reasons().stream().map(Reason::kind).toList());
    }

    @Test
    void aliasesAndAcronymsInBracketsAreNamesToo() {
        Named registered = new Named("Worldwide Fund for Whales", List.of("Baleine", "WWFW"), "CH");

        assertTrue(Likeness.between(registered, Named.of("BALEINE", "CH")).isSuggested());
        assertTrue(Likeness.between(registered, Named.of("W.W.F.W.", "CH")).isSuggested());
        assertTrue(
                Likeness.between(
                                Named.of("Harbour Light Network (HLN)", "CH"),
                                Named.of("HLN", "CH"))
                        .isSuggested());
    }

    @Test
    void translationsAndTheAcronymComeAsOneGroup() {
        List<Named> names =
                List.of(
                        Named.of("MSF", "CH"),
                        Named.of("Amnesty International", null),
                        Named.of("Médecins Sans Frontières", "CH"),
                        Named.of("Amnesty International Kenya", "KE"),
                        Named.of("Doctors Without Borders", "CH"),
                        Named.of("Doctors Without Borders", "US"));

        assertEquals(List.of(List.of(0, 2, 4, 5)), LikeNames.groups(names));
    }
}
