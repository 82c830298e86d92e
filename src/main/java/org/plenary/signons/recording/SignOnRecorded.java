package org.plenary.signons.recording;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A coordinator recorded a sign-on that came otherwise; {@code subject} is the letter. */
public record SignOnRecorded(UUID subject, UUID signOn, Channel channel, boolean withFile, By by)
        implements Fact {}
