package org.plenary.consultations.questions;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Knows how many answers questions have; whoever keeps answers implements it. */
public interface Answered {
    /** How many sent answers, by question; a question without any may be missing. */
    Map<UUID, Long> counts(Collection<UUID> questions);
}
