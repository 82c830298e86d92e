package org.plenary.signons.delivery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plenary.shared.secrecy.Sha256;

/** To whom letters were handed over. */
@ApplicationScoped
public class Recipients implements PanacheRepositoryBase<Recipient, UUID> {
    /** In the order in which they were named. */
    public List<Recipient> of(Delivery delivery) {
        return list("delivery = ?1 order by ordinal", delivery);
    }

    /** The recipient, if they are one of the delivery. */
    public Optional<Recipient> of(Delivery delivery, UUID id) {
        return find("delivery = ?1 and id = ?2", delivery, id).firstResultOptional();
    }

    /** Whose link has this token. */
    public Optional<Recipient> holding(String token) {
        return find("linkHash = ?1 and linkRevokedAt is null", Sha256.of(token))
                .firstResultOptional();
    }
}
