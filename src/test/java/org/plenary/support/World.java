package org.plenary.support;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Convening;
import org.plenary.organisations.KeepingMembers;
import org.plenary.organisations.Level;
import org.plenary.organisations.Mandating;
import org.plenary.organisations.Organisations;
import org.plenary.organisations.Power;
import org.plenary.organisations.Profile;
import org.plenary.organisations.Registering;
import org.plenary.organisations.Role;
import org.plenary.organisations.StakeholderCategory;
import org.plenary.organisations.access.KeycloakTasks;
import org.plenary.shared.audit.By;
import org.plenary.shared.geo.Geo;
import org.plenary.shared.time.DatabaseClock;

/**
 * People, organisations and coalitions for a test, new ones each time it asks: made through the
 * domain, and real accounts and memberships in Keycloak, so that a token obtained afterwards
 * carries them. Inject it:
 *
 * <pre>{@code
 * @Inject World world;
 * var coalition = world.coalition();
 * var member = world.organisation("Tierra Viva", "CO", coalition);
 * var signer = world.person(member, Power.SIGN);
 * given().auth().oauth2(signer.token())...
 * signer.visits("/letters");
 * }</pre>
 */
@ApplicationScoped
public class World {
    private static final Actor PLATFORM_ADMIN =
            new Actor(
                    UUID.fromString("00000000-0000-4000-8000-000000000002"),
                    "Ines Okafor-Lindqvist",
                    null,
                    Set.of(),
                    Set.of(Role.PLATFORM_ADMIN));

    private final Registering registering;
    private final KeepingMembers members;
    private final Mandating mandating;
    private final Convening convening;
    private final Organisations organisations;
    private final KeycloakTasks tasks;
    private final DatabaseClock clock;

