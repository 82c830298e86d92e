package org.plenary.signons;

import io.quarkus.qute.RawString;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.plenary.signons.counting.Tally;

/**
 * What a letter shows everybody who may read it, as values that can be kept for a moment.
 *
 * @param text the words it binds, as HTML
 * @param goal 0 if there is none
 * @param forEverybody whether everybody may read the letter
 * @param tally as far as the reader may know
 * @param withheld how many of the signatories do not show this reader their names
 * @param groups signatories by region, networks first, each with its first few
 * @param sealed the first of those who show their names to this reader but not to everybody
 * @param footnotes what signatories say beside their signatures
 * @param latest the newest signatory, or null
 */
public record LetterFace(
        UUID id,
        String href,
        String title,
        String addressees,
        String introduction,
        String language,
        String dir,
        Instant openedAt,
        Instant closesAt,
        String zone,
        int goal,
        boolean individuals,
        int version,
        String versionHref,
        String sha256,
        RawString text,
        boolean forEverybody,
        Tally tally,
        long withheld,
        List<Group> groups,
        List<SignatoryView> sealed,
        List<SignatoryView> observers,
        List<Footnote> footnotes,
        SignatoryView latest) {
    /**
     * The signatories of a region.
     *
     * @param region UN M49
     * @param first the first few, as lists are printed
     */
    public record Group(String region, long count, List<SignatoryView> first) {
        public boolean more() {
            return count > first.size();
        }
    }

    /** The first eight digits, enough to compare two by eye. */
    public String shortSha256() {
        return sha256.substring(0, 12);
    }

    public boolean isOpen(Instant now) {
        return now.isBefore(closesAt);
    }

    /** Changes whenever the page does, apart from the time that passes. */
    public String fingerprint() {
        return sha256.substring(0, 8)
                + "-"
                + tally.total()
                + "-"
                + Integer.toHexString(
                        31 * tally.byRegion().hashCode() + tally.byCategory().hashCode())
                + "-"
                + footnotes.size()
                + "-"
                + (latest == null ? "0" : latest.id())
                + "-"
                + closesAt.getEpochSecond();
    }

    /** How far to the goal, 0 to 100. */
    public double percentOfGoal() {
        return goal == 0 ? 0 : Math.min(100, Math.round(tally.total() * 1000.0 / goal) / 10.0);
    }

    public long toGo() {
        return Math.max(0, goal - tally.total());
    }

    public List<Bar> regions() {
        return Bar.of(tally.byRegion());
    }

    public List<Bar> categories() {
        return Bar.of(tally.byCategory());
    }
}
