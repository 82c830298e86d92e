package org.plenary.consultations.findings;

import io.quarkus.qute.TemplateData;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plenary.organisations.Actor;

/** Who uses findings, told by the floors above. Called within a transaction. */
public interface UsesOfFindings {
    /**
     * A paragraph that cites a finding.
     *
     * @param statement its id
     * @param block the paragraph's id
     * @param title of the statement
     * @param label the paragraph's number, may be empty
     * @param href its lasting address
     * @param there whether the newest version of the statement has it
     */
    @TemplateData
    record Use(
            UUID statement,
            String block,
            String title,
            String language,
            String label,
            String href,
            boolean there) {}

    /**
     * What is told of the uses of a finding.
     *
     * @param readable the paragraphs that this person may read
     * @param others how many they may not
     */
    record Uses(List<Use> readable, int others) {}

    /** The paragraphs that cite findings, by the path of the finding. */
    Map<String, Uses> of(Collection<String> findings, Actor actor);

    /**
     * Those paragraphs that are there and that this person may read, by their lasting addresses.
     */
    Map<String, Use> paragraphs(Collection<String> paths, Actor actor);
}
