/**
 * How the paragraphs of a text are cited, computed and never stored: counted through, as the
 * preambular and operative paragraphs of a resolution, and since the beginning of a round of
 * negotiation.
 *
 * <p>Words owned here: label, citation, base (the text a round began with). Pure Java.
 */
package org.plenary.text.numbering;
