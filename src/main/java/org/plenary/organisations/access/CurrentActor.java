package org.plenary.organisations.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Membership;
import org.plenary.organisations.Memberships;
import org.plenary.organisations.Organisation;
import org.plenary.organisations.Organisations;
import org.plenary.organisations.Role;
import org.plenary.shared.i18n.Languages;
import org.plenary.shared.web.Refusal;

/**
 * Who asks in this request, read from their token. They belong to an organisation if both their
 * token and our register say so; a membership that is younger than the token is asked of Keycloak
 * instead, so that nobody need sign in again to use it.
 *
 * <p>The organisation acted for comes from the cookie {@value #COOKIE} on pages and from the header
 * {@value #HEADER} (an organisation's id or slug) in the API; with one membership there is nothing
 * to choose.
 */
@RequestScoped
public class CurrentActor {
    /** Names the organisation acted for on pages. */
    public static final String COOKIE = "plenary_acting_for";

    /** Names the organisation acted for in the API. */
    public static final String HEADER = "X-Acting-For";

    // Keycloak's clock and the database's may differ a little.
    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

    private final SecurityIdentity identity;
    private final Organisations organisations;
    private final Memberships memberships;
    private final LiveMemberships live;
    private final SeenPersons persons;
    private final CurrentVertxRequest request;
    private Actor actor;

    CurrentActor(
            SecurityIdentity identity,
            Organisations organisations,
            Memberships memberships,
            LiveMemberships live,
            SeenPersons persons,
            CurrentVertxRequest request) {
        this.identity = identity;
        this.organisations = organisations;
        this.memberships = memberships;
        this.live = live;
        this.persons = persons;
        this.request = request;
    }

    /** The actor of this request; a visitor where nobody is signed in. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Actor get() {
        if (actor == null) {
            actor = isAnonymous() ? Actor.visitor() : read((JsonWebToken) identity.getPrincipal());
        }
        return actor;
    }

    /**
     * The actor of this request, who must have signed in.
     *
     * @throws UnauthorizedException for a visitor: a page leads to the sign-in, the API answers 401
     * @throws org.plenary.shared.web.RefusedException for a visitor who sends a form, whose session
     *     is over: the sign-in could not bring them back to what they typed
     */
    public Actor signedIn() {
        if (!get().signedIn()) {
            if (!isApi() && !HttpMethod.GET.equals(request.getCurrent().request().method())) {
                throw new Refusal("organisations.refusal.session-over", List.of(), 401)
                        .asException();
            }
            throw new UnauthorizedException();
        }
        return get();
    }

    /** The address of the signed-in person's account, as the token has it. */
    public String email() {
        return emailIn((JsonWebToken) identity.getPrincipal());
    }

    /** Reads the actor anew, after they have become a member of something in this request. */
    public void changed() {
        actor = null;
    }

    private boolean isAnonymous() {
        try {
            return identity.isAnonymous();
        } catch (AuthenticationFailedException refused) {
            // A page is shown to the holder of a session that is over, also while Keycloak is away;
            // a token that is no good is the caller's mistake.
            if (isApi()) {
                throw refused;
            }
            return true;
        }
    }

    private boolean isApi() {
        return request.getCurrent().normalizedPath().startsWith("/api/");
    }

    private Actor read(JsonWebToken token) {
        UUID person = UUID.fromString(token.getSubject());
        String name = nameIn(token);
        persons.saw(person, new SeenPersons.Claims(name, emailIn(token), languageIn(token)));
        List<Membership> granted = memberships.ofPerson(person);
        List<Organisation> mine =
                organisations.byIds(granted.stream().map(Membership::organisation).toList());
        Predicate<Organisation> inToken = isIn(keycloakOrganisations(token));
        if (granted.stream().anyMatch(isYoungerThan(token)) && !mine.stream().allMatch(inToken)) {
            inToken = inToken.or(isIn(live.recently(person)));
        }
        mine = mine.stream().filter(inToken).toList();
        Set<UUID> ids = new HashSet<>();
        mine.forEach(o -> ids.add(o.id()));
        return new Actor(person, name, chosenAmong(mine), ids, roles());
    }

    private static Predicate<Organisation> isIn(Set<UUID> keycloakIds) {
        return organisation -> organisation.keycloakId().filter(keycloakIds::contains).isPresent();
    }

    private static Predicate<Membership> isYoungerThan(JsonWebToken token) {
        Instant issued = Instant.ofEpochSecond(token.getIssuedAtTime()).minus(CLOCKS_APART);
        return membership -> membership.since().isAfter(issued);
    }

    private UUID chosenAmong(List<Organisation> mine) {
        if (mine.size() == 1) {
            return mine.get(0).id();
        }
        return wanted().flatMap(wish -> mine.stream().filter(o -> isNamed(o, wish)).findFirst())
                .map(Organisation::id)
                .orElse(null);
    }

    private static boolean isNamed(Organisation organisation, String wish) {
        return organisation.id().toString().equals(wish) || organisation.slug().equals(wish);
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

    private static String emailIn(JsonWebToken token) {
        String email = token.getClaim("email");
        return email == null ? "" : email;
    }

    private static String languageIn(JsonWebToken token) {
        return Languages.offered(token.getClaim("locale")).orElse("en");
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
