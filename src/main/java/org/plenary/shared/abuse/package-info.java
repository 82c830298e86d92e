/**
 * What keeps a form that needs no account usable: counts of how often something came, sums that
 * cost the sender a moment, throw-away addresses, and links that work once. Owns the words
 * allowance, use, work and one-time token; what follows from them is its feature's business.
 */
package org.plenary.shared.abuse;
