package org.plenary.statements.comments;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plenary.organisations.Actor;
import org.plenary.statements.ParagraphLabels;
import org.plenary.statements.Statement;
import org.plenary.statements.Version;
import org.plenary.statements.Versions;
import org.plenary.text.NumberedBlock;

/** Lays threads out along the newest text; called within a transaction. */
@ApplicationScoped
class ThreadGroups {
    private static final int EXCERPT = 160;

    private final Versions versions;
    private final CommentViews views;

    ThreadGroups(Versions versions, CommentViews views) {
        this.versions = versions;
        this.views = views;
    }

    /** The paragraphs of a text, as they are called. */
    static final class Paragraphs {
        private final Map<String, NumberedBlock> leaves = new HashMap<>();
        private final Map<String, Integer> places = new HashMap<>();
        private final Map<String, String> labels;

        private Paragraphs(List<NumberedBlock> all) {
            labels = ParagraphLabels.byId(all);
            for (NumberedBlock leaf : all) {
                places.put(leaf.id(), places.size());
                leaves.put(leaf.id(), leaf);
            }
        }

        /** Where each block stands. */
        Map<String, Integer> places() {
            return places;
        }

        /** The paragraph's number, empty where it has none or is not there. */
        String label(String block) {
            return labels.getOrDefault(block, "");
        }

        /** Its beginning, at a whole word. */
        String excerpt(String block) {
            NumberedBlock leaf = leaves.get(block);
            String words = leaf == null ? "" : leaf.text().replaceAll("\\s+", " ").strip();
            if (words.length() <= EXCERPT) {
                return words;
            }
            int end = words.lastIndexOf(' ', EXCERPT);
            return words.substring(
                            0, end > EXCERPT / 2 ? end : words.offsetByCodePoints(0, EXCERPT / 2))
                    + " …";
        }
    }

    /** Those of the newest version. */
    Paragraphs paragraphs(Statement statement) {
        return new Paragraphs(
                versions.of(statement, statement.latestVersion())
                        .map(Version::text)
                        .map(org.plenary.text.Text::numbered)
                        .orElse(List.of()));
    }

    /** These threads, which are in the order of the text, by paragraph. */
    List<ThreadGroup> of(
            Statement statement, List<CommentThread> threads, Paragraphs text, Actor reader) {
        Map<String, ThreadView> seen =
                views.of(statement, threads, reader).stream()
                        .collect(Collectors.toMap(ThreadView::id, view -> view));
        boolean may = Commenting.refusesToComment(statement, reader).isEmpty();
        List<ThreadGroup> groups = new ArrayList<>();
        List<ThreadView> open = new ArrayList<>();
        for (int i = 0; i < threads.size(); i++) {
            CommentThread thread = threads.get(i);
            open.add(seen.get(thread.id().toString()));
            if (i + 1 == threads.size() || !stand(thread).equals(stand(threads.get(i + 1)))) {
                groups.add(group(statement, stand(thread), text, may, List.copyOf(open)));
                open.clear();
            }
        }
        return groups;
    }

    private static String stand(CommentThread thread) {
        return thread.anchor() == null
                ? ""
                : thread.isGone() ? "gone" : "#" + thread.anchor().block();
    }

    private static ThreadGroup group(
            Statement statement,
            String stand,
            Paragraphs text,
            boolean may,
            List<ThreadView> threads) {
        String beginning = statement.href() + "/comments/new?version=" + statement.latestVersion();
        if (!stand.startsWith("#")) {
            return new ThreadGroup(
                    stand.isEmpty() ? "statement" : "gone",
                    "",
                    "",
                    stand.isEmpty() ? statement.href() : "",
                    may && stand.isEmpty() ? beginning : "",
                    threads);
        }
        String block = stand.substring(1);
        return new ThreadGroup(
                "paragraph",
                text.label(block),
                text.excerpt(block),
                statement.href() + "#b-" + block,
                may ? beginning + "&paragraph=" + block : "",
                threads);
    }
}
