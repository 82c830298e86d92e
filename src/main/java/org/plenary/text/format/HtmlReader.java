package org.plenary.text.format;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.plenary.text.Text;

/**
 * Reads HTML, also as pasted from word processors. It takes what it knows and builds blocks from
 * it, so nothing of the page itself (scripts, styles, events, comments) can come through; unknown
 * elements are read as their text. What {@link Html} wrote is read as the same words, marks,
 * markers and notes; the notes stand at the end.
 */
final class HtmlReader {
    // jsoup takes time quadratic in the length of a name (measured: 6 s for 4 MB of "<a<a<a"), and
    // drops a tag that never ends.
    private static final Pattern NO_NAME = Pattern.compile("<(?=/?[a-zA-Z][^\\s/>]{64})");

    private HtmlReader() {}

    static Text read(String content, List<ImportWarning> warnings) {
        var page = Jsoup.parse(NO_NAME.matcher(content).replaceAll("&lt;"));
        HtmlWordLists.mend(page);
        var context = new HtmlContext(new HtmlNotes(page), warnings);
        var blocks = new HtmlBlocks(context);
        blocks.children(page.body(), HtmlLook.PLAIN, 0, 0);
        blocks.flush();
        context.close();
        return Text.of(blocks.out());
    }
}
