package org.plenary.signons;

import io.quarkus.qute.RawString;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.plenary.signons.counting.Tally;
import org.plenary.signons.translations.LetterLanguage;

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
 * @param changes what became of its text and deadline since it was opened, the earliest first
 * @param languages in which it can be read beside that of its text
 * @param announced the deadline that is told, if another one decides; else null
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
        boolean publicForm,
        int version,
        String versionHref,
        String sha256,
        RawString text,
        boolean forEverybody,
        Audience audience,
        Tally tally,
        long withheld,
        List<Group> groups,
        List<SignatoryView> sealed,
        List<SignatoryView> observers,
        List<Footnote> footnotes,
        List<LetterChange> changes,
        List<LetterLanguage> languages,
        Instant announced,
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
                + "."
                + changes.size()
                + "."
                + tally.dueByVersion().hashCode()
                + "-"
                + (latest == null ? "0" : latest.id())
                + "-"
                + closesAt.getEpochSecond();
    }

    /** How many stand under which version. */
    record PerVersion(int version, long signed, long due) {}

    /** Whether signatories of an earlier text are asked to sign the present one. */
    public boolean renewing() {
        return !tally.dueByVersion().isEmpty();
    }

    /** How many stand under each version of the text, the newest first. */
    public List<PerVersion> perVersion() {
        return Stream.concat(
                        tally.byVersion().keySet().stream(), tally.dueByVersion().keySet().stream())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(
                        number ->
                                new PerVersion(
                                        number,
                                        tally.byVersion().getOrDefault(number, 0L),
                                        tally.dueByVersion().getOrDefault(number, 0L)))
                .toList();
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
