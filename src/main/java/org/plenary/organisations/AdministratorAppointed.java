package org.plenary.organisations;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A member became an administrator of their organisation. */
public record AdministratorAppointed(UUID subject, By by, UUID person) implements Fact {}
