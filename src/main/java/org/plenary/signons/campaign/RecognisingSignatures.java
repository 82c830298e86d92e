package org.plenary.signons.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.plenary.signons.Letter;
import org.plenary.signons.SignOnMade;
import org.plenary.signons.SignOnWithdrawn;
import org.plenary.signons.SignOnsImported;

/** Sees that somebody who was asked to sign has signed, in the transaction of the signature. */
@ApplicationScoped
class RecognisingSignatures {
    // An invitation is met by the organisation itself or, where the register knows neither, by the
    // same name in the same country.
    private static final String RECOGNISE =
            """
            update signature_invitation i set state = 'SIGNED', sign_on = s.id, due_on = null
            from sign_on s
            where i.letter = :letter and i.state <> 'SIGNED' and s.letter = i.letter
                and s.kind = 'ORGANISATION' and s.withdrawal is null
                and (s.organisation = i.organisation
                    or (s.name_key = i.name_key and s.country is not distinct from i.country))
            """;

    private final EntityManager database;

    RecognisingSignatures(EntityManager database) {
        this.database = database;
    }

    /** Compares a letter's whole list with its signatures. */
    @Transactional(Transactional.TxType.MANDATORY)
    void among(Letter letter) {
        recognise(letter.id(), "", null);
    }

    void made(@Observes SignOnMade made) {
        recognise(made.subject(), " and s.id = :which", made.signOn());
    }

    void imported(@Observes SignOnsImported imported) {
        recognise(imported.subject(), "", null);
    }

    void withdrawn(@Observes SignOnWithdrawn withdrawn) {
        database.createNativeQuery(
                        """
                        update signature_invitation set sign_on = null,
                            state = case when opens > 0 then 'OPENED' else 'INVITED' end
                        where sign_on = :signOn
                        """)
                .setParameter("signOn", withdrawn.signOn())
                .executeUpdate();
    }

    private void recognise(UUID letter, String more, UUID which) {
        var query = database.createNativeQuery(RECOGNISE + more).setParameter("letter", letter);
        if (which != null) {
            query.setParameter("which", which);
        }
        query.executeUpdate();
    }
}
