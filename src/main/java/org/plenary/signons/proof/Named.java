package org.plenary.signons.proof;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.plenary.organisations.StakeholderCategory;
import org.plenary.shared.secrecy.Vault;
import org.plenary.signons.SignOn;

/**
 * A signatory in a manifest.
 *
 * @param country ISO 3166-1 alpha-2, null for a network of several countries
 * @param category slug, null where nobody said
 * @param signedAt when they signed
 * @param since since when it counts
 * @param version the number of the version that they signed, and {@code sha256} its hash
 * @param onBehalfOf for how many members it speaks, null if it did not say
 * @param shownTo to whom the name is shown, null for everybody
 * @param statements what they say beside their signature
 */
public record Named(
        UUID id,
        String name,
        String kind,
        String country,
        String region,
        String category,
        Instant signedAt,
        Instant since,
        int version,
        String sha256,
        String language,
        String source,
        boolean observer,
        Integer onBehalfOf,
        String shownTo,
        List<Said> statements) {
    /**
     * A reservation or a statement of position.
     *
     * @param paragraph what the paragraph is called that it is about, null for the whole text
     */
    public record Said(String kind, String paragraph, String words) {
        Map<String, Object> members() {
            Map<String, Object> members = new TreeMap<>();
            members.put("kind", kind);
            members.put("paragraph", paragraph);
            members.put("words", words);
            return members;
        }
    }

    /** Of a sign-on, for those who may see its name. */
    static Named of(SignOn signOn, List<Said> statements, Vault vault) {
        return new Named(
                signOn.id(),
                signOn.visibility().sealed()
                        ? signOn.identity(vault).name()
                        : signOn.name().orElseThrow(),
                signOn.kind().slug(),
                signOn.country(),
                signOn.region(),
                signOn.category().map(StakeholderCategory::slug).orElse(null),
                signOn.at().truncatedTo(ChronoUnit.MILLIS),
                signOn.movedAt().truncatedTo(ChronoUnit.MILLIS),
                signOn.version(),
                signOn.sha256(),
                signOn.language(),
                signOn.source().slug(),
                signOn.observer(),
                signOn.onBehalfOf().isPresent() ? signOn.onBehalfOf().getAsInt() : null,
                signOn.visibility().sealed() ? signOn.visibility().slug() : null,
                statements);
    }

    Map<String, Object> members() {
        Map<String, Object> members = new TreeMap<>();
        members.put("id", id);
        members.put("name", name);
        members.put("kind", kind);
        members.put("country", country);
        members.put("region", region);
        members.put("category", category);
        members.put("signedAt", signedAt);
        members.put("since", since);
        members.put("version", version);
        members.put("sha256", sha256);
        members.put("language", language);
        members.put("source", source);
        members.put("standing", observer ? "observer" : "signatory");
        members.put("onBehalfOf", onBehalfOf);
        members.put("shownTo", shownTo);
        members.put(
                "statements",
                statements.isEmpty() ? null : statements.stream().map(Said::members).toList());
        return members;
    }
}
