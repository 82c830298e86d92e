package org.plenary.consultations.contributing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plenary.consultations.Consultation;

/**
 * Which answers somebody may read and what may be told of who gave them, for rooms that ask for
 * answers in their own way. Called within a transaction.
 */
@ApplicationScoped
public class ReadableAnswers {
    /**
     * A condition of JPQL on an {@code Answer a} and its {@code Contribution c}: it was neither
     * taken back, nor hidden, nor answered otherwise since. What is not there is there for nobody;
     * those who moderate read it at their desk.
     */
    public static final String THERE =
            " a.current and a.hidden is null and c.hidden is null and c.state = ContributionState.SENT ";

    /**
     * A condition of JPQL on an {@code Answer a} and its {@code Contribution c}; it takes {@code
     * :all}, whether the reader looks after the consultation, and {@code :today}, see {@link
     * #today}.
     */
    public static final String CONDITION = THERE + " and " + Reading.ANSWER_SHOWN;

    /** The same in SQL, where JPQL does not reach. */
    public static final String SQL_CONDITION =
            " a.current and a.hidden is null and c.hidden is null and c.state = 'SENT'"
                    + " and (:all or (c.publication <> 'NOT_AT_ALL' and c.shown_on <= :today)) ";

    private final ContributionViews views;
    private final long least;

    ReadableAnswers(
            ContributionViews views,
            @ConfigProperty(name = "plenary.contributions.least-of-a-region", defaultValue = "3")
                    long least) {
        this.views = views;
        this.least = least;
    }

    /** The day that counts, in UTC. */
    public LocalDate today() {
        return views.today();
    }

    /** How many there must be of a kind before they are counted apart. */
    public long least() {
        return least;
    }

    /** The regions that may be told of contributions without a name. */
    public Set<String> regions(Consultation consultation) {
        return views.spoken(consultation, false).regions();
    }

    /** How much of it may be read. */
    public Spoken spoken(Consultation consultation, boolean all) {
        return views.spoken(consultation, all);
    }

    /**
     * What may be told of contributions to one consultation, by their ids.
     *
     * @param spoken what was said to it, asked once for many of them
     */
    public Map<UUID, Telling> tellings(
            Collection<Contribution> found, Spoken spoken, LocalDate today, boolean all) {
        return views.tellings(List.copyOf(found), spoken.regions(), today, all);
    }

    /** What may be told of contributions to one consultation, by their ids. */
    public Map<UUID, Telling> tellings(
            Consultation consultation, Collection<Contribution> found, boolean all) {
        return views.tellings(consultation, List.copyOf(found), all);
    }
}
