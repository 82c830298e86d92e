package org.plenary.signons.listing;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.plenary.shared.geo.Geo;
import org.plenary.signons.LetterFace;
import org.plenary.signons.SignatoryView;

/** The list of signatories and one of them, as values. */
final class ListViews {
    private ListViews() {}

    /** An order and the address of the list in it. */
    @TemplateData
    record Choice(String key, String href, boolean chosen) {}

    /**
     * Signatories that stand together.
     *
     * @param place the code of their country or region, null for networks, empty where nothing is
     *     said
     */
    @TemplateData
    record Section(String place, List<SignatoryView> signatories) {}

    /** A page of the list. */
    @TemplateData
    record Page(
            LetterFace letter,
            String order,
            List<Choice> orders,
            String q,
            List<Section> sections,
            String first,
            String next,
            String address) {}

    /** One signatory. */
    @TemplateData
    record One(
            LetterFace letter,
            SignatoryView signatory,
            String categoryKey,
            int version,
            String sha256,
            Instant at,
            String address) {}

    /** Those of a page under their headings. */
    static List<Section> sections(ListOrder order, List<SignatoryView> signatories) {
        List<Section> sections = new ArrayList<>();
        String here = null;
        for (SignatoryView signatory : signatories) {
            String place = place(order, signatory);
            if (sections.isEmpty() || !Objects.equals(here, place)) {
                sections.add(new Section(place, new ArrayList<>()));
                here = place;
            }
            sections.get(sections.size() - 1).signatories().add(signatory);
        }
        return sections;
    }

    private static String place(ListOrder order, SignatoryView signatory) {
        return switch (order) {
            case NAME -> "";
            case COUNTRY -> signatory.country();
            case REGION -> Geo.WORLD.equals(signatory.region()) ? null : signatory.region();
        };
    }
}
