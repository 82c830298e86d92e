/**
 * Proof: what everybody can check without trusting anybody. The texts a letter bound and who signed
 * which, on what authority; a manifest that says all of it in bytes that anyone can hash; and a
 * place to hold a file against what we have.
 */
package org.plenary.signons.proof;
