package org.plenary.statements.agreement;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * A consent round's result as it is written down and hashed: JSON in UTF-8 without white space, the
 * keys of every object in alphabetical order, items in the text's order, organisations by name.
 *
 * @param sha256OfText of the version's words
 * @param closedAt RFC 3339
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ConsentRecord(
        UUID round,
        UUID statement,
        int version,
        String sha256OfText,
        String question,
        String closedAt,
        List<Standing> items) {
    private static final JsonMapper CANONICAL =
            JsonMapper.builder()
                    .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                    .build();

    static ConsentRecord of(ConsentRound round, List<Standing> items, Instant now) {
        return new ConsentRecord(
                round.id(),
                round.statement().id(),
                round.version(),
                round.sha256(),
                round.question(),
                now.toString(),
                items);
    }

    /** Reads what {@link #json} wrote. */
    static ConsentRecord read(String json) {
        try {
            return CANONICAL.readValue(json, ConsentRecord.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record that cannot be read", e);
        }
    }

    /** The canonical form. */
    String json() {
        try {
            return CANONICAL.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record that cannot be written", e);
        }
    }

    /** The hash of the canonical form, 64 hexadecimal digits. */
    String sha256() {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(json().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many organisations answered on at least one item. */
    int answered() {
        return (int)
                items.stream()
                        .flatMap(item -> item.voices().stream())
                        .filter(Standing.Voice::answered)
                        .map(Standing.Voice::organisation)
                        .distinct()
                        .count();
    }
}
