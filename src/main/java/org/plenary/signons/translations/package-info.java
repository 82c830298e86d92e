/**
 * A letter in other languages: translations of a text it bound, how far they can be relied on, and
 * where they are read. Owns the words translation, original and of an earlier text. What is signed
 * stays the original; a translation only helps to read it.
 */
package org.plenary.signons.translations;
