package org.plenary.organisations;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** An organisation came into the register. */
public record OrganisationRegistered(UUID subject, By by, String slug, boolean onBehalf)
        implements Fact {}
