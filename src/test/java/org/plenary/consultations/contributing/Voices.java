package org.plenary.consultations.contributing;

import java.util.Map;
import org.plenary.consultations.OpenedConsultations.Opened;

/** Answers that somebody without a name has sent. */
public final class Voices {
    private Voices() {}

    /** Sends an answer without a name and returns the address of its draft. */
    public static String sent(
            Opened consultation, String question, String words, Map<String, String> more) {
        String draft = Answering.begin(consultation, null, "nobody");
        Answering.save(draft, null, question, 0, words).then().statusCode(200);
        Answering.send(draft, null, "without-name", more).then().statusCode(201);
        return draft;
    }
}
