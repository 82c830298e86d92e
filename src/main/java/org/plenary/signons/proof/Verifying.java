package org.plenary.signons.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.plenary.organisations.Actor;
import org.plenary.shared.secrecy.Sha256;
import org.plenary.shared.secrecy.Vault;
import org.plenary.signons.Audience;
import org.plenary.signons.Letter;
import org.plenary.signons.LetterText;
import org.plenary.signons.LetterTexts;
import org.plenary.signons.Letters;
import org.plenary.signons.SignOn;
import org.plenary.signons.SignOns;
import org.plenary.text.TextFormatException;
import org.plenary.text.format.TextFormat;

/** Holds a hash, a text or a manifest against a letter; nothing of it is kept. */
@ApplicationScoped
class Verifying {
    private static final int BATCH = 500;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private final Letters letters;
    private final LetterTexts texts;
    private final SignOns signOns;
    private final Vault vault;

    Verifying(Letters letters, LetterTexts texts, SignOns signOns, Vault vault) {
        this.letters = letters;
        this.texts = texts;
        this.signOns = signOns;
        this.vault = vault;
    }

    /** Says what this is to the letter. */
    @Transactional
    Verification of(Actor actor, UUID id, String content) {
        Letter letter = letters.shown(actor, id);
        String stripped = content.strip().replaceFirst("^\uFEFF", "");
        if (stripped.matches("[0-9A-Fa-f]{64}")) {
            return text(letter, "hash", stripped.toLowerCase(Locale.ROOT));
        }
        if (stripped.startsWith("{")) {
            return manifest(letter, letter.audienceOf(actor), stripped);
        }
        if (content.startsWith("plenary-text-1\n")) {
            return text(letter, "text", Sha256.of(content));
        }
        return hashes(content)
                .map(sha256 -> text(letter, "text", sha256))
                .reduce((best, next) -> best.good() ? best : next)
                .orElse(Verification.unreadable());
    }

    // Whoever copies a text rarely knows in which format.
    private static Stream<String> hashes(String content) {
        return Stream.of(TextFormat.MARKDOWN, TextFormat.TEXT, TextFormat.HTML)
                .flatMap(
                        format -> {
                            try {
                                return Stream.of(format.read(content).text().sha256());
                            } catch (TextFormatException unreadable) {
                                return Stream.empty();
                            }
                        });
    }

    private Verification text(Letter letter, String as, String sha256) {
        Optional<LetterText> bound = bound(letter, sha256);
        return new Verification(
                bound.isPresent() ? "matches" : "differs",
                as,
                sha256,
                bound.map(LetterText::version).orElse(0),
                letter.binds(sha256),
                0,
                0,
                0,
                0);
    }

    private Optional<LetterText> bound(Letter letter, String sha256) {
        return texts.of(letter).stream().filter(t -> t.sha256().equals(sha256)).findFirst();
    }

    @SuppressWarnings("unchecked")
    private Verification manifest(Letter letter, Audience audience, String content) {
        Map<String, Object> members;
        String claimed;
        try {
            Map<String, Object> file = JSON.readValue(content, new TypeReference<>() {});
            members = (Map<String, Object>) file.get("manifest");
            claimed = (String) file.get("sha256");
            if (members == null || !Manifest.FORMAT.equals(members.get("format"))) {
                return Verification.unreadable();
            }
            return manifest(letter, audience, members, claimed);
        } catch (JsonProcessingException | ClassCastException | NullPointerException notOurs) {
            return Verification.unreadable();
        }
    }

    @SuppressWarnings("unchecked")
    private Verification manifest(
            Letter letter, Audience audience, Map<String, Object> members, String claimed) {
        String computed = Manifest.sha256(members);
        String sha256 = (String) ((Map<String, Object>) members.get("text")).get("sha256");
        Optional<LetterText> bound = bound(letter, sha256);
        String about = (String) ((Map<String, Object>) members.get("letter")).get("id");
        List<Map<String, Object>> named = (List<Map<String, Object>>) members.get("signatories");
        if (!computed.equals(claimed) || !letter.id().toString().equals(about)) {
            return new Verification(
                    computed.equals(claimed) ? "another-letter" : "broken",
                    "manifest",
                    computed,
                    0,
                    false,
                    named.size(),
                    0,
                    0,
                    0);
        }
        long standing = 0;
        long ended = 0;
        for (int from = 0; from < named.size(); from += BATCH) {
            var batch = named.subList(from, Math.min(named.size(), from + BATCH));
            Map<String, SignOn> known = known(letter, audience, batch);
            for (Map<String, Object> one : batch) {
                SignOn signOn = known.get(String.valueOf(one.get("id")));
                if (signOn != null && isAs(signOn, one)) {
                    standing += signOn.isLive() ? 1 : 0;
                    ended += signOn.isLive() ? 0 : 1;
                }
            }
            known.values().forEach(signOns::letGo);
        }
        long unknown = named.size() - standing - ended;
        return new Verification(
                unknown == 0 && bound.isPresent() ? "matches" : "differs",
                "manifest",
                computed,
                bound.map(LetterText::version).orElse(0),
                letter.binds(sha256),
                named.size(),
                standing,
                ended,
                unknown);
    }

    // A sign-on whose name the reader may not see is as unknown as one that was never made.
    private Map<String, SignOn> known(
            Letter letter, Audience audience, List<Map<String, Object>> batch) {
        List<UUID> ids =
                batch.stream()
                        .map(one -> String.valueOf(one.get("id")))
                        .flatMap(Verifying::id)
                        .toList();
        Map<String, SignOn> known = new HashMap<>();
        signOns.list("letter = ?1 and id in ?2 and erasedAt is null", letter, ids).stream()
                .filter(signOn -> signOn.visibility().shownTo(audience))
                .forEach(signOn -> known.put(signOn.id().toString(), signOn));
        return known;
    }

    private static Stream<UUID> id(String written) {
        try {
            return Stream.of(UUID.fromString(written));
        } catch (IllegalArgumentException none) {
            return Stream.empty();
        }
    }

    private boolean isAs(SignOn signOn, Map<String, Object> one) {
        Instant signed = signOn.at().truncatedTo(ChronoUnit.MILLIS);
        return signOn.sha256().equals(one.get("sha256"))
                && Integer.valueOf(signOn.version()).equals(one.get("version"))
                && signOn.identity(vault).name().equals(one.get("name"))
                && signed.toString().equals(one.get("signedAt"));
    }
}
