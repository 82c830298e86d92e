package org.plenary.consultations.coding;

import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.plenary.consultations.contributing.Telling;
import org.plenary.consultations.questions.Mask;
import org.plenary.shared.web.Option;

/**
 * A page of answers to be coded.
 *
 * @param href of the consultation whose codebook it is
 * @param query what the page was asked with
 * @param coded how many answers to the question this coder is done with
 * @param next where it goes on, null at the end
 */
@TemplateData
record CodingSheet(
        String href,
        String title,
        String query,
        CodingFilter filter,
        Choices choices,
        List<CodeChoice> codes,
        List<Line> lines,
        long coded,
        long answers,
        String next,
        boolean convenor) {
    public String nextHref() {
        return href + "/coding?" + next;
    }

    // Options hold no elements, so words of another direction are set apart by signs (FSI, PDI).
    static String apart(String words) {
        return "\u2068" + words + "\u2069";
    }

    /** What can be filtered by. */
    @TemplateData
    record Choices(
            List<Option> from,
            List<Option> questions,
            List<String> regions,
            List<Option> categories,
            List<String> languages,
            List<Option> work) {}

    /** A code that can be given. */
    @TemplateData
    record CodeChoice(UUID id, String name, String indented, int colour) {
        /** As a filter or a form has it. */
        public String key() {
            return id.toString();
        }
    }

    /**
     * An answer.
     *
     * @param done whether this coder is done with it
     * @param coders how many are
     * @param open how many sentences they have coded differently
     * @param kept what was ticked or typed when it was refused
     */
    @TemplateData
    record Line(
            UUID id,
            Telling by,
            String language,
            String dir,
            boolean done,
            int coders,
            int open,
            List<Sentence> sentences,
            List<Mark> marks,
            Kept kept) {
        public String errorField() {
            return "a-" + id;
        }

        public boolean coded() {
            return !marks.isEmpty();
        }
    }

    /** A sentence. */
    @TemplateData
    record Sentence(
            int from,
            int to,
            String words,
            List<CodeChoice> codes,
            boolean differs,
            boolean ticked) {
        public String value() {
            return from + "-" + to;
        }

        /** The words in pieces: those that stand there, and those that were taken out. */
        public List<Piece> pieces() {
            List<Piece> pieces = new ArrayList<>();
            int last = 0;
            for (Mask.Stretch gone : Mask.runs(words)) {
                if (gone.from() > last) {
                    pieces.add(piece(last, gone.from(), false));
                }
                pieces.add(piece(gone.from(), gone.to(), true));
                last = gone.to();
            }
            if (last < words.length()) {
                pieces.add(piece(last, words.length(), false));
            }
            return pieces;
        }

        private Piece piece(int start, int end, boolean gone) {
            return new Piece(from + start, from + end, words.substring(start, end), gone);
        }
    }

    /** A piece of a sentence; of one that was taken out only a label is shown. */
    @TemplateData
    record Piece(int from, int to, String words, boolean gone) {}

    /**
     * A code that a passage has.
     *
     * @param coder empty for one's own
     */
    @TemplateData
    record Mark(UUID id, String code, int colour, String quote, String comment, String coder) {
        public boolean own() {
            return coder.isEmpty();
        }
    }

    /** What was ticked and typed. */
    @TemplateData
    record Kept(UUID answer, List<String> passages, String quote, String code, String comment) {
        static final Kept NOTHING = new Kept(null, List.of(), "", "", "");
    }
}
