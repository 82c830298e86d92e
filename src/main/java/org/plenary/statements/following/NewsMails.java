package org.plenary.statements.following;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plenary.organisations.Person;
import org.plenary.shared.i18n.Formats;
import org.plenary.shared.i18n.Messages;
import org.plenary.shared.mail.OutgoingMail;

/** What the mails say, in the language of the one they are for. */
@ApplicationScoped
class NewsMails {
    private static final int MOST_IN_A_DIGEST = 200;

    private final Messages messages;
    private final Formats formats;
    private final Sentence sentence;
    private final UnsubscribeCodes codes;
    private final String url;
    private final Optional<String> unsubscribeAddress;

    NewsMails(
            Messages messages,
            Formats formats,
            Sentence sentence,
            UnsubscribeCodes codes,
            @ConfigProperty(name = "plenary.url") String url,
            @ConfigProperty(name = "plenary.mail.unsubscribe")
                    Optional<String> unsubscribeAddress) {
        this.messages = messages;
        this.formats = formats;
        this.sentence = sentence;
        this.codes = codes;
        this.url = url.replaceFirst("/$", "");
        this.unsubscribeAddress = unsubscribeAddress;
    }

    /** One piece of news. */
    OutgoingMail atOnce(NewsItem news, Kind kind, Person to) {
        Locale locale = Locale.forLanguageTag(to.language());
        String said = sentence.said(news, locale);
        String words = news.words().isBlank() ? "" : quoted(news.words()) + "\n\n";
        String why =
                messages.text(
                        locale, "following.mail.why." + kind.slug(), news.statement().title());
        return mail(
                to,
                said,
                said + "\n\n" + words + url + news.href() + "\n",
                why,
                Scope.of(kind),
                locale);
    }

    /** Everything of a day, which is in the order of statements. */
    OutgoingMail digest(List<NewsItem> news, Person to, Instant day) {
        Locale locale = Locale.forLanguageTag(to.language());
        var body = new StringBuilder();
        UUID statement = null;
        for (NewsItem item : news.subList(0, Math.min(news.size(), MOST_IN_A_DIGEST))) {
            if (!item.statement().id().equals(statement)) {
                body.append(statement == null ? "" : "\n")
                        .append(item.statement().title().replaceAll("\\s+", " "))
                        .append("\n\n");
                statement = item.statement().id();
            }
            body.append("* ")
                    .append(sentence.said(item, locale))
                    .append("\n  ")
                    .append(url)
                    .append(item.href())
                    .append('\n');
        }
        if (news.size() > MOST_IN_A_DIGEST) {
            body.append('\n')
                    .append(
                            messages.text(
                                    locale,
                                    "following.mail.digest.more",
                                    news.size() - MOST_IN_A_DIGEST))
                    .append('\n');
        }
        return mail(
                to,
                messages.text(
                        locale,
                        "following.mail.digest.subject",
                        news.size(),
                        formats.date(locale, day)),
                body.toString(),
                messages.text(locale, "following.mail.why.digest"),
                Scope.DIGEST,
                locale);
    }

    private OutgoingMail mail(
            Person to, String subject, String body, String why, Scope scope, Locale locale) {
        String unsubscribe = url + codes.path(scope, to.id());
        String whole =
                body
                        + "\n-- \n"
                        + why
                        + "\n"
                        + messages.text(locale, "following.mail.unsubscribe." + scope.slug())
                        + " "
                        + unsubscribe
                        + "\n"
                        + messages.text(locale, "following.mail.choose")
                        + " "
                        + url
                        + "/notifications\n";
        String addresses =
                "<"
                        + unsubscribe
                        + ">"
                        + unsubscribeAddress
                                .map(address -> ", <mailto:" + address + "?subject=unsubscribe>")
                                .orElse("");
        return new OutgoingMail(
                to.email(),
                subject,
                whole,
                // RFC 8058
                Map.of(
                        "List-Unsubscribe",
                        addresses,
                        "List-Unsubscribe-Post",
                        "List-Unsubscribe=One-Click"));
    }

    private static String quoted(String words) {
        return "> " + words.strip().replace("\n", "\n> ");
    }
}
