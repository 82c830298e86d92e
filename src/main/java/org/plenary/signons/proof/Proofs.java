package org.plenary.signons.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.shared.audit.Seals;
import org.plenary.shared.i18n.Languages;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.signons.Audience;
import org.plenary.signons.Letter;
import org.plenary.signons.LetterText;
import org.plenary.signons.LetterTexts;
import org.plenary.signons.Letters;
import org.plenary.signons.counting.Remembered;
import org.plenary.signons.counting.Tallies;
import org.plenary.signons.counting.Tally;

/** Puts together what can be proven of a letter. Kept for some seconds for each audience. */
@ApplicationScoped
class Proofs {
    private static final List<String> HISTORY =
            List.of("letter-opened", "letter-extended", "letter-text-changed", "letter-delivered");

    private record Seen(UUID letter, Audience audience) {}

    private final Letters letters;
    private final LetterTexts texts;
    private final Tallies tallies;
    private final Seals seals;
    private final Manifests manifests;
    private final EntityManager database;
    private final ObjectMapper json;
    private final DatabaseClock clock;
    private final Remembered<Seen, ProofView> kept = new Remembered<>(Duration.ofSeconds(5));

    Proofs(
            Letters letters,
            LetterTexts texts,
            Tallies tallies,
            Seals seals,
            Manifests manifests,
            EntityManager database,
            ObjectMapper json,
            DatabaseClock clock) {
        this.letters = letters;
        this.texts = texts;
        this.tallies = tallies;
        this.seals = seals;
        this.manifests = manifests;
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** The proof of a letter for this person, or "there is no such letter". */
    ProofView visibleTo(Actor actor, UUID id) {
        Audience audience =
                QuarkusTransaction.requiringNew()
                        .call(() -> letters.shown(actor, id).audienceOf(actor));
        return kept.get(
                new Seen(id, audience),
                seen ->
                        QuarkusTransaction.requiringNew()
                                .call(() -> proof(letters.findById(id), audience)));
    }

    private ProofView proof(Letter letter, Audience audience) {
        Tally tally = tallies.of(letter.id()).seenBy(audience);
        List<ProofView.Counted> sources = sources(letter, audience);
        Seals.Head head = seals.head();
        return new ProofView(
                letter.id(),
                letter.href(),
                letter.title(),
                letter.language(),
                Languages.direction(Locale.forLanguageTag(letter.language())),
                letter.openedAt(),
                letter.deadline().at(),
                letter.conditions().announced(),
                letter.deadline().zone().getId(),
                letter.isOpen(clock.now()),
                tally.total(),
                tally.organisations(),
                tally.individuals(),
                tally.observers(),
                texts(letter, tally),
                sources,
                tally.total() - sources.stream().mapToLong(ProofView.Counted::count).sum(),
                tally.dueByVersion().values().stream().mapToLong(Long::longValue).sum(),
                history(letter),
                head.number(),
                head.hash(),
                manifests.address(letter));
    }

    private List<ProofView.BoundText> texts(Letter letter, Tally tally) {
        Map<Integer, Long> effective = tally.byVersion();
        Map<Integer, Long> due = tally.dueByVersion();
        List<LetterText> bound = texts.of(letter);
        List<ProofView.BoundText> views = new ArrayList<>();
        for (LetterText text : bound) {
            views.add(
                    new ProofView.BoundText(
                            text.version(),
                            letter.statement().href() + "/versions/" + text.version(),
                            text.sha256(),
                            text.change().slug(),
                            text.renewal(),
                            text.explanation(),
                            text.at(),
                            text == bound.get(bound.size() - 1),
                            effective.getOrDefault(text.version(), 0L),
                            due.getOrDefault(text.version(), 0L)));
        }
        Collections.reverse(views);
        return List.copyOf(views);
    }

    // Of names that are withheld from the reader not even the source is told: with few of them it
    // would tell who they are.
    private List<ProofView.Counted> sources(Letter letter, Audience audience) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                database.createNativeQuery(
                                """
                                select source, count(*) from sign_on where letter = :letter and state = 'EFFECTIVE'
                                    and not observer and visibility in :shown group by source order by 2 desc, 1
                                """)
                        .setParameter("letter", letter.id())
                        .setParameter("shown", audience.sees().stream().map(Enum::name).toList())
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new ProofView.Counted(
                                        ((String) row[0]).toLowerCase(Locale.ROOT),
                                        ((Number) row[1]).longValue()))
                .toList();
    }

    private List<ProofView.Entry> history(Letter letter) {
        return seals.of(letter.id(), HISTORY).stream()
                .map(
                        entry ->
                                new ProofView.Entry(
                                        entry.kind(),
                                        entry.at(),
                                        entry.number(),
                                        extended(entry, "before"),
                                        extended(entry, "after")))
                .toList();
    }

    private Instant extended(Seals.Entry entry, String component) {
        if (!entry.kind().equals("letter-extended")) {
            return null;
        }
        try {
            JsonNode details = json.readTree(entry.details());
            return json.convertValue(details.path(component), Instant.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the journal holds details that are not JSON", e);
        }
    }
}
