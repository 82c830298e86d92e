package org.plenary.statements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Coalition;
import org.plenary.organisations.Mandate;
import org.plenary.organisations.Mandates;
import org.plenary.organisations.Person;
import org.plenary.organisations.Persons;
import org.plenary.organisations.Power;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.statements.Statement;
import org.plenary.statements.Statements;
import org.plenary.statements.Visibility;

/** The organisations whose agreement to a statement is asked, and who speaks for them. */
@ApplicationScoped
class Voices {
    private final Statements statements;
    private final Mandates mandates;
    private final Persons persons;

    Voices(Statements statements, Mandates mandates, Persons persons) {
        this.statements = statements;
        this.mandates = mandates;
        this.persons = persons;
    }

    /**
     * The statement as those inside its coalition see it; to others there is no agreement to see.
     */
    Statement inside(Actor actor, UUID statement) {
        return statements
                .visibleTo(actor, statement)
                .filter(found -> isInside(found, actor))
                .orElseThrow(() -> new NotVisibleException("statement " + statement));
    }

    /** Whether this person may see what the coalition's organisations say about the statement. */
    static boolean isInside(Statement statement, Actor actor) {
        return statement.shows(Visibility.COALITION, actor);
    }

    /** Everybody who reads the statement as a member: the coalition, or its drafting group. */
    static Set<UUID> of(Statement statement) {
        Coalition coalition = statement.coalition();
        Set<UUID> all = new HashSet<>(coalition.members());
        if (statement.visibility() == Visibility.DRAFTING_GROUP) {
            all.retainAll(statement.draftingGroup());
        }
        all.add(coalition.secretariat());
        return all;
    }

    /** This person as a speaker on the statement. */
    Speaker speaker(Statement statement, Actor actor, Instant now) {
        UUID organisation = actor.actingFor();
        Optional<Mandate> mandate =
                organisation == null
                        ? Optional.empty()
                        : mandates.inForce(actor.person(), organisation, Power.VOTE, now);
        return new Speaker(
                actor, organisation != null && of(statement).contains(organisation), mandate);
    }

    /** The people who may vote for any of these organisations, each once. */
    List<Person> speakersFor(Collection<UUID> organisations, Instant now) {
        return List.copyOf(
                persons.byIds(mandates.holders(organisations, Power.VOTE, now)).values());
    }
}
