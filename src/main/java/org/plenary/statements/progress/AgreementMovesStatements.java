package org.plenary.statements.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.plenary.statements.State;
import org.plenary.statements.Statements;
import org.plenary.statements.agreement.AgreementReached;

/**
 * Nobody objected to what was proposed: it is agreed, in the transaction in which that is found.
 */
@ApplicationScoped
class AgreementMovesStatements {
    private final Statements statements;
    private final Moving moving;

    AgreementMovesStatements(Statements statements, Moving moving) {
        this.statements = statements;
        this.moving = moving;
    }

    void agreed(@Observes AgreementReached agreement) {
        statements
                .locked(agreement.statement())
                .filter(s -> s.state() == State.PROPOSED)
                .filter(s -> s.stateVersion().orElse(0) == agreement.version())
                .ifPresent(s -> moving.byRule(s, State.AGREED, agreement.by()));
    }
}
