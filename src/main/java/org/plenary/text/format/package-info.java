/**
 * How a text comes and goes: Markdown, plain text and HTML.
 *
 * <p>Negotiated language is full of brackets, odd numbers and marks that look like markup and are
 * not, so the readers here keep every visible character: what is not surely markup is words. What
 * could not be kept is said in an {@link org.plenary.text.format.ImportWarning}. May know {@code
 * org.plenary.text} and jsoup.
 */
package org.plenary.text.format;
