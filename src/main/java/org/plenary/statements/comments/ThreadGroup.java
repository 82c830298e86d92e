package org.plenary.statements.comments;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * The threads on one paragraph.
 *
 * @param kind statement, paragraph, or gone
 * @param label the paragraph's number, empty where it has none
 * @param excerpt the beginning of its words
 * @param href where it stands in the text
 * @param newHref where to comment on it; empty for those who may not
 */
@TemplateData
public record ThreadGroup(
        String kind,
        String label,
        String excerpt,
        String href,
        String newHref,
        List<ThreadView> threads) {}
