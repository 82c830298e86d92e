package org.plenary.organisations.access;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * A token that comes to the API is looked at, also where visitors may read: a program whose token
 * has expired is told so instead of being served as a stranger.
 */
class TokensAreChecked {
    private final CurrentIdentityAssociation association;

    TokensAreChecked(CurrentIdentityAssociation association) {
        this.association = association;
    }

    @ServerRequestFilter
    Uni<Response> check(ContainerRequestContext request) {
        if (request.getHeaderString(HttpHeaders.AUTHORIZATION) == null
                || !request.getUriInfo().getPath().startsWith("/api/")) {
            return Uni.createFrom().nullItem();
        }
        return association.getDeferredIdentity().map(checked -> null);
    }
}
