package org.plenary.demo;

import java.util.List;
import org.plenary.organisations.Level;
import org.plenary.organisations.Profile;
import org.plenary.organisations.StakeholderCategory;

/** The organisations of the sample world and who runs them; all invented. */
enum DemoOrganisation {
    SECRETARIAT(
            DemoPerson.AMINA,
            "Common Passage",
            "CP",
            StakeholderCategory.CIVIL_SOCIETY,
            Level.GLOBAL,
            null,
            "001",
            List.of("en", "fr", "es", "ar")),
    SAHEL(
            DemoPerson.AMINA,
            "Sahel Mobility Observatory",
            "SMO",
            StakeholderCategory.ACADEMIA,
            Level.REGIONAL,
            "NE",
            "002",
            List.of("fr", "en")),
    ANDES(
            DemoPerson.LUCIA,
            "Red Andina de Personas en Movimiento",
            "RAPM",
            StakeholderCategory.MIGRANT_AND_DIASPORA_ORGANISATIONS,
            Level.REGIONAL,
            "PE",
            "019",
            List.of("es")),
    VISTULA(
            DemoPerson.TOMASZ,
            "Stowarzyszenie Otwarta Przystań",
            "SOP",
            StakeholderCategory.CIVIL_SOCIETY,
            Level.NATIONAL,
            "PL",
            "150",
            List.of("pl", "en")),
    ATLAS(
            DemoPerson.LEILA,
            "جمعية جسور الأطلس",
            "Atlas Bridges",
            StakeholderCategory.CIVIL_SOCIETY,
            Level.NATIONAL,
            "MA",
            "002",
            List.of("ar", "fr")),
    STRAITS(
            DemoPerson.WEI,
            "海峡移工互助会",
            "Straits Mutual Aid",
            StakeholderCategory.TRADE_UNIONS,
            Level.NATIONAL,
            "MY",
            "142",
            List.of("zh", "ms", "en")),
    STEPPE(
            DemoPerson.OLGA,
            "Фонд «Мост через степь»",
            "Steppe Bridge",
            StakeholderCategory.CIVIL_SOCIETY,
            Level.NATIONAL,
            "KZ",
            "142",
            List.of("ru", "kk")),
    VOLTA(
            DemoPerson.KOFI,
            "Volta Returnees’ Union",
            "VRU",
            StakeholderCategory.MIGRANTS,
            Level.NATIONAL,
            "GH",
            "002",
            List.of("en")),
    PACIFIC(
            DemoPerson.SINA,
            "Pacific Climate Mobility Alliance",
            "PCMA",
            StakeholderCategory.LOCAL_AUTHORITIES_AND_COMMUNITIES,
            Level.REGIONAL,
            "FJ",
            "009",
            List.of("en")),
    NORDIC(
            DemoPerson.HANNA,
            "Nordic Network for the Undocumented",
            "NNU",
            StakeholderCategory.CIVIL_SOCIETY,
            Level.REGIONAL,
            "SE",
            "150",
            List.of("sv", "en")),
    ASHA(
            DemoPerson.PRIYA,
            "आशा घरेलू कामगार संघ",
            "Asha Domestic Workers’ Union",
            StakeholderCategory.TRADE_UNIONS,
            Level.NATIONAL,
            "NP",
            "142",
            List.of("ne", "en")),
    CROSSINGS(
            DemoPerson.PEDRO,
            "Observatório das Travessias",
            "ODT",
            StakeholderCategory.ACADEMIA,
            Level.LOCAL,
            "BR",
            "019",
            List.of("pt"));

    final DemoPerson administrator;
    private final String fullName;
    private final String alias;
    private final StakeholderCategory category;
    private final Level level;
    private final String country;
    private final String region;
    private final List<String> languages;

    DemoOrganisation(
            DemoPerson administrator,
            String fullName,
            String alias,
            StakeholderCategory category,
            Level level,
            String country,
            String region,
            List<String> languages) {
        this.administrator = administrator;
        this.fullName = fullName;
        this.alias = alias;
        this.category = category;
        this.level = level;
        this.country = country;
        this.region = region;
        this.languages = languages;
    }

    Profile profile() {
        return new Profile(
                fullName, List.of(alias), category, level, country, region, null, languages);
    }
}
