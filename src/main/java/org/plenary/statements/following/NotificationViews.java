package org.plenary.statements.following;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Coalitions;
import org.plenary.shared.i18n.Language;
import org.plenary.shared.i18n.Messages;
import org.plenary.shared.web.Option;
import org.plenary.statements.Statement;

/** Puts together what a person was told, as far as they may see it now; within a transaction. */
@ApplicationScoped
class NotificationViews {
    static final int PAGE = 30;
    private static final int EXCERPT = 280;

    private final Notifications notifications;
    private final Followings followings;
    private final NewsPreferences preferences;
    private final Coalitions coalitions;
    private final Sentence sentence;
    private final Messages messages;
    private final Language language;

    NotificationViews(
            Notifications notifications,
            Followings followings,
            NewsPreferences preferences,
            Coalitions coalitions,
            Sentence sentence,
            Messages messages,
            Language language) {
        this.notifications = notifications;
        this.followings = followings;
        this.preferences = preferences;
        this.coalitions = coalitions;
        this.sentence = sentence;
        this.messages = messages;
        this.language = language;
    }

    /**
     * A part of what somebody was told.
     *
     * @param next where the next part begins, null at the end
     */
    record Part(List<Notification> shown, UUID next) {}

    /** What this person was told and may still see, the newest first. */
    Part shownTo(Actor me, UUID after) {
        List<Notification> shown = new ArrayList<>();
        UUID last = after;
        while (shown.size() < PAGE) {
            List<Notification> some = notifications.of(me.person(), last, PAGE + 1);
            for (Notification one : some.subList(0, Math.min(PAGE, some.size()))) {
                last = one.id();
                if (one.news().mayBeKnownTo(me)) {
                    shown.add(one);
                    if (shown.size() == PAGE) {
                        break;
                    }
                }
            }
            if (some.size() <= PAGE) {
                break;
            }
        }
        boolean more = last != null && !notifications.of(me.person(), last, 1).isEmpty();
        return new Part(shown, more ? last : null);
    }

    /** The page of this person. */
    NotificationsPage page(Actor me, UUID after, Instant visited, boolean saved) {
        Part part = shownTo(me, after);
        NewsPreference wish = preferences.of(me.person());
        return new NotificationsPage(
                part.shown().stream().map(one -> line(one, visited)).toList(),
                followed(me),
                options(wish.mentions()),
                options(wish.rest()),
                offered(me),
                saved,
                part.next() == null ? null : "/notifications?after=" + part.next());
    }

    private NotificationsPage.Line line(Notification one, Instant visited) {
        NewsItem news = one.news();
        return new NotificationsPage.Line(
                said(news),
                shortened(news.words()),
                news.href(),
                news.at(),
                one.kind() == Kind.MENTION,
                one.at().isAfter(visited));
    }

    /** The sentence of a piece of news in the language of this request. */
    String said(NewsItem news) {
        return sentence.said(news, language.locale());
    }

    /** What this person follows and may see. */
    List<NotificationsPage.Followed> followed(Actor me) {
        return followings.of(me.person()).stream()
                .map(
                        following ->
                                following
                                        .statement()
                                        .filter(s -> s.visibleTo(me))
                                        .map(NotificationViews::of)
                                        .or(
                                                () ->
                                                        following
                                                                .coalition()
                                                                .map(
                                                                        c ->
                                                                                new NotificationsPage
                                                                                        .Followed(
                                                                                        c.id().toString(),
                                                                                        c.name(),
                                                                                        c.href(),
                                                                                        true))))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<Option> offered(Actor me) {
        return me.memberOf().stream()
                .flatMap(organisation -> coalitions.ofOrganisation(organisation).stream())
                .distinct()
                .filter(coalition -> followings.of(me.person(), coalition.id()).isEmpty())
                .map(coalition -> Option.of(coalition.id().toString(), coalition.name(), false))
                .toList();
    }

    private static NotificationsPage.Followed of(Statement statement) {
        return new NotificationsPage.Followed(
                statement.id().toString(), statement.title(), statement.href(), false);
    }

    private List<Option> options(Pace chosen) {
        return Arrays.stream(Pace.values())
                .map(
                        pace ->
                                Option.of(
                                        pace.slug(),
                                        messages.text(
                                                language.locale(), "following.pace." + pace.slug()),
                                        pace == chosen))
                .toList();
    }

    // At a word, and never within a character.
    private static int cut(String line) {
        int space = line.lastIndexOf(' ', EXCERPT);
        return space > 0 ? space : line.offsetByCodePoints(0, EXCERPT / 2);
    }

    private static String shortened(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        return line.length() <= EXCERPT ? line : line.substring(0, cut(line)) + " …";
    }
}
