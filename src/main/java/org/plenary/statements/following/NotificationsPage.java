package org.plenary.statements.following;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;
import org.plenary.shared.web.Option;

/**
 * All that is on the page of a person's notifications.
 *
 * @param offered coalitions of theirs that they do not follow
 */
@TemplateData
public record NotificationsPage(
        List<Line> lines,
        List<Followed> followed,
        List<Option> mentions,
        List<Option> rest,
        List<Option> offered,
        boolean saved,
        String next) {
    /**
     * A piece of news.
     *
     * @param said its sentence in the reader's language
     * @param words what somebody wrote, shortened; may be empty
     * @param unread whether it came since the last visit
     */
    @TemplateData
    public record Line(
            String said, String words, String href, Instant at, boolean mention, boolean unread) {}

    /**
     * A statement or coalition that is followed.
     *
     * @param subject its id
     * @param coalition whether it is a coalition
     */
    @TemplateData
    public record Followed(String subject, String name, String href, boolean coalition) {}
}
