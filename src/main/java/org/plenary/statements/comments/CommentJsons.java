package org.plenary.statements.comments;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Organisation;
import org.plenary.organisations.Organisations;
import org.plenary.organisations.Person;
import org.plenary.organisations.Persons;
import org.plenary.statements.Statement;

/** Puts threads together for the API; called within a transaction. */
@ApplicationScoped
class CommentJsons {
    private final Comments comments;
    private final Organisations organisations;
    private final Persons persons;

    CommentJsons(Comments comments, Organisations organisations, Persons persons) {
        this.comments = comments;
        this.organisations = organisations;
        this.persons = persons;
    }

    /** These threads, as this person reads them. */
    List<ThreadJson> of(Statement statement, List<CommentThread> threads, Actor reader) {
        List<Comment> said =
                threads.stream()
                        .flatMap(t -> Stream.concat(Stream.of(t.first()), t.replies().stream()))
                        .toList();
        var reading = new Reading(statement, said, reader);
        return threads.stream().map(reading::thread).toList();
    }

    /** One comment among those of its thread. */
    CommentJson of(Statement statement, Comment comment, Actor reader) {
        return new Reading(statement, List.of(comment), reader).comment(comment, false);
    }

    private final class Reading {
        private final Map<UUID, List<CommentRevision>> revisions;
        private final Map<UUID, Organisation> names;
        private final Map<UUID, Person> people;

        Reading(Statement statement, Collection<Comment> said, Actor reader) {
            revisions = comments.revisions(said.stream().map(Comment::id).toList());
            names =
                    organisations
                            .byIds(
                                    said.stream()
                                            .map(Comment::organisation)
                                            .collect(Collectors.toSet()))
                            .stream()
                            .collect(Collectors.toMap(Organisation::id, Function.identity()));
            people =
                    CommentViews.namesPeople(statement, reader)
                            ? persons.byIds(
                                    said.stream().map(Comment::person).collect(Collectors.toSet()))
                            : Map.of();
        }

        ThreadJson thread(CommentThread thread) {
            CommentAnchor anchor = thread.anchor();
            return new ThreadJson(
                    thread.id(),
                    thread.first().version(),
                    anchor == null
                            ? null
                            : new ThreadJson.PlaceJson(
                                    anchor.block(),
                                    anchor.quotation(),
                                    anchor.changed(),
                                    anchor.isGone()),
                    thread.resolution()
                            .map(
                                    r ->
                                            new ThreadJson.ResolutionJson(
                                                    r.outcome().orElseThrow().slug(),
                                                    r.reason(),
                                                    r.at()))
                            .orElse(null),
                    Stream.concat(
                                    Stream.of(comment(thread.first(), thread.takenBack())),
                                    thread.replies().stream().map(c -> comment(c, false)))
                            .toList(),
                    thread.first().href());
        }

        CommentJson comment(Comment comment, boolean gap) {
            List<CommentRevision> said = revisions.getOrDefault(comment.id(), List.of());
            Organisation organisation = names.get(comment.organisation());
            Person person = people.get(comment.person());
            return new CommentJson(
                    comment.id(),
                    comment.thread(),
                    comment.audience().slug(),
                    gap
                            ? null
                            : new CommentJson.OrganisationJson(
                                    organisation.id(), organisation.slug(), organisation.name()),
                    gap || person == null ? null : person.name(),
                    gap || said.isEmpty() ? null : said.get(said.size() - 1).words(),
                    !gap && said.size() > 1,
                    gap,
                    comment.at(),
                    comment.href());
        }
    }
}
