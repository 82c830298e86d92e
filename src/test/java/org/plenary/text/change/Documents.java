package org.plenary.text.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.plenary.text.Block;
import org.plenary.text.Ids;
import org.plenary.text.Inline;
import org.plenary.text.ListStyle;
import org.plenary.text.Mark;
import org.plenary.text.Text;

/** Random small texts with everything that a text can have, the same for the same seed. */
final class Documents {
    private static final String[] WORDS = {
        "every person ",
        "shall",
        " be safe",
        "\uD83D\uDE00",
        "中文",
        "حقوق ",
        "[bracket]",
        "x",
        ", ",
        "\n"
    };
    private static final ListStyle[] STYLES = {
        ListStyle.BULLETED,
        ListStyle.NUMBERED,
        ListStyle.LETTERED,
        ListStyle.bulleted("•"),
        new ListStyle(ListStyle.Kind.UPPER_ROMAN, "", ")")
    };

    private final Random random;

    private Documents(Random random) {
        this.random = random;
    }

    static Text of(long seed) {
        var documents = new Documents(new Random(seed));
        return Text.of(documents.blocks(1 + documents.random.nextInt(4), 3), Ids.counting("n"));
    }

    private List<Block> blocks(int count, int depth) {
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < count; i++) {
            blocks.add(block(depth));
        }
        return blocks;
    }

    private Block block(int depth) {
        int kind = random.nextInt(depth == 0 ? 5 : 12);
        return switch (kind) {
            case 0, 1, 2 -> new Block.Paragraph(null, runs());
            case 3 -> new Block.Heading(null, 1 + random.nextInt(3), runs());
            case 4 -> new Block.Rule(null);
            case 5, 6, 7, 8 -> list(depth);
            case 9 -> new Block.Quote(null, blocks(random.nextInt(3), depth - 1));
            case 10 ->
                    new Block.Footnote(
                            null,
                            random.nextBoolean() ? "1" : "*",
                            blocks(random.nextInt(2), depth - 1));
            default -> table();
        };
    }

    private Block list(int depth) {
        var items = new ArrayList<Block.ListItem>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            String label = random.nextInt(5) == 0 ? "7 bis" : null;
            items.add(new Block.ListItem(null, label, blocks(random.nextInt(3), depth - 1)));
        }
        return new Block.ListBlock(
                null,
                STYLES[random.nextInt(STYLES.length)],
                random.nextInt(4),
                random.nextBoolean(),
                items);
    }

    private Block table() {
        var rows = new ArrayList<Block.TableRow>();
        for (int r = 1 + random.nextInt(2); r > 0; r--) {
            var cells = new ArrayList<Block.TableCell>();
            for (int c = random.nextInt(3); c > 0; c--) {
                cells.add(new Block.TableCell(random.nextBoolean(), runs()));
            }
            rows.add(new Block.TableRow(cells));
        }
        return new Block.Table(null, rows);
    }

    private List<Inline> runs() {
        var runs = new ArrayList<Inline>();
        for (int i = random.nextInt(4); i > 0; i--) {
            String words = WORDS[random.nextInt(WORDS.length)];
            runs.add(
                    switch (random.nextInt(8)) {
                        case 0 -> Inline.of(words, Mark.STRONG);
                        case 1 -> Inline.of(words, Mark.EMPHASIS);
                        case 2 -> Inline.of(words, new Mark.Link("http://a.org/p"), Mark.STRONG);
                        case 3 -> Inline.footnote(random.nextBoolean() ? "1" : "*");
                        default -> Inline.of(words);
                    });
        }
        return runs;
    }
}
