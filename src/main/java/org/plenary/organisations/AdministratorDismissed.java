package org.plenary.organisations;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A member is no longer an administrator of their organisation. */
public record AdministratorDismissed(UUID subject, By by, UUID person) implements Fact {}
