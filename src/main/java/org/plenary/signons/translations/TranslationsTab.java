package org.plenary.signons.translations;

import jakarta.enterprise.context.ApplicationScoped;
import org.plenary.signons.LetterTab;

/** The letter's languages, in its bar. */
@ApplicationScoped
class TranslationsTab implements LetterTab {
    @Override
    public int order() {
        return 65;
    }

    @Override
    public String key() {
        return "translations";
    }

    @Override
    public String messageKey() {
        return "translations.tab";
    }

    @Override
    public String path() {
        return "/translations";
    }
}
