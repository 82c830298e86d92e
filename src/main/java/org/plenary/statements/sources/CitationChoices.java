package org.plenary.statements.sources;

import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.plenary.organisations.Actor;
import org.plenary.shared.i18n.Language;
import org.plenary.shared.i18n.Messages;
import org.plenary.shared.web.Option;
import org.plenary.statements.Statement;
import org.plenary.statements.Versions;
import org.plenary.statements.WrittenLanguages;

/** What can be chosen in the form that cites a source, in the reader's language. */
@ApplicationScoped
class CitationChoices {
    private static final int EXCERPT = 70;

    private final Versions versions;
    private final SourceKinds kinds;
    private final Messages messages;
    private final Language language;

    CitationChoices(Versions versions, SourceKinds kinds, Messages messages, Language language) {
        this.versions = versions;
        this.kinds = kinds;
        this.messages = messages;
        this.language = language;
    }

    /** The paragraphs of the newest version by number and first words, and the one chosen. */
    List<Option> paragraphs(Statement statement, String chosen) {
        List<Option> options = new ArrayList<>();
        for (CitedText.Leaf leaf : newest(statement).leaves()) {
            if (!leaf.counts() && !leaf.block().equals(chosen)) {
                continue;
            }
            String words =
                    leaf.words().length() <= EXCERPT
                            ? leaf.words()
                            : leaf.words().substring(0, EXCERPT) + "…";
            options.add(
                    Option.of(
                            leaf.block(),
                            leaf.label().isEmpty() ? words : leaf.label() + " " + words,
                            leaf.block().equals(chosen)));
        }
        return options;
    }

    boolean isThere(Statement statement, String block) {
        return newest(statement).leaf(block).isPresent();
    }

    List<Option> kinds(String chosen) {
        return kinds.slugs().stream()
                .map(
                        slug ->
                                new Option(
                                        slug,
                                        messages.text(language.locale(), kinds.messageKey(slug)),
                                        "",
                                        slug.equals(chosen)))
                .toList();
    }

    /** None first: many sources say nothing about their language. */
    List<Option> languages(String chosen) {
        List<Option> options = new ArrayList<>();
        options.add(
                Option.of(
                        "",
                        messages.text(language.locale(), "sources.field.language.none"),
                        false));
        options.addAll(WrittenLanguages.choices(language.locale(), chosen == null ? "" : chosen));
        return options;
    }

    /** Things of the platform that could be cited, with the addresses that fill the form in. */
    List<Offer> offers(Statement statement, String paragraph, Actor actor) {
        List<Offer> offers = new ArrayList<>();
        kinds.offered(statement.coalition(), actor)
                .forEach(
                        (slug, things) ->
                                things.forEach(
                                        thing ->
                                                offers.add(
                                                        new Offer(
                                                                thing.title(),
                                                                statement.href()
                                                                        + "/sources/new?kind="
                                                                        + slug
                                                                        + "&link="
                                                                        + thing.href()
                                                                        + "&paragraph="
                                                                        + plain(paragraph)))));
        return offers;
    }

    private static String plain(String block) {
        return block == null ? "" : block.replaceAll("[^A-Za-z0-9_-]", "");
    }

    /** Something that could be cited. */
    @TemplateData
    record Offer(String title, String href) {}

    private CitedText newest(Statement statement) {
        return CitedText.of(versions, statement, statement.latestVersion());
    }
}
