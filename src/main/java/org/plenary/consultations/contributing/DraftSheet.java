package org.plenary.consultations.contributing;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.plenary.consultations.questions.FieldView;
import org.plenary.consultations.questions.Given;
import org.plenary.shared.i18n.Sayable;
import org.plenary.shared.web.Option;

/** The pages of a draft as their templates read them; {@link DraftViews} puts them together. */
final class DraftSheet {
    private DraftSheet() {}

    /** What was typed, and whether a colleague had saved something else before. */
    record Typed(Given given, String language, boolean stale) {}

    /** One question in the list of all. */
    @TemplateData
    record Step(int number, UUID id, String brief, String href, boolean done, boolean now) {}

    /**
     * What stands beside every page of a draft.
     *
     * @param href of the draft's page
     * @param whose the organisation or the person; empty for nobody
     * @param savedAt null if nothing was saved
     * @param colleague who saved last, if that was somebody else; else empty
     * @param open whether answers are taken now
     */
    record Frame(
            String consultationHref,
            String title,
            String href,
            String bearer,
            String whose,
            List<Step> steps,
            Instant savedAt,
            String colleague,
            boolean open,
            boolean sent) {
        public boolean nobody() {
            return Bearer.NOBODY.slug().equals(bearer);
        }
    }

    /** A file in the draft. */
    @TemplateData
    record File(UUID id, String name, int kilobytes) {}

    /**
     * One question to answer.
     *
     * @param theirs what a colleague saved in the meantime, null if nobody did
     * @param previous where it goes back, null from the first
     * @param last whether checking comes next
     */
    record Page(
            Frame frame,
            FieldView field,
            int revision,
            List<Option> languages,
            List<File> files,
            FieldView theirs,
            String previous,
            boolean last,
            boolean changed) {}

    /** What was answered, to be checked. */
    @TemplateData
    record Checked(
            FieldView field,
            String href,
            boolean says,
            String language,
            List<File> files,
            String open) {
        public String openKey() {
            return open;
        }
    }

    /**
     * Everything, to be sent.
     *
     * @param refusal why it cannot be sent by this person now, null if it can
     * @param publications how it can be published
     * @param ready whether nothing is missing
     * @param panels what other rooms have to tell the contributor, as HTML
     */
    record Check(
            Frame frame,
            List<Checked> answers,
            boolean ready,
            Sayable refusal,
            List<Way> publications,
            List<Option> countries,
            String email,
            List<Sent> sendings,
            String publicHref,
            List<RawString> panels) {}

    /** A way to publish. */
    @TemplateData
    record Way(String value, boolean selected) {
        public String messageKey() {
            return "contributing.publish." + value;
        }

        public String hintKey() {
            return messageKey() + ".hint";
        }
    }

    /** Once that it was sent. */
    @TemplateData
    record Sent(int number, Instant at, String publication, String sha256) {
        public String publicationKey() {
            return "contributing.publication." + publication;
        }
    }
}
