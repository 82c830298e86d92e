package org.plenary.consultations.contributing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * How much was said to a consultation.
 *
 * @param answers that may be read, by question
 * @param languages in which they are, the most frequent first
 * @param regions that may be told of contributions without a name, the most frequent first
 * @param contributions that everybody may read
 */
public record Spoken(
        Map<UUID, Long> answers, List<String> languages, Set<String> regions, long contributions) {
    /** How many answers to a question may be read. */
    public long to(UUID question) {
        return answers.getOrDefault(question, 0L);
    }
}
