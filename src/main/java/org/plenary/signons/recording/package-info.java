/**
 * Sign-ons that came on paper, by mail or by word of mouth: a coordinator records them with the
 * source attached, and whoever can be reached is told and may object. Owns the words recording,
 * source file and objection.
 */
package org.plenary.signons.recording;
