/**
 * Six languages: which one a visitor reads, the words in each ({@code messages/*.properties}, ICU
 * message syntax), and how dates, numbers and places are written in it.
 *
 * <p>Templates use the namespace {@code m}: {@code {m:t('signons.sign.title')}}. Knows no feature.
 */
package org.plenary.shared.i18n;
