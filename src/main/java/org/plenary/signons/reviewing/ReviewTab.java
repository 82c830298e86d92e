package org.plenary.signons.reviewing;

import jakarta.enterprise.context.ApplicationScoped;
import org.plenary.signons.LetterTab;

/** Where coordinators decide on what waits. */
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
