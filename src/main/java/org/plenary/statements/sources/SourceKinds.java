package org.plenary.statements.sources;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Coalition;

/** Every kind of source: official texts, links, and the kinds of things on this platform. */
@ApplicationScoped
class SourceKinds {
    private static final Map<String, String> ICONS =
            Map.of(SourceEntry.OFFICIAL_TEXT, "landmark", SourceEntry.LINK, "globe");

    private final Instance<SourceKind> platform;

    SourceKinds(Instance<SourceKind> platform) {
        this.platform = platform;
    }

    List<String> slugs() {
        List<String> slugs = new ArrayList<>(List.of(SourceEntry.OFFICIAL_TEXT, SourceEntry.LINK));
        platform.stream().map(SourceKind::slug).sorted().forEach(slugs::add);
        return slugs;
    }

    boolean isOfThePlatform(String slug) {
        return kind(slug).isPresent();
    }

    /** The thing of this kind at this path, if this person may see it. */
    Optional<SourceKind.Cited> at(String slug, String path, Actor actor) {
        return kind(slug).flatMap(kind -> kind.at(path, actor));
    }

    /** Things of the platform that this person could cite, by the slug of their kind. */
    Map<String, List<SourceKind.Cited>> offered(Coalition coalition, Actor actor) {
        Map<String, List<SourceKind.Cited>> offered = new TreeMap<>();
        platform.forEach(
                kind -> {
                    List<SourceKind.Cited> things = kind.offered(coalition, actor);
                    if (!things.isEmpty()) {
                        offered.put(kind.slug(), things);
                    }
                });
        return offered;
    }

    String messageKey(String slug) {
        return kind(slug).map(SourceKind::messageKey).orElse("sources.kind." + slug);
    }

    String icon(String slug) {
        return kind(slug).map(SourceKind::icon).orElseGet(() -> ICONS.getOrDefault(slug, "link"));
    }

    private Optional<SourceKind> kind(String slug) {
        return platform.stream().filter(kind -> kind.slug().equals(slug)).findFirst();
    }
}
