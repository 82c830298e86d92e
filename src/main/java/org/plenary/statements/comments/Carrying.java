package org.plenary.statements.comments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Journal;
import org.plenary.statements.Statement;
import org.plenary.statements.Statements;
import org.plenary.statements.Version;
import org.plenary.statements.VersionSaved;
import org.plenary.statements.Versions;
import org.plenary.text.NumberedBlock;
import org.plenary.text.Text;
import org.plenary.text.merge.Carried;
import org.plenary.text.merge.Rebase;

/**
 * Takes every thread along when a new version is saved, in the same transaction: what it was about
 * is found again, or its words are gone. Resolved threads come along, too, so that they stand at
 * their place when they are read or reopened.
 */
@ApplicationScoped
class Carrying {
    private final Statements statements;
    private final Versions versions;
    private final Comments comments;
    private final Journal journal;

    Carrying(Statements statements, Versions versions, Comments comments, Journal journal) {
        this.statements = statements;
        this.versions = versions;
        this.comments = comments;
        this.journal = journal;
    }

    void onto(@Observes VersionSaved saved) {
        if (saved.number() > 1) {
            Statement statement = statements.findById(saved.statement());
            List<CommentAnchor> held = comments.holding(statement, saved.number() - 1);
            if (!held.isEmpty()) {
                step(statement, saved.number() - 1, held, saved.by());
            }
        }
    }

    /** Takes one thread, made on an older version, to the newest one. */
    void toTheNewest(Statement statement, CommentAnchor anchor, By by) {
        CommentAnchor last = anchor;
        while (last.version() < statement.latestVersion() && !last.isGone()) {
            last = step(statement, last.version(), List.of(last), by).get(0);
        }
    }

    private List<CommentAnchor> step(
            Statement statement, int from, List<CommentAnchor> held, By by) {
        Text before = text(statement, from);
        Text after = text(statement, from + 1);
        Map<String, String> words = words(after);
        List<Carried.Anchored> carried =
                Rebase.onto(before, after).carry(held.stream().map(CommentAnchor::anchor).toList());
        List<CommentAnchor> now = new java.util.ArrayList<>();
        for (int i = 0; i < held.size(); i++) {
            CommentAnchor next =
                    held.get(i)
                            .next(
                                    carried.get(i),
                                    at -> {
                                        String here = words.getOrDefault(at.block(), "");
                                        int end = Math.min(at.to(), here.length());
                                        return here.substring(Math.min(at.from(), end), end);
                                    });
            comments.add(next);
            now.add(next);
        }
        int gone = (int) now.stream().filter(CommentAnchor::isGone).count();
        journal.record(new ThreadsCarried(statement.id(), from + 1, now.size() - gone, gone, by));
        return now;
    }

    private Text text(Statement statement, int number) {
        return versions.of(statement, number).map(Version::text).orElseThrow();
    }

    private static Map<String, String> words(Text text) {
        Map<String, String> words = new HashMap<>();
        for (NumberedBlock leaf : text.numbered()) {
            words.put(leaf.id(), leaf.text());
        }
        return words;
    }
}
