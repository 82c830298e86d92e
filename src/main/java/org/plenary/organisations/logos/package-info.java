/**
 * Logos of organisations: pictures that strangers send and everybody is shown. Owns the word logo.
 * A picture is never passed on as it came: it is read, made small and drawn anew.
 */
package org.plenary.organisations.logos;
