package org.plenary.statements.sources;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.plenary.organisations.Actor;
import org.plenary.shared.web.Chrome;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Forms;
import org.plenary.shared.web.InvalidFormException;
import org.plenary.statements.WrittenLanguages;

/** Makes a citation of what was typed, or says what is wrong with it, field by field. */
@ApplicationScoped
class CitationReader {
    private final SourceKinds kinds;
    private final Forms forms;
    private final Chrome chrome;

    CitationReader(SourceKinds kinds, Forms forms, Chrome chrome) {
        this.kinds = kinds;
        this.forms = forms;
        this.chrome = chrome;
    }

    /** What is wrong with the form; called within a transaction. */
    Errors check(CitationForm form, Actor actor) {
        Errors errors = forms.check(form);
        if (errors.has("kind")) {
            return errors;
        }
        String link = typed(form.link());
        if (kinds.isOfThePlatform(form.kind())) {
            return thing(form, actor).isPresent()
                    ? errors
                    : errors.and("link", "sources.error.not-here");
        }
        boolean official = SourceEntry.OFFICIAL_TEXT.equals(form.kind());
        if (!official && !SourceEntry.LINK.equals(form.kind())) {
            return errors.and("kind", "sources.error.kind");
        }
        if (typed(form.title()).isEmpty()) {
            errors = errors.and("title", "sources.error.title");
        }
        if (official && typed(form.symbol()).isEmpty() && link.isEmpty()) {
            errors = errors.and("symbol", "sources.error.symbol-or-link");
        }
        if (link.isEmpty() ? !official : WebLink.parse(link).isEmpty()) {
            errors = errors.and("link", "sources.error.link");
        }
        if (!typed(form.date()).isEmpty() && date(form).isEmpty()) {
            errors = errors.and("date", "sources.error.date");
        }
        if (!typed(form.language()).isEmpty() && !WrittenLanguages.isKnown(form.language())) {
            errors = errors.and("language", "sources.error.language");
        }
        return errors;
    }

    /**
     * The citation; called within a transaction.
     *
     * @throws InvalidFormException with all that is wrong
     */
    Passage read(CitationForm form, Actor actor) {
        InvalidFormException.throwIfAny(check(form, actor));
        return new Passage(
                form.paragraph(),
                source(form, actor),
                typed(form.place()),
                typed(form.quotation()),
                typed(form.note()));
    }

    private SourceEntry source(CitationForm form, Actor actor) {
        if (kinds.isOfThePlatform(form.kind())) {
            SourceKind.Cited cited = thing(form, actor).orElseThrow();
            return new SourceEntry(
                    form.kind(), cited.reference(), cited.title(), "", "", null, "", cited.href());
        }
        Optional<WebLink> link = WebLink.parse(typed(form.link()));
        String symbol = typed(form.symbol());
        boolean bySymbol = SourceEntry.OFFICIAL_TEXT.equals(form.kind()) && !symbol.isEmpty();
        return new SourceEntry(
                form.kind(),
                bySymbol ? reference(symbol) : link.orElseThrow().reference(),
                typed(form.title()),
                symbol,
                typed(form.publisher()),
                date(form).orElse(null),
                typed(form.language()),
                link.map(WebLink::toString).orElse(""));
    }

    private Optional<SourceKind.Cited> thing(CitationForm form, Actor actor) {
        String link = typed(form.link());
        String path =
                link.startsWith(chrome.origin() + "/")
                        ? link.substring(chrome.origin().length())
                        : link;
        return kinds.at(form.kind(), path.replaceFirst("[?#].*", ""), actor);
    }

    /** "a/res/73/195" and "A/RES/ 73/195" are one symbol. */
    private static String reference(String symbol) {
        return symbol.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
    }

    private static Optional<LocalDate> date(CitationForm form) {
        try {
            String date = typed(form.date());
            return date.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(date));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }

    private static String typed(String value) {
        return value == null ? "" : value.strip();
    }
}
