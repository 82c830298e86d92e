package org.plenary.signons;

import java.util.Locale;

/** On what a sign-on rests. */
public enum Source {
    /** A person with a mandate of the organisation. */
    MANDATE,
    /** A person with an account, in their own name. */
    INDIVIDUAL,
    /** A list that a coordinator brought. */
    IMPORT,
    /** The public form, with an e-mail address that was confirmed. */
    FORM,
    /** A coordinator, from paper or e-mail that is kept with it. */
    RECORDED;

    /** The source's name in JSON, CSV and message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
