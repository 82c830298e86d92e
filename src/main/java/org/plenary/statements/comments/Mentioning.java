package org.plenary.statements.comments;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plenary.organisations.Memberships;
import org.plenary.organisations.Organisation;
import org.plenary.organisations.Organisations;
import org.plenary.statements.Statement;

/** Finds out whom a comment calls: the people of the member organisations it mentions. */
@ApplicationScoped
class Mentioning {
    private final Comments comments;
    private final Organisations organisations;
    private final Memberships memberships;

    Mentioning(Comments comments, Organisations organisations, Memberships memberships) {
        this.comments = comments;
        this.organisations = organisations;
        this.memberships = memberships;
    }

    /**
     * Those who are called.
     *
     * @param people of the organisations; whether they may see the comment is asked when they are
     *     told
     */
    record Called(Set<UUID> people) {}

    /** Writes down whom the words mention, and returns those who were not mentioned before. */
    Called inNew(Comment comment, String words) {
        Set<UUID> before =
                comments
                        .mentions(List.of(comment.id()))
                        .getOrDefault(comment.id(), List.of())
                        .stream()
                        .map(CommentMention::organisation)
                        .collect(Collectors.toSet());
        Set<String> slugs = Mentions.in(words);
        Set<UUID> people = new HashSet<>();
        for (Organisation member :
                slugs.isEmpty() ? List.<Organisation>of() : members(comment.statement())) {
            if (slugs.contains(member.slug()) && !before.contains(member.id())) {
                comments.add(new CommentMention(comment.id(), member));
                memberships.ofOrganisation(member.id()).forEach(m -> people.add(m.person()));
            }
        }
        return new Called(people);
    }

    /** Whom a comment on this statement can mention, by name. */
    List<Organisation> members(Statement statement) {
        return organisations.byIds(statement.coalition().members()).stream()
                .sorted(
                        java.util.Comparator.comparing(
                                Organisation::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }
}
