package org.plenary.signons.delivery;

import io.quarkus.qute.RawString;
import java.time.Instant;
import java.util.List;

/**
 * A letter as it is printed.
 *
 * @param groups signatories in the order in which they are printed
 * @param left false where they are too many to be printed
 * @param withheld how many more have signed
 * @param transliterated whether some names are printed in Latin letters
 * @param manifest the hash of the file from which all of it is made
 */
record PrintedLetter(
        String language,
        String dir,
        String title,
        String addressees,
        String introduction,
        RawString text,
        boolean addendum,
        int number,
        long organisations,
        long individuals,
        long observers,
        Instant at,
        List<Group> groups,
        List<Line> observing,
        List<Note> notes,
        boolean left,
        long withheld,
        boolean transliterated,
        int version,
        String sha256,
        String manifest,
        String address) {
    /**
     * Signatories under one heading.
     *
     * @param level 2 for what they are, 3 for a country
     */
    record Group(String heading, int level, List<Column> columns) {
        static Group of(String heading, int level, List<Line> lines) {
            // By column from top to bottom, as lists are read.
            int height = (lines.size() + 2) / 3;
            return new Group(
                    heading,
                    level,
                    List.of(0, 1, 2).stream()
                            .map(
                                    i ->
                                            new Column(
                                                    lines.subList(
                                                            Math.min(lines.size(), i * height),
                                                            Math.min(
                                                                    lines.size(),
                                                                    (i + 1) * height))))
                            .toList());
        }
    }

    /** A third of a group. */
    record Column(List<Line> lines) {}

    /**
     * A name.
     *
     * @param place its country, empty where the heading says it
     * @param notes the numbers of its footnotes
     * @param onBehalfOf for how many members it speaks, 0 if it did not say
     */
    record Line(String name, String place, List<Integer> notes, long onBehalfOf) {}

    /** A footnote. */
    record Note(int number, String name, String kindKey, String paragraph, String words) {}

    public long signatories() {
        return organisations + individuals;
    }
}
