/**
 * The only room that knows Keycloak: who is asking, and how organisations and memberships reach it.
 */
package org.plenary.organisations.access;
