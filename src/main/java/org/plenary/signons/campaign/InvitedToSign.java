package org.plenary.signons.campaign;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/**
 * Organisations were put on a letter's list of those to ask; {@code list} is null if one by one.
 */
public record InvitedToSign(
        UUID subject, UUID list, String sha256, int added, int alreadyThere, int leftOut, By by)
        implements Fact {}
