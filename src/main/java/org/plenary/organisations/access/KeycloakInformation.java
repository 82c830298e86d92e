package org.plenary.organisations.access;

import io.smallrye.health.api.Wellness;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.plenary.organisations.IdentityProvider;

/**
 * Says whether Keycloak answers, and never that this makes us unwell: public pages, sign-ons by
 * mail and sessions go on without it.
 */
@Wellness
class KeycloakInformation implements HealthCheck {
    private final IdentityProvider identities;

    KeycloakInformation(IdentityProvider identities) {
        this.identities = identities;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("keycloak")
                .withData("reachable", identities.isReachable())
                .up()
                .build();
    }
}
