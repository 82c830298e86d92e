/**
 * Erasing names on request, for good: the counts stay, and what a restored backup brings back is
 * erased again. Owns the words erasure and erasure mark.
 */
package org.plenary.signons.erasing;
