package org.plenary.signons.changes;

import jakarta.enterprise.context.ApplicationScoped;
import org.plenary.signons.LetterTab;

/** Text and deadline, in the bar of a letter. */
@ApplicationScoped
class ChangesTab implements LetterTab {
    @Override
    public int order() {
        return 60;
    }

    @Override
    public String key() {
        return "changes";
    }

    @Override
    public String messageKey() {
        return "changes.tab";
    }

    @Override
    public String path() {
        return "/changes";
    }
}
