package org.plenary.signons.reach;

import io.quarkus.qute.TemplateData;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.plenary.signons.LetterFace;
import org.plenary.signons.SignatoryView;

/** The widget and the share page, as values. */
final class ReachViews {
    private ReachViews() {}

    /**
     * The widget.
     *
     * @param address of the letter's page
     */
    @TemplateData
    record Widget(
            LetterFace letter,
            boolean open,
            List<SignatoryView> newest,
            String lang,
            String dir,
            String address) {}

    /** The widget's code in one language. */
    @TemplateData
    record Code(String id, String lang, String ownName, String dir, String html) {}

    /**
     * The page for those who want to spread a letter.
     *
     * @param everybody whether everybody may read it; only then can it stand elsewhere
     * @param text words to share, with the address
     * @param webhooks of the coalition, for whoever coordinates it; else null
     */
    @TemplateData
    record Share(
            String href,
            String title,
            String language,
            String dir,
            String address,
            boolean everybody,
            String text,
            String card,
            String feed,
            String webhooks,
            List<Code> codes) {
        /** Opens the reader's mail program. */
        public String mailto() {
            return "mailto:?subject=" + encoded(title) + "&body=" + encoded(text);
        }

        public String whatsapp() {
            return "https://wa.me/?text=" + encoded(text);
        }

        private static String encoded(String value) {
            return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
        }
    }
}
