package org.plenary.consultations.commonground;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.plenary.consultations.contributing.Passage;
import org.plenary.organisations.Actor;
import org.plenary.shared.ids.Ids;
import org.plenary.shared.web.Refusal;

/** One short sentence that everybody can agree or disagree with. */
@Entity
public class Proposition {
    static final int LONGEST = 200;

    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "round", nullable = false)
    private Round round;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private Map<String, String> wording = new TreeMap<>();

    @Column(nullable = false)
    private int version = 1;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private PropositionState state;

    private UUID proposedBy;

    @ElementCollection
    @CollectionTable(name = "proposition_passage", joinColumns = @JoinColumn(name = "proposition"))
    @BatchSize(size = 200)
    private Set<Drawn> drawnFrom = new HashSet<>();

    protected Proposition() {}

    /**
     * Writes a proposition.
     *
     * @param wording what it says, by language
     * @param proposedBy the organisation that proposes it, null if it is asked at once
     */
    Proposition(Round round, Map<String, String> wording, UUID proposedBy) {
        this.id = Ids.next();
        this.round = round;
        this.wording = checked(round, wording);
        this.proposedBy = proposedBy;
        this.state = proposedBy == null ? PropositionState.ASKED : PropositionState.PROPOSED;
    }

    private static Map<String, String> checked(Round round, Map<String, String> wording) {
        Map<String, String> said = new TreeMap<>();
        wording.forEach(
                (language, words) -> {
                    String plain = words == null ? "" : words.strip().replaceAll("\\s+", " ");
                    if (plain.codePointCount(0, plain.length()) > LONGEST) {
                        throw Refusal.invalid("commonground.refused.long", LONGEST).asException();
                    }
                    if (!plain.isEmpty()) {
                        if (!round.consultation().details().languages().contains(language)) {
                            throw Refusal.invalid("commonground.refused.language").asException();
                        }
                        said.put(language, plain);
                    }
                });
        if (said.isEmpty()) {
            throw Refusal.invalid("commonground.refused.empty").asException();
        }
        return said;
    }

    /** The fact that it was written. */
    PropositionPut put(Actor actor) {
        return new PropositionPut(
                round.consultation().id(), round.id(), id, state.slug(), actor.by());
    }

    /**
     * Says something else.
     *
     * @param answered whether somebody has answered it: then the sentence they answered stays, and
     *     only translations into more languages come
     */
    PropositionReworded reword(Map<String, String> wording, boolean answered, Actor actor) {
        Map<String, String> said = checked(round, wording);
        if (answered && !said.entrySet().containsAll(this.wording.entrySet())) {
            throw Refusal.because("commonground.refused.answered").asException();
        }
        this.wording = said;
        version++;
        return new PropositionReworded(
                round.consultation().id(), round.id(), id, version, actor.by());
    }

    /**
     * Lets it in, declines it or takes it out.
     *
     * @throws org.plenary.shared.web.RefusedException if it is not in a state to be decided so
     */
    PropositionDecided become(PropositionState next, Actor actor) {
        boolean possible =
                next == PropositionState.REMOVED
                        ? state == PropositionState.ASKED
                        : next != PropositionState.PROPOSED && state == PropositionState.PROPOSED;
        if (!possible) {
            throw Refusal.because("commonground.refused.decided").asException();
        }
        state = next;
        return new PropositionDecided(
                round.consultation().id(), round.id(), id, state.slug(), actor.by());
    }

    /** The language in which somebody reads it who prefers one: theirs, the consultation's, any. */
    String languageFor(String preferred) {
        String own = round.consultation().language();
        return wording.containsKey(preferred)
                ? preferred
                : wording.containsKey(own) ? own : wording.keySet().iterator().next();
    }

    /** Names the passages it was drawn from; those that are not there any more are left out. */
    void drawnFrom(Collection<Passage> passages) {
        drawnFrom.clear();
        passages.stream().map(Drawn::of).forEach(drawnFrom::add);
    }

    /** The passages it was drawn from. */
    List<Passage> passages() {
        return drawnFrom.stream()
                .map(Drawn::passage)
                .sorted(Comparator.comparing(Passage::answer).thenComparing(Passage::from))
                .toList();
    }

    public UUID id() {
        return id;
    }

    public Round round() {
        return round;
    }

    /** What it says, by language. */
    public Map<String, String> wording() {
        return new TreeMap<>(wording);
    }

    /** How often it has been written. */
    public int version() {
        return version;
    }

    public PropositionState state() {
        return state;
    }

    boolean isAsked() {
        return state == PropositionState.ASKED;
    }

    /** The organisation that proposed it, if one did. */
    Optional<UUID> proposedBy() {
        return Optional.ofNullable(proposedBy);
    }
}
