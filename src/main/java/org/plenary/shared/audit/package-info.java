/**
 * The journal: who did what, when, provably unaltered. Owns the words journal, fact, seal. Knows
 * nobody.
 */
package org.plenary.shared.audit;
