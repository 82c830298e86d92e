package org.plenary.signons.recording;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** Somebody who was told of a recorded sign-on objected to it; {@code subject} is the letter. */
public record RecordingObjectedTo(UUID subject, UUID signOn, By by) implements Fact {}
