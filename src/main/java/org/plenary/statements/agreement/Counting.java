package org.plenary.statements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plenary.organisations.Organisation;
import org.plenary.organisations.Organisations;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Journal;
import org.plenary.statements.Version;
import org.plenary.statements.Versions;

/** Counts consent rounds and writes their results down. */
@ApplicationScoped
class Counting {
    private final ConsentAnswers answers;
    private final Organisations organisations;
    private final Versions versions;
    private final Notices notices;
    private final Journal journal;

    Counting(
            ConsentAnswers answers,
            Organisations organisations,
            Versions versions,
            Notices notices,
            Journal journal) {
        this.answers = answers;
        this.organisations = organisations;
        this.versions = versions;
        this.notices = notices;
        this.journal = journal;
    }

    /** What stands on each item: as recorded at the end, or as of now. */
    List<Standing> of(ConsentRound round) {
        return round.result()
                .map(result -> ConsentRecord.read(result.record()).items())
                .orElseGet(() -> now(round));
    }

    private List<Standing> now(ConsentRound round) {
        List<Organisation> asked = organisations.byIds(Voices.of(round.statement()));
        Map<UUID, List<Standing.Said>> said =
                answers.standing(round).stream()
                        .collect(
                                Collectors.groupingBy(
                                        answer -> answer.item().id(),
                                        Collectors.mapping(
                                                Standing.Said::by, Collectors.toList())));
        return round.items().stream()
                .map(
                        item ->
                                Standing.of(
                                        item.id(),
                                        item.block().orElse(null),
                                        asked,
                                        said.getOrDefault(item.id(), List.of())))
                .toList();
    }

    /** The organisations that have not answered on every item. */
    static Set<UUID> silent(List<Standing> items) {
        return items.stream()
                .flatMap(item -> item.voices().stream())
                .filter(voice -> !voice.answered())
                .map(Standing.Voice::organisation)
                .collect(Collectors.toSet());
    }

    /** Closes a round whose row is locked, with what stands. */
    void close(ConsentRound round, String reason, By by, Instant now) {
        ConsentRecord record = ConsentRecord.of(round, now(round), now);
        journal.record(round.close(record, reason, by, now));
        Version version = versions.of(round.statement(), round.version()).orElseThrow();
        notices.closed(round, version, reason, by);
    }
}