    World(
            Registering registering,
            KeepingMembers members,
            Mandating mandating,
            Convening convening,
            Organisations organisations,
            KeycloakTasks tasks,
            DatabaseClock clock) {
        this.registering = registering;
        this.members = members;
        this.mandating = mandating;
        this.convening = convening;
        this.organisations = organisations;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Somebody with an account; the password is the user name. */
    public record Somebody(UUID id, String username, String name, String email) {
        /** A bearer token with every organisation they belong to now. */
        public String token() {
            return SignedIn.token(username);
        }

        /** A browser without scripts in which they have signed in, at this page. */
        public WebSession visits(String path) {
            // Public pages do not ask for a sign-in.
            return SignedIn.browserless(
                    username, "/sign-in?return=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
        }

        /** Them, acting for an organisation they belong to. */
        public Actor actingFor(Body organisation) {
            return new Actor(id, name, organisation.id(), Set.of(organisation.id()), Set.of());
        }
    }

    /** An organisation in the register. */
    public record Body(UUID id, String slug, String name, Somebody administrator) {
        public String href() {
            return "/organisations/" + slug;
        }
    }

    /** A coalition, its secretariat, and a coordinator who is in the secretariat. */
    public record Alliance(
            UUID id, String slug, String name, Body secretariat, Somebody coordinator) {
        public String href() {
            return "/coalitions/" + slug;
        }
    }

    /** A number no other test has, in letters, to make names unique. */
    public static String unique() {
        return Long.toString(UUID.randomUUID().getMostSignificantBits() >>> 16, 36);
    }

    /** Somebody who belongs to nothing. */
    public Somebody person() {
        return account("Person", Set.of());
    }

    /** Somebody with roles on the platform. */
    public Somebody person(Role first, Role... more) {
        return account("Official", EnumSet.of(first, more));
    }

    /** A member of the organisation with a mandate for these powers, or none. */
    public Somebody person(Body organisation, Power... powers) {
        Somebody somebody = person();
        join(somebody, organisation, false);
        if (powers.length > 0) {
            mandate(somebody, organisation, powers);
        }
        return somebody;
    }

    /** An administrator of the organisation besides its first one. */
    public Somebody administrator(Body organisation) {
        Somebody somebody = person();
        join(somebody, organisation, true);
        return somebody;
    }

    /** Enters somebody into one more organisation. */
    public void join(Somebody somebody, Body organisation, boolean administrator) {
        in(
                () -> {
                    members.join(
                            organisations.findById(organisation.id()),
                            somebody.id(),
                            administrator,
                            By.platform(),
                            clock.now());
                    return null;
                });
        settle();
    }

    /** Takes somebody out of an organisation. */
    public void leave(Somebody somebody, Body organisation) {
        in(
                () -> {
                    members.remove(organisation.id(), somebody.id(), PLATFORM_ADMIN, clock.now());
                    return null;
                });
        settle();
    }

    /** Mandates a member from a minute ago, without an end; returns the mandate's id. */
    public UUID mandate(Somebody member, Body organisation, Power... powers) {
        return mandate(member, organisation, null, powers);
    }

    /** Mandates a member from a minute ago. */
    public UUID mandate(Somebody member, Body organisation, Instant until, Power... powers) {
        return in(
                () -> {
                    Instant now = clock.now();
                    return mandating
                            .grant(
                                    organisation.id(),
                                    new Mandating.Terms(
                                            member.id(),
                                            Set.of(powers),
                                            now.minus(1, ChronoUnit.MINUTES),
                                            until,
                                            "decision of the board"),
                                    PLATFORM_ADMIN,
                                    now)
                            .id();
                });
    }

    /** Ends a mandate now. */
    public void end(Body organisation, UUID mandate) {
        in(
                () -> {
                    mandating.end(organisation.id(), mandate, PLATFORM_ADMIN, clock.now());
                    return null;
                });
    }

    /** A national civil society organisation with an administrator; its name becomes unique. */
    public Body organisation(String name, String country) {
        Somebody administrator = person();
        String uniqueName = name + " " + unique();
        Body body =
                in(
                        () -> {
                            var entered =
                                    registering.register(
                                            profile(uniqueName, country),
                                            new Actor(
                                                    administrator.id(),
                                                    administrator.name(),
                                                    null,
                                                    Set.of(),
                                                    Set.of()),
                                            clock.now());
                            return new Body(
                                    entered.id(), entered.slug(), uniqueName, administrator);
                        });
        settle();
        return body;
    }

    /** As {@link #organisation(String, String)}, and a member of the coalition. */
    public Body organisation(String name, String country, Alliance coalition) {
        Body body = organisation(name, country);
        admit(coalition, body);
        return body;
    }

    /** Makes an organisation a member of a coalition. */
    public void admit(Alliance coalition, Body organisation) {
        in(() -> convening.admit(coalition.id(), organisation.id(), PLATFORM_ADMIN));
    }

    /** What the register says about {@link #organisation}s. */
    public static Profile profile(String name, String country) {
        return new Profile(
                name,
                List.of(),
                StakeholderCategory.CIVIL_SOCIETY,
                Level.NATIONAL,
                country,
                Geo.regionOf(country).orElseThrow(),
                null,
                List.of("en"));
    }

    /** A coalition whose only member is its secretariat, which has a coordinator. */
    public Alliance coalition() {
        Body secretariat = organisation("Secretariat", "CH");
        String name = "Coalition " + unique();
        Alliance alliance =
                in(
                        () -> {
                            var founded =
                                    convening.found(
                                            name,
                                            "To speak with one voice.",
                                            secretariat.id(),
                                            PLATFORM_ADMIN,
                                            clock.now());
                            return new Alliance(
                                    founded.id(), founded.slug(), name, secretariat, null);
                        });
        return new Alliance(
                alliance.id(), alliance.slug(), name, secretariat, coordinator(alliance));
    }

    /** A coalition of this many organisations from several continents, the secretariat included. */
    public Alliance coalition(int size) {
        Alliance alliance = coalition();
        List<String> countries = List.of("KE", "CO", "PL", "PH", "WS", "SN", "JO", "CA");
        for (int i = 1; i < size; i++) {
            organisation("Member " + i, countries.get((i - 1) % countries.size()), alliance);
        }
        return alliance;
    }

    /** One more coordinator in the coalition's secretariat. */
    public Somebody coordinator(Alliance coalition) {
        Somebody somebody = person(Role.COORDINATOR);
        join(somebody, coalition.secretariat(), false);
        return somebody;
    }

    private void settle() {
        tasks.work();
        SignedIn.forgetTokens();
    }

    private static <T> T in(Callable<T> act) {
        return QuarkusTransaction.requiringNew().call(act);
    }

    private static Somebody account(String what, Set<Role> roles) {
        var roleNames = new ArrayList<String>();
        roles.forEach(
                role -> roleNames.add(role.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        return Accounts.next(what, roleNames);
    }
}
