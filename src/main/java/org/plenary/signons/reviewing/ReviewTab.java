package org.plenary.signons.reviewing;

import jakarta.enterprise.context.ApplicationScoped;
import org.plenary.signons.LetterTab;

/** What waits for a decision, in the bar of a letter. */
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
        return "reviewing.tab";
    }

    @Override
    public String path() {
        return "/review";
    }
}
