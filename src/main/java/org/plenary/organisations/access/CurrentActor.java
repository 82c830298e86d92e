package org.plenary.organisations.access;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Membership;
import org.plenary.organisations.Memberships;
import org.plenary.organisations.Organisation;
import org.plenary.organisations.Organisations;
import org.plenary.organisations.Role;

/**
 * Who asks in this request, read from their token. The organisation acted for comes from the cookie
 * {@value #COOKIE} on pages and from the header {@value #HEADER} (an organisation's id or slug) in
 * the API; with one membership there is nothing to choose.
 */
@RequestScoped
public class CurrentActor {
    /** Names the organisation acted for on pages. */
    public static final String COOKIE = "plenary_acting_for";

    /** Names the organisation acted for in the API. */
    public static final String HEADER = "X-Acting-For";

    private final SecurityIdentity identity;
    private final Organisations organisations;
    private final Memberships memberships;
    private final CurrentVertxRequest request;
    private Actor actor;

    CurrentActor(
            SecurityIdentity identity,
            Organisations organisations,
            Memberships memberships,
            CurrentVertxRequest request) {
        this.identity = identity;
        this.organisations = organisations;
        this.memberships = memberships;
        this.request = request;
    }

    /** The actor of this request; a visitor where nobody is signed in. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Actor get() {
        if (actor == null) {
            actor =
                    identity.isAnonymous()
                            ? Actor.visitor()
                            : read((JsonWebToken) identity.getPrincipal());
        }
        return actor;
    }

    /**
     * The actor of this request, who must have signed in.
     *
     * @throws UnauthorizedException for a visitor: a page leads to the sign-in, the API answers 401
     */
    public Actor signedIn() {
        if (!get().signedIn()) {
            throw new UnauthorizedException();
        }
        return get();
    }

    private Actor read(JsonWebToken token) {
        UUID person = UUID.fromString(token.getSubject());
        List<Organisation> confirmed = organisations.byKeycloakIds(keycloakOrganisations(token));
        Set<UUID> granted = new HashSet<>();
        memberships.ofPerson(person).stream().map(Membership::organisation).forEach(granted::add);
        List<Organisation> mine = confirmed.stream().filter(o -> granted.contains(o.id())).toList();
        Set<UUID> ids = new HashSet<>();
        mine.forEach(o -> ids.add(o.id()));
        return new Actor(person, nameIn(token), chosenAmong(mine), ids, roles());
    }

    private UUID chosenAmong(List<Organisation> mine) {
        if (mine.size() == 1) {
            return mine.get(0).id();
        }
        return wanted().flatMap(
                        wish ->
                                mine.stream()
                                        .filter(
                                                o ->
                                                        o.id().toString().equals(wish)
                                                                || o.slug().equals(wish))
                                        .findFirst())
                .map(Organisation::id)
                .orElse(null);
    }

    private Optional<String> wanted() {
        HttpServerRequest http = request.getCurrent().request();
        return Optional.ofNullable(http.getHeader(HEADER))
                .or(() -> Optional.ofNullable(http.getCookie(COOKIE)).map(Cookie::getValue));
    }

    private Set<Role> roles() {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (identity.hasRole("coordinator")) {
            roles.add(Role.COORDINATOR);
        }
        if (identity.hasRole("platform-admin")) {
            roles.add(Role.PLATFORM_ADMIN);
        }
        return roles;
    }

    private static String nameIn(JsonWebToken token) {
        String name = token.getClaim("name");
        return name != null && !name.isBlank() ? name : token.getClaim("preferred_username");
    }

    private static Set<UUID> keycloakOrganisations(JsonWebToken token) {
        Set<UUID> ids = new HashSet<>();
        Object claim = token.getClaim("organization");
        if (claim instanceof JsonObject byAlias) {
            for (JsonValue organisation : byAlias.values()) {
                if (organisation instanceof JsonObject attributes
                        && attributes.get("id") instanceof JsonString id) {
                    ids.add(UUID.fromString(id.getString()));
                }
            }
        }
        return ids;
    }
}
