package org.plenary.signons.duplicates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.plenary.organisations.Actor;
import org.plenary.signons.Letter;
import org.plenary.signons.LetterTab;
import org.plenary.signons.NeedsYou;

/** Duplicates in the bar of a letter's pages, and among what waits for its coordinators. */
@ApplicationScoped
class DuplicatesWaiting implements NeedsYou, LetterTab {
    private final EntityManager database;

    DuplicatesWaiting(EntityManager database) {
        this.database = database;
    }

    @Override
    public List<Need> of(Letter letter, Actor coordinator, Instant now) {
        long count =
                ((Number)
                                database.createNativeQuery(
                                                """
                                                select count(distinct p.suggestion) from duplicate_pair p
                                                join duplicate_suggestion s on s.id = p.suggestion
                                                where p.letter = :letter and p.decision is null
                                                    and s.put_off_at is null
                                                """)
                                        .setParameter("letter", letter.id())
                                        .getSingleResult())
                        .longValue();
        return count == 0
                ? List.of()
                : List.of(
                        new Need(
                                letter.href() + path(),
                                "campaign.needs.duplicates",
                                List.of(count),
                                "campaign.needs.duplicates.text",
                                List.of(),
                                "triangle-alert"));
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String key() {
        return "duplicates";
    }

    @Override
    public String messageKey() {
        return "campaign.tab.duplicates";
    }

    @Override
    public String path() {
        return "/duplicates";
    }
}
