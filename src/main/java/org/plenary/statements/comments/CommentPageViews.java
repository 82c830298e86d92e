package org.plenary.statements.comments;

import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Organisation;
import org.plenary.organisations.Organisations;
import org.plenary.shared.i18n.Language;
import org.plenary.shared.i18n.Messages;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Option;
import org.plenary.statements.ParagraphLabels;
import org.plenary.statements.Statement;
import org.plenary.statements.StatementViews;
import org.plenary.statements.Version;
import org.plenary.statements.Versions;
import org.plenary.statements.Visibility;
import org.plenary.text.NumberedBlock;
import org.plenary.text.format.Html;

/** Puts the pages of comments together; called within a transaction. */
@ApplicationScoped
class CommentPageViews {
    static final int PAGE = 50;

    private final StatementViews heads;
    private final Discussions discussions;
    private final Comments comments;
    private final ThreadGroups groups;
    private final Versions versions;
    private final Organisations organisations;
    private final Mentioning mentioning;
    private final Messages messages;
    private final Language language;

    CommentPageViews(
            StatementViews heads,
            Discussions discussions,
            Comments comments,
            ThreadGroups groups,
            Versions versions,
            Organisations organisations,
            Mentioning mentioning,
            Messages messages,
            Language language) {
        this.heads = heads;
        this.discussions = discussions;
        this.comments = comments;
        this.groups = groups;
        this.versions = versions;
        this.organisations = organisations;
        this.mentioning = mentioning;
        this.messages = messages;
        this.language = language;
    }

    /** A page of the comments, counted from 1. */
    CommentsPage list(Statement statement, Asked asked, int page, Actor reader) {
        List<CommentThread> all = discussions.shownTo(reader, statement).threads();
        List<Organisation> speaking = speaking(all);
        ThreadGroups.Paragraphs text = groups.paragraphs(statement);
        List<CommentThread> wanted =
                all.stream()
                        .filter(wanted(statement, asked, speaking, reader))
                        .sorted(Discussion.inTheOrderOf(text.places()))
                        .toList();
        List<CommentThread> shown = wanted.stream().skip((page - 1L) * PAGE).limit(PAGE).toList();
        String here = statement.href() + "/comments" + asked.query();
        String turn = here + (asked.query().isEmpty() ? "?page=" : "&page=");
        boolean may = Commenting.refusesToComment(statement, reader).isEmpty();
        return new CommentsPage(
                heads.head(statement, reader),
                asked,
                groups.of(statement, shown, text, reader),
                wanted.size(),
                (int) wanted.stream().filter(CommentThread::isOpen).count(),
                text.label(asked.paragraph()),
                speaking.stream()
                        .map(
                                o ->
                                        Option.of(
                                                o.slug(),
                                                o.name(),
                                                o.slug().equals(asked.organisation())))
                        .toList(),
                may
                        ? statement.href()
                                + "/comments/new?version="
                                + statement.latestVersion()
                                + (asked.paragraph().isEmpty()
                                                || !text.places().containsKey(asked.paragraph())
                                        ? ""
                                        : "&paragraph=" + asked.paragraph())
                        : "",
                !statement.state().takesComments(),
                page > 1 ? (page == 2 ? here : turn + (page - 1)) : null,
                wanted.size() > page * PAGE ? turn + (page + 1) : null);
    }

    private Predicate<CommentThread> wanted(
            Statement statement, Asked asked, List<Organisation> speaking, Actor reader) {
        UUID asking =
                speaking.stream()
                        .filter(o -> o.slug().equals(asked.organisation()))
                        .map(Organisation::id)
                        .findFirst()
                        .orElse(null);
        Set<UUID> mentioningMe =
                asked.by().equals("mentioning-me")
                        ? comments.mentioning(statement, reader.memberOf())
                        : Set.of();
        return thread -> asked.wants(thread, reader, asking, mentioningMe);
    }

