package org.plenary.signons.delivery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What recipients answered. */
@ApplicationScoped
public class RecipientResponses implements PanacheRepositoryBase<RecipientResponse, UUID> {
    /** The answers to a delivery, the earliest first. */
    public List<RecipientResponse> of(Delivery delivery) {
        return list("delivery = ?1 order by receivedOn, id", delivery);
    }
}
