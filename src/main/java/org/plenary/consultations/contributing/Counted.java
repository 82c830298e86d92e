package org.plenary.consultations.contributing;

import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What was counted of the answers to a consultation. It is counted once and kept until an answer, a
 * contribution or the day changes: what is told is never old, on any node.
 */
@ApplicationScoped
class Counted {
    private final Reading reading;
    private final Alike alike;

    Counted(Reading reading, Alike alike) {
        this.reading = reading;
        this.alike = alike;
    }

    /**
     * What is to be counted.
     *
     * @param changes see {@link Changes}
     * @param all whether also what is not published
     * @param withHidden whether also what was hidden; only the answers are counted with it
     */
    record Of(UUID consultation, long changes, boolean all, boolean withHidden, LocalDate today) {}

    /**
     * What was counted of a question.
     *
     * @param different how many answers differ
     * @param hidden how many are hidden from readers, by the slug of the reason
     */
    record Kinds(long different, Map<String, Long> hidden) {}

    @CacheResult(cacheName = "answers-counted")
    Spoken spoken(Of of) {
        Reading.Sums sums = reading.sums(of.consultation(), of.all(), of.withHidden(), of.today());
        return new Spoken(
                sums.answers(),
                sums.languages(),
                reading.regions(of.consultation(), of.today()).keySet(),
                reading.contributions(List.of(of.consultation()), of.today())
                        .getOrDefault(of.consultation(), 0L));
    }

    @CacheResult(cacheName = "answers-compared")
    Kinds kinds(Of of, UUID question) {
        return new Kinds(
                alike.different(of.consultation(), question, of.all(), of.today()),
                alike.hidden(of.consultation(), question, of.today()));
    }
}
