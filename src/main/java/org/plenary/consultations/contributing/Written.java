package org.plenary.consultations.contributing;

import java.util.List;
import org.plenary.consultations.questions.Given;

/**
 * What somebody wants to save as their answer to a question.
 *
 * @param version the wording that was shown
 * @param revision the draft that was shown, 0 for none
 * @param language in which it is written, BCP 47
 * @param files to be added
 */
record Written(int version, int revision, Given given, String language, List<CleanFile> files) {
    Written {
        files = List.copyOf(files);
    }
}
