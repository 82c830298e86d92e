/**
 * Answers to a question that say nearly the same, found by their words and suggested to coders. It
 * runs in the background on one node, tells how far it is, can be stopped, and keeps no words: why
 * two answers are together is kept as places in them. Owns the words clustering and cluster.
 */
package org.plenary.consultations.coding.clustering;
