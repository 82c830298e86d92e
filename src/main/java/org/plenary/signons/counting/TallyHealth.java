package org.plenary.signons.counting;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.health.api.Wellness;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Warns when a counter disagrees with its sign-ons. It takes no node out of service: every node
 * counts the same, and signing goes on.
 */
@Wellness
class TallyHealth implements HealthCheck {
    private final Reconciliation reconciliation;

    TallyHealth(Reconciliation reconciliation) {
        this.reconciliation = reconciliation;
    }

    @Override
    public HealthCheckResponse call() {
        long disagreeing = QuarkusTransaction.requiringNew().call(reconciliation::disagreements);
        return HealthCheckResponse.named("tallies")
                .withData("disagreeing", disagreeing)
                .status(disagreeing == 0)
                .build();
    }
}
