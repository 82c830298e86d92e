package org.plenary.statements.drafting;

import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plenary.statements.ParagraphLabels;
import org.plenary.text.merge.Conflict;
import org.plenary.text.merge.Merge;

/**
 * Conflicts as a form asks about them.
 *
 * @param what the message key's ending for what came together: edit, version or branch
 * @param seen the text that was changed, to send back
 * @param against the text it collides with, to send back
 */
@TemplateData
public record ClashView(String what, String seen, String against, List<Place> places) {
    /**
     * A place where two want different things.
     *
     * @param label the paragraph's number, may be empty
     * @param kind words, blocks, form or structure
     * @param words as both began with; may be empty
     */
    @TemplateData
    public record Place(
            int index, String label, String kind, String words, List<Wish> wishes, int chosen) {}

    /**
     * What one of them wants.
     *
     * @param mine whether it is the words of who is asked now
     * @param words how the place would read; empty if nothing would stand there
     */
    @TemplateData
    public record Wish(int side, boolean mine, String words) {}

    /** Nothing was chosen yet. */
    static final int UNDECIDED = -2;

    static ClashView of(String what, Edited.Clash clash, List<Integer> chosen) {
        Map<String, String> labels = ParagraphLabels.byId(clash.textNow().numbered());
        List<Place> places = new ArrayList<>();
        List<Conflict> conflicts = clash.merge().conflicts();
        for (int i = 0; i < conflicts.size(); i++) {
            Conflict conflict = conflicts.get(i);
            places.add(
                    new Place(
                            i,
                            labels.getOrDefault(conflict.block(), ""),
                            conflict.kind().name().toLowerCase(java.util.Locale.ROOT),
                            conflict.words(),
                            wishes(conflict),
                            i < chosen.size() ? chosen.get(i) : UNDECIDED));
        }
        return new ClashView(what, clash.seen().toString(), clash.against().toString(), places);
    }

    private static List<Wish> wishes(Conflict conflict) {
        List<Wish> wishes = new ArrayList<>();
        for (int side = 0; side < conflict.sides().size(); side++) {
            Conflict.Side wanted = conflict.sides().get(side);
            wishes.add(new Wish(side, wanted.parties().contains("mine"), wanted.words()));
        }
        return wishes;
    }

    /** The number that leaves the words as they were. */
    public int neither() {
        return Merge.NEITHER;
    }
}
