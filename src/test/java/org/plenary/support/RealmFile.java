package org.plenary.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Lays the demo's people and clients over the production realm, so that there is one realm and not
 * two that drift apart.
 *
 * <p>Objects are merged field by field. In lists, objects with the same {@code clientId}, {@code
 * username}, {@code client} or {@code name} are merged and other entries appended.
 */
final class RealmFile {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> KEYS = List.of("clientId", "username", "client", "name");

    private RealmFile() {}

    static Path production() {
        return Folders.project().resolve("docker/keycloak/plenary-realm.json");
    }

    /** The realm of tests and the local run, as JSON text. */
    static String demo() throws IOException {
        var overlay = Folders.project().resolve("src/test/resources/demo-realm.json");
        return merge(Files.readString(production()), Files.readString(overlay));
    }

    static String merge(String base, String overlay) throws IOException {
        return JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(merge(JSON.readTree(base), JSON.readTree(overlay)));
    }

    private static JsonNode merge(JsonNode base, JsonNode overlay) {
        if (base instanceof ObjectNode target && overlay instanceof ObjectNode fields) {
            fields.properties()
                    .forEach(
                            field ->
                                    target.set(
                                            field.getKey(),
                                            target.has(field.getKey())
                                                    ? merge(
                                                            target.get(field.getKey()),
                                                            field.getValue())
                                                    : field.getValue()));
            return target;
        }
        if (base instanceof ArrayNode target && overlay instanceof ArrayNode entries) {
            entries.forEach(entry -> place(target, entry));
            return target;
        }
        return overlay;
    }

    private static void place(ArrayNode list, JsonNode entry) {
        StreamSupport.stream(list.spliterator(), false)
                .filter(existing -> namedAlike(existing, entry))
                .findFirst()
                .ifPresentOrElse(existing -> merge(existing, entry), () -> list.add(entry));
    }

    private static boolean namedAlike(JsonNode one, JsonNode other) {
        return KEYS.stream()
                .anyMatch(key -> one.hasNonNull(key) && one.get(key).equals(other.get(key)));
    }
}
