package org.plenary.signons.reviewing;

import jakarta.enterprise.context.ApplicationScoped;
import org.plenary.signons.LetterTab;

/** What waits for a decision, in the bar of a letter's pages. */
@ApplicationScoped
class ReviewTab implements LetterTab {
    @Override
    public int order() {
        return 50;
    }

    @Override
    public String key() {
        return "review";
    }

    @Override
    public String messageKey() {
        return "campaign.tab.review";
    }

    @Override
    public String path() {
        return "/review";
    }
}
