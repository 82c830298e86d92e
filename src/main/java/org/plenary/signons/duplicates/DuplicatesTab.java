package org.plenary.signons.duplicates;

import jakarta.enterprise.context.ApplicationScoped;
import org.plenary.signons.LetterTab;

/** Leads from every working page of a letter to its likely duplicates. */
@ApplicationScoped
class DuplicatesTab implements LetterTab {
    @Override
    public int order() {
        return 40;
    }

    @Override
    public String key() {
        return "duplicates";
    }

    @Override
    public String messageKey() {
        return "duplicates.tab";
    }

    @Override
    public String path() {
        return "/duplicates";
    }
}
