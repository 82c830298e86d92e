package org.plenary.statements.agreement;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.statements.Version;
import org.plenary.statements.Versions;

/**
 * Ends silence procedures and consent rounds whose time is over, and reminds of those that end in a
 * day. Every node does so; the lock of the row and the question whether it has ended already make
 * it happen once.
 */
@ApplicationScoped
class EndingPeriods {
    private static final Duration REMINDED = Duration.ofHours(24);

    private final SilenceProcedures procedures;
    private final Objections objections;
    private final EditorialRemarks remarks;
    private final ConsentRounds rounds;
    private final Counting counting;
    private final Versions versions;
    private final Notices notices;
    private final Journal journal;
    private final DatabaseClock clock;

    EndingPeriods(
            SilenceProcedures procedures,
            Objections objections,
            EditorialRemarks remarks,
            ConsentRounds rounds,
            Counting counting,
            Versions versions,
            Notices notices,
            Journal journal,
            DatabaseClock clock) {
        this.procedures = procedures;
        this.objections = objections;
        this.remarks = remarks;
        this.rounds = rounds;
        this.counting = counting;
        this.versions = versions;
        this.notices = notices;
        this.journal = journal;
        this.clock = clock;
    }

    @Scheduled(
            identity = "agreement-deadlines",
            every = "{plenary.agreement.end-every:5s}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyFewSeconds() {
        remindOfWhatEndsInADay();
        endWhatIsDue();
    }

    /**
     * Ends what is due, each in a transaction of its own.
     *
     * @return how many were ended here; not those that another node ended meanwhile
     */
    int endWhatIsDue() {
        return each(procedures::due, this::ends) + each(rounds::due, this::closes);
    }

    /**
     * Writes to those who said nothing about what ends within a day, once.
     *
     * @return of how many procedures and rounds
     */
    int remindOfWhatEndsInADay() {
        return each(now -> procedures.toRemind(now, REMINDED), this::remindsOfSilence)
                + each(now -> rounds.toRemind(now, REMINDED), this::remindsOfRound);
    }

    private int each(Function<Instant, List<UUID>> due, Predicate<UUID> act) {
        int done = 0;
        for (UUID id : QuarkusTransaction.requiringNew().call(() -> due.apply(clock.now()))) {
            try {
                if (QuarkusTransaction.requiringNew().call(() -> act.test(id))) {
                    done++;
                }
            } catch (RuntimeException failure) {
                // The others do not wait for it; this one is tried again in a few seconds.
                Log.errorf(failure, "The period of %s could not be ended", id);
            }
        }
        return done;
    }

    private boolean ends(UUID id) {
        SilenceProcedure procedure = procedures.lockedIfFree(id).orElse(null);
        Instant now = clock.now();
        if (procedure == null || procedure.phase(now) != SilencePhase.OVER) {
            return false;
        }
        AgreementReached agreed = procedure.agree(now);
        // Whoever moves the statement on listens to this fact.
        journal.record(agreed);
        notices.agreed(procedure, version(procedure));
        return true;
    }

    private boolean closes(UUID id) {
        ConsentRound round = rounds.lockedIfFree(id).orElse(null);
        Instant now = clock.now();
        if (round == null || round.phase(now) != RoundPhase.OVER) {
            return false;
        }
        counting.close(round, "", By.platform(), now);
        return true;
    }

    private boolean remindsOfSilence(UUID id) {
        SilenceProcedure procedure = procedures.lockedIfFree(id).orElse(null);
        Instant now = clock.now();
        if (procedure == null
                || procedure.isReminded()
                || procedure.phase(now) != SilencePhase.RUNNING) {
            return false;
        }
        procedure.remind(now);
        if (!procedure.isWorthAReminder()) {
            return false;
        }
        Set<UUID> silent = new HashSet<>(Voices.of(procedure.statement()));
        remarks.of(procedure).forEach(remark -> silent.remove(remark.organisation()));
        objections.of(procedure).forEach(objection -> silent.remove(objection.organisation()));
        notices.reminds(procedure, version(procedure), silent, now);
        return true;
    }

    private boolean remindsOfRound(UUID id) {
        ConsentRound round = rounds.lockedIfFree(id).orElse(null);
        Instant now = clock.now();
        if (round == null || round.isReminded() || round.phase(now) != RoundPhase.OPEN) {
            return false;
        }
        round.remind(now);
        if (!round.isWorthAReminder()) {
            return false;
        }
        Version version = versions.of(round.statement(), round.version()).orElseThrow();
        notices.reminds(round, version, Counting.silent(counting.of(round)), now);
        return true;
    }

    private Version version(SilenceProcedure procedure) {
        return versions.of(procedure.statement(), procedure.version()).orElseThrow();
    }
}
