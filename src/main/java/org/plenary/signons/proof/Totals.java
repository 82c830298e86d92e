package org.plenary.signons.proof;

import java.util.Map;
import java.util.TreeMap;

/** Counts those who are named in a manifest, as they are written. */
final class Totals {
    private final Manifest.Counts counts;
    private final Map<String, Long> byRegion = new TreeMap<>();
    private final Map<String, Long> byCountry = new TreeMap<>();
    private final Map<String, Long> byVersion = new TreeMap<>();
    private long signatories;
    private long observers;

    Totals(Manifest.Counts counts) {
        this.counts = counts;
    }

    void add(Named named) {
        if (named.observer()) {
            observers++;
            return;
        }
        signatories++;
        byRegion.merge(named.region(), 1L, Long::sum);
        byVersion.merge(String.valueOf(named.version()), 1L, Long::sum);
        if (named.country() != null) {
            byCountry.merge(named.country(), 1L, Long::sum);
        }
    }

    boolean isEmpty() {
        return listed() == 0;
    }

    long listed() {
        return signatories + observers;
    }

    /** Of those who are not named it says how many they are, and nothing else. */
    Map<String, Object> members() {
        Map<String, Object> members = new TreeMap<>();
        members.put("signatories", counts.total());
        members.put("organisations", counts.organisations());
        members.put("individuals", counts.individuals());
        members.put("observers", counts.observers());
        members.put("withheld", counts.total() - signatories);
        members.put("observersWithheld", counts.observers() - observers);
        members.put("namedByCountry", byCountry);
        members.put("namedByRegion", byRegion);
        members.put("namedByVersion", byVersion);
        return members;
    }
}
