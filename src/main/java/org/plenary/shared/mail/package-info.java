/**
 * Mail on its way out. Owns the words outbox and mail; what a mail says is its feature's business.
 */
package org.plenary.shared.mail;
