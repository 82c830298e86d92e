package org.plenary.signons.campaign;

import java.util.List;
import org.plenary.shared.web.Option;

/**
 * The chase board as it is shown.
 *
 * @param href of the page that it stands on
 * @param count how many rows pass the filter
 * @param asked how many organisations are on the list
 * @param pauseDays at most one mail in so many days
 * @param colleagues to whom rows can be assigned
 */
public record Board(
        String letterHref,
        String href,
        boolean open,
        BoardFilter filter,
        List<Chip> chips,
        List<BoardLine> lines,
        long count,
        long asked,
        int page,
        long pauseDays,
        List<Option> colleagues) {
    static final int PAGE = 25;

    /** A filter as a link, with how many rows it has. */
    public record Chip(Which which, long count, String href, boolean current) {
        public String messageKey() {
            return "campaign.which." + which.slug();
        }
    }

    public long first() {
        return (page - 1L) * PAGE + 1;
    }

    public long last() {
        return first() + lines.size() - 1;
    }

    /** Null on the first page. */
    public String previous() {
        return page == 1 ? null : page(page - 1);
    }

    /** Null on the last page. */
    public String next() {
        return last() < count ? page(page + 1) : null;
    }

    private String page(int number) {
        return href + filter.query() + "&page=" + number + "#chase";
    }
}
