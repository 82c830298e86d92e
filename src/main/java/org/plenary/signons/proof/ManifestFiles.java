package org.plenary.signons.proof;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.signons.Audience;
import org.plenary.signons.Letter;
import org.plenary.signons.LetterText;
import org.plenary.signons.LetterTexts;
import org.plenary.signons.Letters;
import org.plenary.statements.Versions;

/** Answers with what can be hashed: manifests, and texts in their canonical form. */
@ApplicationScoped
class ManifestFiles {
    private final Letters letters;
    private final LetterTexts texts;
    private final Versions versions;
    private final Manifests manifests;

    ManifestFiles(Letters letters, LetterTexts texts, Versions versions, Manifests manifests) {
        this.letters = letters;
        this.texts = texts;
        this.versions = versions;
        this.manifests = manifests;
    }

    /**
     * The manifest of a letter as it stands.
     *
     * @param audience for whom, empty for everybody; nobody gets more than they may see
     */
    Response manifest(Actor actor, UUID id, String audience) {
        Audience wanted =
                audience == null || audience.isEmpty()
                        ? Audience.PUBLIC
                        : Audience.of(audience).orElseThrow(() -> noSuch(id));
        boolean open =
                QuarkusTransaction.requiringNew()
                        .call(
                                () ->
                                        letters.visibleTo(actor, id)
                                                .filter(letter -> mayAsk(actor, letter, wanted))
                                                .map(letter -> letter.visibleTo(Actor.visitor()))
                                                .orElseThrow(() -> noSuch(id)));
        StreamingOutput bytes = out -> manifests.write(out, id, wanted);
        return Response.ok(bytes, MediaType.APPLICATION_JSON_TYPE)
                .header("Content-Disposition", "inline; filename=\"manifest-" + id + ".json\"")
                .header(
                        "Cache-Control",
                        open && wanted == Audience.PUBLIC
                                ? "public, max-age=0, s-maxage=10"
                                : "private, no-store")
                .build();
    }

    // Coordinators see what every audience sees; a recipient's list is theirs to give.
    private static boolean mayAsk(Actor actor, Letter letter, Audience wanted) {
        Audience own = letter.audienceOf(actor);
        return wanted == Audience.PUBLIC || own == Audience.COORDINATORS || own == wanted;
    }

    /** The words of a text that the letter bound, in the bytes whose hash names them. */
    Response text(Actor actor, UUID id, int version) {
        String canonical =
                QuarkusTransaction.requiringNew()
                        .call(
                                () -> {
                                    Letter letter =
                                            letters.visibleTo(actor, id)
                                                    .orElseThrow(() -> noSuch(id));
                                    return texts.of(letter).stream()
                                            .map(LetterText::version)
                                            .filter(bound -> bound == version)
                                            .findFirst()
                                            .flatMap(v -> versions.of(letter.statement(), v))
                                            .orElseThrow(() -> noSuch(id))
                                            .text()
                                            .canonical();
                                });
        return Response.ok(canonical.getBytes(StandardCharsets.UTF_8))
                .type("text/plain; charset=utf-8")
                .header(
                        "Content-Disposition",
                        "inline; filename=\"text-" + id + "-" + version + ".txt\"")
                .build();
    }

    private static NotVisibleException noSuch(UUID id) {
        return new NotVisibleException("letter " + id);
    }
}
