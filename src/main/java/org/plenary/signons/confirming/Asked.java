package org.plenary.signons.confirming;

import java.util.UUID;

/**
 * Somebody confirms.
 *
 * @param token of the mailed link
 * @param shownSha256 the hash of the words that were shown beside it
 */
record Asked(UUID letter, String token, String shownSha256) {}
