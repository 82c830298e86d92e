package org.plenary.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RealmFileTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void overlayReplacesValuesAndKeepsTheRest() throws Exception {
        var merged = merge("{'a':1,'b':{'c':2,'d':3}}", "{'a':9,'b':{'c':8}}");

        assertEquals(json("{'a':9,'b':{'c':8,'d':3}}"), merged);
    }

    @Test
    void entriesOfTheSameNameAreMergedAndOthersAppended() throws Exception {
        var merged =
                merge(
                        "{'clients':[{'clientId':'web','redirectUris':['x']}]}",
                        "{'clients':[{'clientId':'web','redirectUris':['y']},{'clientId':'demo'}]}");

        assertEquals(
                json(
                        "{'clients':[{'clientId':'web','redirectUris':['x','y']},{'clientId':'demo'}]}"),
                merged);
    }

    @Test
    void productionRealmHasNoPeopleNoSecretsAndNoWayInByPassword() throws Exception {
        var realm = JSON.readTree(Files.readString(RealmFile.production()));

        realm.get("users").forEach(user -> assertTrue(user.has("serviceAccountClientId")));
        assertTrue(realm.get("verifyEmail").asBoolean());
        for (var client : realm.get("clients")) {
            assertTrue(
                    client.get("secret").asText().matches("\\$\\{PLENARY_\\w+}"),
                    "secret is a placeholder");
            assertFalse(client.get("directAccessGrantsEnabled").asBoolean());
            assertFalse(client.get("redirectUris").toString().contains("localhost"));
        }
    }

    @Test
    void demoPeopleHaveFixedIdsAndAddressesThatCannotExist() throws Exception {
        var people = new ArrayList<JsonNode>();
        JSON.readTree(RealmFile.demo())
                .get("users")
                .forEach(
                        user -> {
                            if (!user.has("serviceAccountClientId")) {
                                people.add(user);
                            }
                        });

        assertEquals(12, people.size());
        for (var person : people) {
            assertEquals(
                    person.get("id").asText(),
                    UUID.fromString(person.get("id").asText()).toString());
            assertTrue(person.get("email").asText().endsWith(".example"));
        }
        assertEquals(
                List.of("amina"),
                people.stream().limit(1).map(person -> person.get("username").asText()).toList());
    }

    private static JsonNode merge(String base, String overlay) throws Exception {
        return JSON.readTree(RealmFile.merge(base.replace('\'', '"'), overlay.replace('\'', '"')));
    }

    private static JsonNode json(String text) throws Exception {
        return JSON.readTree(text.replace('\'', '"'));
    }
}
