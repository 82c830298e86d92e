package org.plenary.consultations;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Coalition;
import org.plenary.organisations.Level;
import org.plenary.organisations.Role;
import org.plenary.organisations.StakeholderCategory;

/** Consultations as plain objects, in a coalition of its own. */
public final class Asked {
    public static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    public static final UUID SECRETARIAT = UUID.randomUUID();
    public static final UUID MEMBER = UUID.randomUUID();
    public static final Coalition COALITION = coalition();
    public static final Actor COORDINATOR =
            new Actor(
                    UUID.randomUUID(),
                    "Nadia Brahimi-Costa",
                    SECRETARIAT,
                    Set.of(SECRETARIAT),
                    Set.of(Role.COORDINATOR));

    private Asked() {}

    private static Coalition coalition() {
        Coalition coalition =
                new Coalition("common-passage", "Common Passage", "", SECRETARIAT, NOON);
        coalition.admit(MEMBER);
        return coalition;
    }

    /** A draft at a level, open to everybody. */
    public static Consultation at(Level level) {
        return of(COALITION, details(level));
    }

    static Consultation of(Coalition coalition, Details details) {
        return new Consultation(coalition, MEMBER, details, COORDINATOR.person(), NOON);
    }

    /** Details of a consultation at a level that everybody may answer. */
    public static Details details(Level level) {
        return details(level, Participation.PUBLIC, Set.of(), Readers.EVERYBODY);
    }

    static Details details(
            Level level,
            Participation participation,
            Set<StakeholderCategory> categories,
            Readers readers) {
        return new Details(
                "What should we ask of the reviews?",
                "en",
                "Your answers become the first draft.",
                reach(level),
                List.of("work"),
                List.of("gcm-6"),
                List.of("en", "fr"),
                "",
                participation,
                categories,
                readers,
                new Contact("Nadia Brahimi-Costa", "office@passage.example"));
    }

    private static Reach reach(Level level) {
        return switch (level) {
            case LOCAL -> Reach.of(level, "NP", "Kathmandu");
            case NATIONAL -> Reach.of(level, "NP", "");
            case REGIONAL -> Reach.of(level, "142", "");
            case GLOBAL -> Reach.of(level, "", "");
        };
    }

    /** A phase from and until so many minutes after noon. */
    public static PhasePlan phase(PhaseKind kind, long from, long until) {
        return new PhasePlan(kind, "", "", span(from, until));
    }

    static Span span(long from, long until) {
        return new Span(NOON.plusSeconds(from * 60), NOON.plusSeconds(until * 60), ZoneOffset.UTC);
    }
}
