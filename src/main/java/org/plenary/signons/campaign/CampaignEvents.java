package org.plenary.signons.campaign;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plenary.signons.Letter;

/** Every event of a campaign that coordinators noted. */
@ApplicationScoped
public class CampaignEvents implements PanacheRepositoryBase<CampaignEvent, UUID> {
    /** More than this would hide the curve. */
    public static final int MOST = 40;

    /** A letter's events from the first day to the last. */
    public List<CampaignEvent> of(Letter letter) {
        return list("letter = ?1 order by day, id", letter);
    }

    public Optional<CampaignEvent> of(Letter letter, UUID id) {
        return find("letter = ?1 and id = ?2", letter, id).firstResultOptional();
    }
}
