package org.plenary.signons.lists;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.plenary.organisations.StakeholderCategory;
import org.plenary.shared.geo.CountryNames;
import org.plenary.shared.geo.Geo;
import org.plenary.shared.names.Names;
import org.plenary.shared.tables.Spreadsheet;
import org.plenary.signons.Signatory;

/** Goes through a list once and says of every row what it is. */
public final class ListReading {
    private static final int LONGEST_NAME = 300;
    private static final String WORLD = "001";

    /** Words in the section column that tell of a network of several countries, folded. */
    private static final Set<String> OF_SEVERAL_COUNTRIES =
            Set.of(
                    "international",
                    "regional",
                    "global",
                    "international regional",
                    "regional international",
                    "worldwide",
                    "network",
                    "networks",
                    "internationale",
                    "regionale",
                    "mondial",
                    "mondiale",
                    "internacional",
                    "internacionales",
                    "mundial",
                    Names.fold("دولية"),
                    Names.fold("إقليمية"),
                    Names.fold("国际"),
                    Names.fold("区域"),
                    Names.fold("международная"),
                    Names.fold("региональная"));

    private final Mapping mapping;
    private final KnownNames known;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> seenNames = new HashSet<>();
    private final Set<UUID> seenOrganisations = new HashSet<>();

    private ListReading(Mapping mapping, KnownNames known) {
        this.mapping = mapping;
        this.known = known;
    }

    /** One finding for each row, in the order of the file. */
    public static List<RowFinding> read(Spreadsheet list, Mapping mapping, KnownNames known) {
        ListReading reading = new ListReading(mapping, known);
        List<RowFinding> findings = new ArrayList<>();
        for (int i = 0; i < list.rows().size(); i++) {
            findings.add(reading.find(i + 1, list.rows().get(i)));
        }
        return findings;
    }

    private RowFinding find(int number, List<String> cells) {
        String name = mapping.cell(cells, Column.NAME);
        String countryWritten = mapping.cell(cells, Column.COUNTRY);
        if (Names.fold(name).isEmpty()) {
            return unusable(number, Reason.NAME_EMPTY, name, countryWritten, cells);
        }
        if (name.length() > LONGEST_NAME) {
            return unusable(number, Reason.NAME_TOO_LONG, name, countryWritten, cells);
        }
        Place place = place(countryWritten, mapping.cell(cells, Column.SECTION));
        Optional<StakeholderCategory> category = category(mapping.cell(cells, Column.CATEGORY));
        String key = Names.key(name);
        List<KnownNames.Registered> meant = known.meant(key, place.country());
        UUID organisation = meant.size() == 1 ? meant.get(0).id() : null;
        Signatory signatory =
                new Signatory(name, place.country(), place.region(), category.orElse(null));

        Reason reason = null;
        if (known.hasSigned(key, place.country())
                || known.isSettled(name, countryWritten)
                || meant.stream().anyMatch(known::hasSigned)) {
            reason = Reason.ALREADY_SIGNED;
        } else if (seen.contains(key + "|" + place.country())
                || (organisation != null && seenOrganisations.contains(organisation))) {
            reason = Reason.TWICE_IN_FILE;
        } else if (seenNames.contains(key) || known.hasSignedElsewhere(key)) {
            reason = Reason.SAME_NAME_ELSEWHERE;
        } else if (meant.size() > 1) {
            reason = Reason.SEVERAL_IN_REGISTER;
        } else if (place.trouble() != null) {
            reason = place.trouble();
        } else if (name.codePoints().allMatch(c -> Character.isDigit(c) || c == ' ')) {
            reason = Reason.NAME_IS_A_NUMBER;
        } else if (category.isEmpty() && !mapping.cell(cells, Column.CATEGORY).isEmpty()) {
            reason = Reason.CATEGORY_UNKNOWN;
        }
        seen.add(key + "|" + place.country());
        seenNames.add(key);
        if (organisation != null) {
            seenOrganisations.add(organisation);
        }
        return new RowFinding(
                number,
                reason == null ? Outcome.RECOGNISED : reason.outcome(),
                Optional.ofNullable(reason),
                signatory,
                organisation,
                name,
                countryWritten,
                place.suggestion(),
                cells);
    }

    private static RowFinding unusable(
            int number, Reason reason, String name, String country, List<String> cells) {
        return new RowFinding(
                number,
                reason.outcome(),
                Optional.of(reason),
                null,
                null,
                name,
                country,
                null,
                cells);
    }

    /**
     * Where a row belongs.
     *
     * @param country null where there is none or it is in doubt
     */
    private record Place(String country, String region, Reason trouble, String suggestion) {}

    private Place place(String written, String section) {
        boolean network = OF_SEVERAL_COUNTRIES.contains(Names.fold(section));
        if (written.isEmpty()) {
            boolean national = !network && mapping.has(Column.SECTION) && !section.isEmpty();
            return new Place(null, WORLD, national ? Reason.COUNTRY_MISSING : null, null);
        }
        if (OF_SEVERAL_COUNTRIES.contains(Names.fold(written))) {
            return new Place(null, WORLD, null, null);
        }
        CountryNames.Found found = CountryNames.find(written);
        if (found instanceof CountryNames.Found.Exactly exactly) {
            return new Place(
                    exactly.code(), Geo.regionOf(exactly.code()).orElse(Geo.WORLD), null, null);
        }
        return found instanceof CountryNames.Found.Perhaps perhaps
                ? new Place(null, WORLD, Reason.COUNTRY_MISSPELT, perhaps.code())
                : new Place(null, WORLD, Reason.COUNTRY_UNKNOWN, null);
    }

    private static Optional<StakeholderCategory> category(String written) {
        String folded = Names.fold(written);
        return Arrays.stream(StakeholderCategory.values())
                .filter(category -> Names.fold(category.slug()).equals(folded))
                .findFirst();
    }
}
