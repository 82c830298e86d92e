package org.plenary.statements.comments;

import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Organisation;
import org.plenary.organisations.Organisations;
import org.plenary.organisations.Person;
import org.plenary.organisations.Persons;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.statements.Statement;
import org.plenary.statements.VersionLine;
import org.plenary.statements.Versions;
import org.plenary.statements.Visibility;

/** Puts threads together as they are read; called within a transaction. */
@ApplicationScoped
class CommentViews {
    private final Comments comments;
    private final Versions versions;
    private final Organisations organisations;
    private final Persons persons;
    private final DatabaseClock clock;

    CommentViews(
            Comments comments,
            Versions versions,
            Organisations organisations,
            Persons persons,
            DatabaseClock clock) {
        this.comments = comments;
        this.versions = versions;
        this.organisations = organisations;
        this.persons = persons;
        this.clock = clock;
    }

    /** These threads, as this person reads them. */
    List<ThreadView> of(Statement statement, List<CommentThread> threads, Actor reader) {
        if (threads.isEmpty()) {
            return List.of();
        }
        var reading = new Reading(statement, threads, reader);
        return threads.stream().map(reading::thread).toList();
    }

    /** Whether this person is told the names of the people who comment. */
    static boolean namesPeople(Statement statement, Actor reader) {
        return statement.shows(Visibility.COALITION, reader);
    }

    private final class Reading {
        private final Statement statement;
        private final Actor reader;
        private final Map<UUID, List<CommentRevision>> revisions;
        private final Map<UUID, List<CommentMention>> mentions;
        private final Map<UUID, Organisation> names;
        private final Map<UUID, Person> people;
        private final Map<Integer, String> labels;
        private final boolean mayReply;
        private final boolean mayResolve;
        private final Instant now = clock.now();

        Reading(Statement statement, List<CommentThread> threads, Actor reader) {
            this.statement = statement;
            this.reader = reader;
            List<Comment> said =
                    threads.stream()
                            .flatMap(t -> Stream.concat(Stream.of(t.first()), t.replies().stream()))
                            .toList();
            List<UUID> ids = said.stream().map(Comment::id).toList();
            revisions = comments.revisions(ids);
            mentions = comments.mentions(ids);
            Set<UUID> named = new HashSet<>();
            said.forEach(c -> named.add(c.organisation()));
            mentions.values().forEach(all -> all.forEach(m -> named.add(m.organisation())));
            threads.forEach(
                    t -> t.resolution().map(Resolution::organisation).ifPresent(named::add));
            names =
                    organisations.byIds(named).stream()
                            .collect(Collectors.toMap(Organisation::id, Function.identity()));
            people =
                    namesPeople(statement, reader)
                            ? persons.byIds(
                                    said.stream().map(Comment::person).collect(Collectors.toSet()))
                            : Map.of();
            labels =
                    versions.linesOf(statement).stream()
                            .collect(Collectors.toMap(VersionLine::number, VersionLine::label));
            mayReply = Commenting.refusesToComment(statement, reader).isEmpty();
            mayResolve = statement.isDraftedBy(reader);
        }

        ThreadView thread(CommentThread thread) {
            Comment first = thread.first();
            CommentAnchor anchor = thread.anchor();
            int shownIn = anchor != null && anchor.isGone() ? anchor.lastSeenIn() : first.version();
            String block = anchor == null ? "" : "#b-" + first.block().orElseThrow();
            List<CommentView> replies = new ArrayList<>();
            for (int i = 0; i < thread.replies().size(); i++) {
                replies.add(
                        comment(thread.replies().get(i), i + 1 < thread.replies().size(), false));
            }
            return new ThreadView(
                    thread.id().toString(),
                    first.href(),
                    comment(first, !thread.replies().isEmpty(), thread.takenBack()),
                    List.copyOf(replies),
                    anchor == null ? "" : anchor.quotation(),
                    anchor != null && anchor.changed(),
                    thread.isGone(),
                    labels.getOrDefault(first.version(), ""),
                    statement.href()
                            + "/versions/"
                            + shownIn
                            + (thread.isGone() ? "#b-" + anchor.block() : block),
                    first.version() < statement.latestVersion()
                            ? statement.href()
                                    + "/compare/"
                                    + first.version()
                                    + ".."
                                    + statement.latestVersion()
                            : "",
                    thread.resolution().map(this::resolved).orElse(null),
                    mayReply,
                    mayResolve);
        }

        private CommentView comment(Comment comment, boolean answered, boolean gap) {
            List<CommentRevision> said = revisions.getOrDefault(comment.id(), List.of());
            Organisation organisation = names.get(comment.organisation());
            boolean own = comment.isBy(reader);
            return new CommentView(
                    comment.id().toString(),
                    comment.href(),
                    gap ? "" : organisation.name(),
                    gap ? "" : organisation.href(),
                    gap
                            ? ""
                            : Optional.ofNullable(people.get(comment.person()))
                                    .map(Person::name)
                                    .orElse(""),
                    comment.at(),
                    comment.audience().slug(),
                    said.size() > 1,
                    gap,
                    gap || said.isEmpty()
                            ? new RawString("")
                            : CommentWords.html(
                                    said.get(said.size() - 1).words(), mentioned(comment)),
                    !gap && own && comment.refusesMending(reader, answered, now).isEmpty(),
                    !gap && own);
        }

        private Map<String, String> mentioned(Comment comment) {
            return mentions.getOrDefault(comment.id(), List.of()).stream()
                    .collect(
                            Collectors.toMap(
                                    CommentMention::slug, m -> names.get(m.organisation()).name()));
        }

        private ThreadView.Resolved resolved(Resolution resolution) {
            Organisation organisation = names.get(resolution.organisation());
            return new ThreadView.Resolved(
                    resolution.outcome().orElseThrow().slug(),
                    resolution.reason(),
                    organisation == null ? "" : organisation.name(),
                    resolution.at());
        }
    }
}
