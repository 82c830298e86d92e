/**
 * Programs of a coalition that are told what happens to its public letters, as the Standard
 * Webhooks specification says (standardwebhooks.com). Owns the words webhook, endpoint, event,
 * delivery, secret. Knows letters and sign-ons; nobody there knows it: it listens to facts.
 *
 * <p>The transaction of a fact adds one row without any name. One job at a time hands such events
 * to the endpoints that asked for them, which gives each endpoint its order; others deliver, an
 * endpoint by one node at a time and always its oldest first. What an event says is looked up when
 * it is sent, so that a name taken back in the meantime is told to nobody.
 */
package org.plenary.signons.webhooks;
