package org.plenary.signons.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plenary.shared.secrecy.Sha256;

class CanonicalJsonTest {
    @Test
    void membersAreSortedByCodeUnitsAndNothingIsEscapedThatNeedNotBe() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("\u20ac", "Euro");
        members.put("\r", "Carriage Return");
        members.put("\ufb33", "Hebrew");
        members.put("1", 1L);
        members.put("\ud83d\ude00", "Smile");
        members.put("\u0080", true);
        members.put("\u00f6", "ö/\\\"\u000f\n");
        members.put("absent", null);

        // The order of RFC 8785, section 3.2.3.
        assertEquals(
                "{\"\\r\":\"Carriage Return\",\"1\":1,\"\u0080\":true,\"ö\":\"ö/\\\\\\\"\\u000f\\n\","
                        + "\"€\":\"Euro\",\"\ud83d\ude00\":\"Smile\",\"\ufb33\":\"Hebrew\"}",
                new String(CanonicalJson.bytes(members), UTF_8));
    }

    @Test
    void listsAndNestingAreWrittenWithoutSpace() {
        assertEquals(
                "[{\"a\":[],\"b\":{}},\"\ufffd\",-7]",
                new String(
                        CanonicalJson.bytes(
                                List.of(Map.of("b", Map.of(), "a", List.of()), "\ud83d", -7)),
                        UTF_8));
    }

    @Test
    void aManifestIsWrittenAsItsMembersAreHashed() {
        var bytes = new ByteArrayOutputStream();
        Map<String, Object> head = new TreeMap<>(Map.of("format", "x", "text", Map.of("v", 1)));

        var written = Manifest.write(bytes, head, Stream.empty(), new Manifest.Counts(2, 1, 0));

        String file = bytes.toString(UTF_8);
        String inner =
                file.substring(
                        "{\"manifest\":".length(),
                        file.indexOf(",\"sha256\":\"" + written.sha256()));
        assertEquals(written.sha256(), Sha256.of(inner));
        assertEquals(
                "{\"format\":\"x\",\"signatories\":[],\"text\":{\"v\":1},\"totals\":{\"individuals\":1,"
                        + "\"namedByCountry\":{},\"namedByRegion\":{},\"namedByVersion\":{},\"observers\":0,"
                        + "\"observersWithheld\":0,\"organisations\":2,\"signatories\":3,\"withheld\":3}}",
                inner);
    }
}
