package org.plenary.consultations.coding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.contributing.Answer;
import org.plenary.consultations.contributing.Passage;
import org.plenary.consultations.contributing.ReadableAnswers;
import org.plenary.organisations.Actor;
import org.plenary.shared.web.Refusal;

/** Gives many answers a code at once. */
@ApplicationScoped
public class GroupCoding {
    private static final int AT_ONCE = 500;

    private final MakingCodes making;
    private final Coders coders;
    private final Codes codes;
    private final Codings codings;
    private final EntityManager database;

    GroupCoding(
            MakingCodes making,
            Coders coders,
            Codes codes,
            Codings codings,
            EntityManager database) {
        this.making = making;
        this.coders = coders;
        this.codes = codes;
        this.codings = codings;
        this.database = database;
    }

    /**
     * The code that is meant.
     *
     * @param code null for the one of this name, which is made if there is none
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID code(UUID id, UUID code, String name, Actor actor) {
        Consultation consultation = coders.coded(id, actor);
        Codebook book = codes.of(consultation);
        if (code != null) {
            return book.live(code)
                    .orElseThrow(() -> Refusal.invalid("coding.error.code").asException())
                    .id();
        }
        CodeForm.Words words = CodeForm.of(name, "", 1 + book.size() % Code.COLOURS, null);
        return book.named(words.name())
                .map(Code::id)
                .orElseGet(() -> making.add(id, words, actor).id());
    }

    /** Gives a code to all that is said in these answers to the consultation. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void giveWhole(UUID id, List<UUID> answers, UUID code, Actor actor) {
        for (int i = 0; i < answers.size(); i += AT_ONCE) {
            List<UUID> some = answers.subList(i, Math.min(answers.size(), i + AT_ONCE));
            for (Answer answer :
                    database.createQuery(
                                    "select a from Answer a join Contribution c on c.id = a.contribution"
                                            + " where a.id in :ids and c.consultation.id = :id and "
                                            + ReadableAnswers.THERE,
                                    Answer.class)
                            .setParameter("ids", some)
                            .setParameter("id", id)
                            .getResultList()) {
                int length = answer.given().allWords().length();
                if (length > 0) {
                    Passage whole = new Passage(answer.id(), 0, length);
                    codings.give(new Coding(id, whole, code, actor.person(), ""));
                }
            }
        }
    }
}