    private List<Organisation> speaking(List<CommentThread> threads) {
        return organisations
                .byIds(
                        threads.stream()
                                .flatMap(CommentThread::said)
                                .map(Comment::organisation)
                                .collect(Collectors.toSet()))
                .stream()
                .sorted(
                        java.util.Comparator.comparing(
                                Organisation::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** The form, with what was typed if it comes back. */
    NewCommentPage beginning(Statement statement, CommentForm form, Errors errors, Actor actor) {
        Version version =
                versions.of(statement, form.version())
                        .orElseThrow(() -> new NotVisibleException("version " + form.version()));
        List<NumberedBlock> leaves = version.text().numbered();
        NumberedBlock paragraph =
                form.paragraph().isEmpty()
                        ? null
                        : leaves.stream()
                                .filter(leaf -> leaf.id().equals(form.paragraph()))
                                .findFirst()
                                .orElseThrow(
                                        () ->
                                                new NotVisibleException(
                                                        "paragraph " + form.paragraph()));
        return new NewCommentPage(
                heads.head(statement, actor),
                version.label(),
                ParagraphLabels.byId(leaves).getOrDefault(form.paragraph(), ""),
                paragraph == null ? null : new RawString(Html.inline(paragraph.inlines())),
                audiences(statement, statement.visibility(), form.audience(), actor),
                members(statement),
                form,
                errors);
    }

    /** A thread's own page without anything typed. */
    ThreadPage thread(Statement statement, UUID comment, Actor reader) {
        return thread(
                statement,
                comment,
                ReplyForm.saying(""),
                Errors.none(),
                ResolutionForm.empty(),
                Errors.none(),
                reader);
    }

    /** A thread's own page, with what was typed if a form comes back. */
    ThreadPage thread(
            Statement statement,
            UUID comment,
            ReplyForm reply,
            Errors replyErrors,
            ResolutionForm resolution,
            Errors resolutionErrors,
            Actor reader) {
        CommentThread thread = discussions.thread(reader, statement, comment);
        ThreadGroup group =
                groups.of(statement, List.of(thread), groups.paragraphs(statement), reader).get(0);
        return new ThreadPage(
                heads.head(statement, reader),
                group,
                group.threads().get(0),
                audiences(
                        statement,
                        thread.first().audience(),
                        reply.audience().isEmpty()
                                ? thread.first().audience().slug()
                                : reply.audience(),
                        reader),
                outcomes(resolution.outcome()),
                members(statement),
                reply,
                replyErrors,
                resolution,
                resolutionErrors);
    }

    private List<Option> outcomes(String chosen) {
        return Arrays.stream(Outcome.values())
                .map(
                        o ->
                                Option.of(
                                        o.slug(),
                                        said("comments.outcome." + o.slug()),
                                        o.slug().equals(chosen)))
                .toList();
    }

    private List<Option> audiences(
            Statement statement, Visibility widest, String chosen, Actor actor) {
        String preset = chosen.isEmpty() ? usual(statement).slug() : chosen;
        return Arrays.stream(Visibility.values())
                .filter(v -> v.compareTo(widest) >= 0 && statement.shows(v, actor))
                .map(
                        v ->
                                new Option(
                                        v.slug(),
                                        said("statements.visibility." + v.slug()),
                                        said("comments.audience.hint." + v.slug()),
                                        v.slug().equals(preset)))
                .toList();
    }

    /** Who reads a comment if its author does not say: the coalition, or fewer. */
    static Visibility usual(Statement statement) {
        return statement.visibility() == Visibility.DRAFTING_GROUP
                ? Visibility.DRAFTING_GROUP
                : Visibility.COALITION;
    }

    private List<Option> members(Statement statement) {
        return mentioning.members(statement).stream()
                .map(o -> Option.of(o.slug(), o.name(), false))
                .toList();
    }

    private String said(String key) {
        return messages.text(language.locale(), key);
    }
}
