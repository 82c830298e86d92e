package org.plenary.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.mailer.Mail;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Base64;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.plenary.shared.mail.MailServer;

@PlenaryTest
class StackTest {
    @Inject MailServer mail;
    @Inject DataSource database;

    @Test
    void applicationIsReadyOnItsDatabase() throws Exception {
        RestAssured.get("/q/health/ready").then().statusCode(200);

        try (var connection = database.getConnection();
                var answer = connection.createStatement().executeQuery("show server_version_num")) {
            assertTrue(answer.next());
            assertTrue(answer.getInt(1) >= 180000);
        }
    }

    @Test
    void tokenCarriesPersonRolesAndAudience() throws Exception {
        var claims = claims(SignedIn.token("amina"));

        assertEquals("00000000-0000-4000-8000-000000000001", claims.get("sub").asText());
        assertEquals("Amina Diallo", claims.get("name").asText());
        assertEquals("fr", claims.get("locale").asText());
        assertEquals("coordinator", claims.at("/realm_access/roles/0").asText());
        assertEquals("plenary-web", claims.get("aud").asText());
    }

    @Test
    void browserlessVisitorGoesThroughKeycloaksPages() {
        var session = SignedIn.browserless("leila", "/test/who");

        assertEquals("leila", session.get("/test/who").body());
    }

    @Test
    void sentMailReachesTheSink() throws Exception {
        var address = UUID.randomUUID() + "@sink.example";

        mail.take(
                Mail.withText(address, "Déclaration – 声明", "Read it at http://localhost/x?a=1&b=2.")
                        .setHtml("<b>Read it</b>"));

        var received = ReceivedMails.awaitNewest(address);
        assertEquals("Déclaration – 声明", received.subject());
        assertEquals("<b>Read it</b>", received.html().strip());
        assertTrue(received.text().contains("a=1&b=2"));
    }

    /** A page that asks for a sign-in, whatever pages the product has. */
    @Path("/test/who")
    @Authenticated
    static class Who {
        @Inject SecurityIdentity identity;

        @GET
        @Produces(MediaType.TEXT_HTML)
        public String name() {
            return identity.getPrincipal().getName();
        }
    }

    private static JsonNode claims(String token) throws Exception {
        return new ObjectMapper()
                .readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }
}
