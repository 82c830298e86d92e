package org.plenary.statements.comments;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenary.organisations.Actor;
import org.plenary.statements.Margin;
import org.plenary.statements.Statement;
import org.plenary.statements.StatementPanel;
import org.plenary.statements.Version;
import org.plenary.statements.Visibility;
import org.plenary.text.NumberedBlock;
import org.plenary.text.Text;

/** Under each paragraph its comments, as many as the reader may see, or the way to make one. */
@ApplicationScoped
class CommentMargin implements Margin, StatementPanel {
    private final Comments comments;

    CommentMargin(Comments comments) {
        this.comments = comments;
    }

    @Override
    public Map<String, List<Margin.Entry>> beside(
            Statement statement, Version version, Text text, Actor actor) {
        Set<Visibility> audiences = Discussions.audiences(statement, actor);
        Map<String, Long> counts =
                audiences.isEmpty()
                        ? Map.of()
                        : comments.countByParagraph(statement, version.number(), audiences);
        boolean may = Commenting.refusesToComment(statement, actor).isEmpty();
        Map<String, List<Margin.Entry>> beside = new HashMap<>();
        for (NumberedBlock leaf : text.numbered()) {
            long count = counts.getOrDefault(leaf.id(), 0L);
            if (count > 0) {
                beside.put(leaf.id(), List.of(comments(statement, leaf.id(), count)));
            } else if (may && leaf.kind() != NumberedBlock.Kind.RULE) {
                beside.put(
                        leaf.id(),
                        List.of(
                                new Margin.Entry(
                                        beginning(statement, version) + "&paragraph=" + leaf.id(),
                                        "comments.margin.comment",
                                        List.of(),
                                        "message-square")));
            }
        }
        return beside;
    }

    private static Margin.Entry comments(Statement statement, String block, long count) {
        return new Margin.Entry(
                statement.href() + "/comments?paragraph=" + block,
                "comments.margin.count",
                List.of(count),
                "message-square");
    }

    @Override
    public List<StatementPanel.Entry> entries(Statement statement, Version version, Actor actor) {
        Set<Visibility> audiences = Discussions.audiences(statement, actor);
        long count = audiences.isEmpty() ? 0 : comments.count(statement, audiences);
        var entries = new ArrayList<StatementPanel.Entry>();
        if (count > 0) {
            entries.add(
                    new StatementPanel.Entry(
                            statement.href() + "/comments",
                            "comments.margin.count",
                            List.of(count),
                            "message-square",
                            false));
        }
        if (Commenting.refusesToComment(statement, actor).isEmpty()) {
            entries.add(
                    new StatementPanel.Entry(
                            beginning(statement, version),
                            "comments.margin.whole",
                            List.of(),
                            "message-square",
                            false));
        }
        return entries;
    }

    private static String beginning(Statement statement, Version version) {
        return statement.href() + "/comments/new?version=" + version.number();
    }
}
