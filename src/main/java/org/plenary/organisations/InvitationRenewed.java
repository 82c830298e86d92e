package org.plenary.organisations;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** An invitation was sent again with another link; the earlier link is void. */
public record InvitationRenewed(UUID subject, By by, UUID invitation) implements Fact {}
