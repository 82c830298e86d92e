/**
 * What a consultation found: findings written from passages of contributions, agreed by a second
 * person, handed up the tree, and followed from the ground to the paragraphs that use them. Owns
 * the words finding, evidence, confidence, dissent, review, promotion, provenance and coverage.
 * Knows contributions; who uses findings tells it through {@link
 * org.plenary.consultations.findings.UsesOfFindings}.
 */
package org.plenary.consultations.findings;
