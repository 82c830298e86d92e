package org.plenary.statements.sources;

/**
 * A citation to be made.
 *
 * @param block id of the paragraph in the newest version
 * @param place where in the source, for example "paragraph 25"
 * @param quotation its words, verbatim
 * @param note why the paragraph follows it
 */
public record Passage(
        String block, SourceEntry source, String place, String quotation, String note) {}
