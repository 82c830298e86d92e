package org.plenary.statements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.shared.web.Refusal;
import org.plenary.statements.Obstacles;
import org.plenary.statements.State;
import org.plenary.statements.Statement;
import org.plenary.statements.Versions;

/** What agreement that is still being sought, or was not found, means for a statement's way. */
@ApplicationScoped
class AgreementObstacles implements Obstacles {
    private final SilenceProcedures procedures;
    private final ConsentRounds rounds;
    private final Counting counting;
    private final Versions versions;

    AgreementObstacles(
            SilenceProcedures procedures,
            ConsentRounds rounds,
            Counting counting,
            Versions versions) {
        this.procedures = procedures;
        this.rounds = rounds;
        this.counting = counting;
        this.versions = versions;
    }

    @Override
    public List<Obstacle> before(Statement statement, State next) {
        return switch (next) {
            case AGREED -> beforeAgreed(statement);
            case DRAFTING -> running(statement, "agreement.obstacle.cancel-first");
            default -> List.of();
        };
    }

    private List<Obstacle> beforeAgreed(Statement statement) {
        List<Obstacle> all =
                new ArrayList<>(running(statement, "agreement.obstacle.silence-running"));
        rounds.open(statement)
                .forEach(round -> all.add(forbids("agreement.obstacle.round-open", round.href())));
        if (statement.stateVersion().isPresent()) {
            int number = statement.stateVersion().getAsInt();
            if (wasBroken(statement, number)) {
                all.add(forbids("agreement.obstacle.broken", statement.href() + "/agreement"));
            }
            rounds.lastClosed(statement, number).flatMap(this::objectionsIn).ifPresent(all::add);
        }
        return all;
    }

    private List<Obstacle> running(Statement statement, String key) {
        return procedures.running(statement).map(p -> forbids(key, p.href())).stream().toList();
    }

    private boolean wasBroken(Statement statement, int number) {
        return versions.of(statement, number)
                .filter(version -> procedures.wasBroken(statement, version.sha256()))
                .isPresent();
    }

    private Optional<Obstacle> objectionsIn(ConsentRound round) {
        long objecting =
                counting.of(round).stream()
                        .flatMap(item -> item.voices().stream())
                        .filter(voice -> Stance.OBJECT.slug().equals(voice.answer()))
                        .map(Standing.Voice::organisation)
                        .distinct()
                        .count();
        return objecting == 0
                ? Optional.empty()
                : Optional.of(
                        new Obstacle(
                                Refusal.because("agreement.obstacle.objections", objecting),
                                round.href(),
                                false));
    }

    private static Obstacle forbids(String key, String href) {
        return new Obstacle(Refusal.because(key), href, true);
    }
}
