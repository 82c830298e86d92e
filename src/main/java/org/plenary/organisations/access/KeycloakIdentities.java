package org.plenary.organisations.access;

import io.quarkus.logging.Log;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.plenary.organisations.IdentityProvider;

/**
 * Keycloak, asked with the platform's own account. An organisation of ours is found there by the
 * attribute {@value #OURS}, which holds our id of it; its alias is our slug.
 */
@ApplicationScoped
public class KeycloakIdentities implements IdentityProvider {
    private static final String OURS = "plenary";
    private static final Duration REACHABILITY_KEPT = Duration.ofSeconds(5);

    private final URI server;
    private final String realm;
    private final Keycloak keycloak;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private volatile Reachability reachability = new Reachability(false, Long.MIN_VALUE);

    private record Reachability(boolean reachable, long asked) {}

    public KeycloakIdentities(
            @ConfigProperty(name = "plenary.keycloak.internal-url") String url,
            @ConfigProperty(name = "plenary.keycloak.realm") String realm,
            @ConfigProperty(name = "plenary.service-secret") String secret) {
        this.server = URI.create(url);
        this.realm = realm;
        this.keycloak =
                KeycloakBuilder.builder()
                        .serverUrl(url)
                        .realm(realm)
                        .clientId("plenary-service")
                        .clientSecret(secret)
                        .grantType("client_credentials")
                        .build();
    }

    @PreDestroy
    void close() {
        keycloak.close();
    }

    @Override
    public UUID register(UUID organisation, String slug, String name) {
        return ask(
                () ->
                        known(organisation)
                                .or(() -> create(organisation, slug, name))
                                // Keycloak wants names to be unique; ours need not be.
                                .or(() -> create(organisation, slug, name + " (" + slug + ")"))
                                // Another node may have been quicker.
                                .or(() -> known(organisation))
                                .orElseThrow(
                                        () -> new Unknown("Keycloak refuses the alias " + slug)));
    }

    private Optional<UUID> known(UUID organisation) {
        return realm().organizations().searchByAttribute(OURS + ":" + organisation, 0, 1).stream()
                .map(found -> UUID.fromString(found.getId()))
                .findFirst();
    }

    private Optional<UUID> create(UUID organisation, String slug, String name) {
        var wanted = new OrganizationRepresentation();
        wanted.setName(name);
        wanted.setAlias(slug);
        wanted.setEnabled(true);
        wanted.singleAttribute(OURS, organisation.toString());
        try (Response answer = realm().organizations().create(wanted)) {
            if (answer.getStatus() == 409) {
                return Optional.empty();
            }
            require(answer, 201);
            String path = answer.getLocation().getPath();
            return Optional.of(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
        }
    }

    @Override
    public void addMember(UUID providersOrganisation, UUID person) {
        ask(
                () -> {
                    try (Response answer =
                            realm().organizations()
                                    .get(providersOrganisation.toString())
                                    .members()
                                    .addMember(person.toString())) {
                        return require(answer, 201, 204, 409);
                    }
                });
    }

    @Override
    public void removeMember(UUID providersOrganisation, UUID person) {
        ask(
                () -> {
                    try (Response answer =
                            realm().organizations()
                                    .get(providersOrganisation.toString())
                                    .members()
                                    .member(person.toString())
                                    .delete()) {
                        return require(answer, 204, 400, 404);
                    }
                });
    }

    @Override
    public Set<UUID> organisationsOf(UUID person) {
        return ask(
                () -> {
                    Set<UUID> ids = new HashSet<>();
                    realm().organizations()
                            .members()
                            .getOrganizations(person.toString(), true)
                            .forEach(found -> ids.add(UUID.fromString(found.getId())));
                    return ids;
                });
    }

    @Override
    public Optional<Account> accountByEmail(String email) {
        return ask(
                () ->
                        realm().users().searchByEmail(email, true).stream()
                                .map(
                                        user ->
                                                new Account(
                                                        UUID.fromString(user.getId()),
                                                        user.getFirstName()
                                                                + " "
                                                                + user.getLastName(),
                                                        user.getEmail()))
                                .findFirst());
    }

    @Override
    public boolean isReachable() {
        Reachability last = reachability;
        long now = System.nanoTime();
        if (last.asked == Long.MIN_VALUE || now - last.asked > REACHABILITY_KEPT.toNanos()) {
            last = new Reachability(answers(), System.nanoTime());
            reachability = last;
        }
        return last.reachable;
    }

    private boolean answers() {
        try {
            var request =
                    HttpRequest.newBuilder(URI.create(server + "/realms/" + realm))
                            .timeout(Duration.ofSeconds(2))
                            .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException away) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private RealmResource realm() {
        return keycloak.realm(realm);
    }

    private static Response require(Response answer, Integer... accepted) {
        int status = answer.getStatus();
        if (List.of(accepted).contains(status)) {
            return answer;
        }
        throw new WebApplicationException(status);
    }

    /** Translates what a call to Keycloak may throw. */
    private static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (WebApplicationException refused) {
            int status = refused.getResponse().getStatus();
            // Our own account being refused is a setting to mend, not the request's fault.
            if (status == 400 || status == 404 || status == 409 || status == 422) {
                throw new Unknown("Keycloak answered " + status);
            }
            Log.warnf("Keycloak answered %d to the platform's own account", status);
            throw new Away("Keycloak answered " + status, refused);
        } catch (ProcessingException silent) {
            if (silent.getCause() instanceof WebApplicationException refused) {
                throw new Away("Keycloak answered " + refused.getResponse().getStatus(), refused);
            }
            throw new Away("Keycloak does not answer", silent);
        }
    }
}
