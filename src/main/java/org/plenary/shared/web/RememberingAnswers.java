package org.plenary.shared.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Carries out {@link Idempotent}. The key is reserved first, in the transaction of the handler: a
 * second request with the same key waits at the reservation until the first is committed, and a
 * handler that fails leaves no trace.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100) // outside of the transaction's interceptor
class RememberingAnswers {
    static final String HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 200;

    private final EntityManager database;
    private final SecurityIdentity identity;
    private final CurrentVertxRequest request;
    private final ObjectMapper json;

    RememberingAnswers(
            EntityManager database,
            SecurityIdentity identity,
            CurrentVertxRequest request,
            ObjectMapper json) {
        this.database = database;
        this.identity = identity;
        this.request = request;
        this.json = json;
    }

    @AroundInvoke
    Object answer(InvocationContext handler) throws Exception {
        var key = request.getCurrent().request().getHeader(HEADER);
        if (key == null || identity.isAnonymous()) {
            return handler.proceed();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Refusal.invalid("errors.idempotency.malformed", LONGEST_KEY).asException();
        }
        var person = UUID.fromString(((JsonWebToken) identity.getPrincipal()).getSubject());
        var hash = hash(handler.getParameters());
        try {
            return QuarkusTransaction.requiringNew().call(() -> once(person, key, hash, handler));
        } catch (io.quarkus.narayana.jta.QuarkusTransactionException e) {
            // What the handler said, not how the transaction ended.
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }

    private Response once(UUID person, String key, String hash, InvocationContext handler)
            throws Exception {
        var reserved =
                database.createNativeQuery(
                                """
                                insert into idempotent_answer (person, key, request_hash, status)
                                values (:person, :key, :hash, 0) on conflict do nothing
                                """)
                        .setParameter("person", person)
                        .setParameter("key", key)
                        .setParameter("hash", hash)
                        .executeUpdate();
        if (reserved == 0) {
            return again(person, key, hash);
        }
        var answer = (Response) handler.proceed();
        var body = answer.hasEntity() ? json.writeValueAsString(answer.getEntity()) : null;
        database.createNativeQuery(
                        """
                        update idempotent_answer
                        set status = :status, location = cast(:location as text), body = cast(:body as text)
                        where person = :person and key = :key
                        """)
                .setParameter("status", answer.getStatus())
                .setParameter(
                        "location",
                        answer.getLocation() == null ? null : answer.getLocation().toString())
                .setParameter("body", body)
                .setParameter("person", person)
                .setParameter("key", key)
                .executeUpdate();
        return answer;
    }

    private Response again(UUID person, String key, String hash) {
        var row =
                (Object[])
                        database.createNativeQuery(
                                        """
                                        select request_hash, status, location, body from idempotent_answer
                                        where person = :person and key = :key
                                        """)
                                .setParameter("person", person)
                                .setParameter("key", key)
                                .getSingleResult();
        if (!hash.equals(row[0])) {
            throw Refusal.invalid("errors.idempotency.other-request").asException();
        }
        var answer = Response.status((int) row[1]).header("Idempotency-Replayed", "true");
        if (row[2] != null) {
            answer.location(URI.create((String) row[2]));
        }
        if (row[3] != null) {
            answer.type(MediaType.APPLICATION_JSON_TYPE).entity(row[3]);
        }
        return answer.build();
    }

    private String hash(Object[] parameters) throws JsonProcessingException {
        var asked = request.getCurrent().request();
        var text =
                asked.method()
                        + " "
                        + asked.path()
                        + "\n"
                        + json.writeValueAsString(
                                Arrays.asList(parameters).stream()
                                        .filter(RememberingAnswers::isContent)
                                        .toList());
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static boolean isContent(Object parameter) {
        return parameter instanceof Record
                || parameter instanceof String
                || parameter instanceof UUID;
    }
}
