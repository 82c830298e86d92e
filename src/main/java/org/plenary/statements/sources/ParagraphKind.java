package org.plenary.statements.sources;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenary.organisations.Actor;
import org.plenary.shared.i18n.Language;
import org.plenary.shared.i18n.Messages;
import org.plenary.statements.ParagraphLabels;
import org.plenary.statements.Statement;
import org.plenary.statements.Statements;
import org.plenary.statements.Version;
import org.plenary.statements.Versions;

/** A paragraph of a statement here, by its lasting address. */
@ApplicationScoped
class ParagraphKind implements SourceKind {
    private static final Pattern PATH =
            Pattern.compile("/statements/([0-9a-f-]{36})/paragraphs/([A-Za-z0-9_-]{1,64})");

    private final Statements statements;
    private final Versions versions;
    private final Messages messages;
    private final Language language;

    ParagraphKind(Statements statements, Versions versions, Messages messages, Language language) {
        this.statements = statements;
        this.versions = versions;
        this.messages = messages;
        this.language = language;
    }

    @Override
    public String slug() {
        return "paragraph";
    }

    @Override
    public String messageKey() {
        return "sources.kind.paragraph";
    }

    @Override
    public String icon() {
        return "pilcrow";
    }

    @Override
    public Optional<Cited> at(String path, Actor actor) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return statements
                .visibleTo(actor, UUID.fromString(matcher.group(1)))
                .map(statement -> new Cited(path, title(statement, matcher.group(2)), path));
    }

    private String title(Statement statement, String block) {
        String label =
                versions.of(statement, statement.latestVersion())
                        .map(version -> label(version, block))
                        .orElse("");
        return label.isEmpty()
                ? statement.title()
                : messages.text(
                        language.locale(), "sources.paragraph-of", statement.title(), label);
    }

    private static String label(Version version, String block) {
        return ParagraphLabels.byId(version.text().numbered()).getOrDefault(block, "");
    }
}
