package org.plenary.signons.delivery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Every time that recipients were told. */
@ApplicationScoped
public class CorrectionNotices implements PanacheRepositoryBase<CorrectionNotice, UUID> {}
