package org.plenary.organisations;

import java.util.Locale;

/**
 * The stakeholders named in paragraph 44 of the Global Compact for Safe, Orderly and Regular
 * Migration (A/RES/73/195).
 */
public enum StakeholderCategory {
    MIGRANTS,
    CIVIL_SOCIETY,
    MIGRANT_AND_DIASPORA_ORGANISATIONS,
    FAITH_BASED_ORGANISATIONS,
    LOCAL_AUTHORITIES_AND_COMMUNITIES,
    PRIVATE_SECTOR,
    TRADE_UNIONS,
    PARLIAMENTARIANS,
    NATIONAL_HUMAN_RIGHTS_INSTITUTIONS,
    RED_CROSS_AND_RED_CRESCENT,
    ACADEMIA,
    MEDIA,
    OTHER;

    /**
     * The category's name in addresses, JSON, CSV and message keys, for example {@code
     * trade-unions}.
     */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
