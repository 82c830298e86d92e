package org.plenary.statements.following;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** Somebody no longer follows a statement or a coalition, whose id is the subject. */
public record FollowingEnded(UUID subject, By by) implements Fact {}
