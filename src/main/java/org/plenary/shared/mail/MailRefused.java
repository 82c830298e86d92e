package org.plenary.shared.mail;

import java.util.UUID;

/**
 * The mail server said that a mail can never be delivered; told in the transaction that gives the
 * mail up.
 *
 * @param mail as {@link Outbox#post} named it
 */
public record MailRefused(UUID mail) {}
