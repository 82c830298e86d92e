package org.plenary.organisations;

import java.util.Set;
import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** The register says something else about an organisation. */
public record OrganisationDescribed(UUID subject, By by, Set<String> changed) implements Fact {}
