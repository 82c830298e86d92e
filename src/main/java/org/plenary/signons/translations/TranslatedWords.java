package org.plenary.signons.translations;

import org.plenary.text.Text;

/**
 * What a letter says, in another language.
 *
 * @param addressees may be empty: the original's are shown
 * @param introduction may be empty
 */
public record TranslatedWords(String title, String addressees, String introduction, Text text) {}
