package org.plenary.consultations.commonground;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A round in which many organisations in three camps have answered much. */
public final class Crowded {
    private static final String[] REGIONS = {"002", "019", "142", "150", "009"};
    private static final String[] CATEGORIES = {
        "academia",
        "civil-society",
        "trade-unions",
        "media",
        "migrants",
        "faith-based-organisations"
    };

    private final List<Sheet> sheets = new ArrayList<>();
    private final int propositions;

    /** Always the same for the same numbers. */
    public Crowded(int organisations, int propositions) {
        this.propositions = propositions;
        Random random = new Random(31);
        for (int i = 0; i < organisations; i++) {
            Stand[] stands = new Stand[propositions];
            int camp = i % 3;
            for (int j = 0; j < propositions; j++) {
                if (random.nextInt(5) > 0) {
                    boolean usual = random.nextInt(6) > 0;
                    stands[j] =
                            random.nextInt(10) == 0
                                    ? Stand.PASS
                                    : usual == (j % 3 != camp) ? Stand.AGREE : Stand.DISAGREE;
                }
            }
            sheets.add(
                    new Sheet(
                            REGIONS[random.nextInt(REGIONS.length)],
                            CATEGORIES[random.nextInt(CATEGORIES.length)],
                            stands));
        }
    }

    /** Reckons all that is found; returns how many opinion groups there are. */
    public int reckon() {
        return Analysis.of(sheets, propositions, 3).opinions().sizes().size();
    }
}
