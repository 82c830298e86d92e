package org.plenary.statements.sources;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Organisation;
import org.plenary.organisations.Organisations;
import org.plenary.shared.i18n.Languages;

/** Puts sources and citations into words for one reader; called within a transaction. */
@ApplicationScoped
class SourceRows {
    private final SourceKinds kinds;
    private final Organisations organisations;

    SourceRows(SourceKinds kinds, Organisations organisations) {
        this.kinds = kinds;
        this.organisations = organisations;
    }

    /** The source; of a thing on this platform only what this person may see. */
    SourceRow of(Source source, Actor actor) {
        boolean here = kinds.isOfThePlatform(source.kind());
        Optional<SourceKind.Cited> thing =
                here ? kinds.at(source.kind(), source.reference(), actor) : Optional.empty();
        String link = here ? thing.map(SourceKind.Cited::href).orElse("") : source.href();
        return new SourceRow(
                source.page(),
                kinds.messageKey(source.kind()),
                kinds.icon(source.kind()),
                here ? thing.map(SourceKind.Cited::title).orElse("") : source.title(),
                source.symbol(),
                source.publisher(),
                source.dated(),
                source.language(),
                source.language().isEmpty()
                        ? "auto"
                        : Languages.direction(java.util.Locale.forLanguageTag(source.language())),
                link,
                WebLink.parse(link).map(WebLink::host).orElse(""));
    }

    /** The citation; with the way to remove it if they may. */
    CitationRow of(Citation citation, Map<UUID, String> names, boolean writing, Actor actor) {
        return new CitationRow(
                citation.id(),
                of(citation.source(), actor),
                citation.place(),
                citation.quotation(),
                citation.note(),
                names.getOrDefault(citation.organisation(), ""),
                citation.at(),
                writing
                        ? citation.statement().href()
                                + "/sources/"
                                + citation.id()
                                + "/removals/new"
                        : "");
    }

    /** The names of the organisations for which these citations were made. */
    Map<UUID, String> names(Collection<Citation> citations) {
        return organisations
                .byIds(
                        citations.stream()
                                .map(Citation::organisation)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Organisation::id, Organisation::name));
    }
}
