package org.plenary.signons;

/** Who looks at the signatories of a letter. */
public enum Audience {
    /** Everybody. */
    PUBLIC,
    /** The members of the coalition. */
    COALITION,
    /** Those to whom the letter is delivered. */
    RECIPIENT,
    /** Those who look after the letter. */
    COORDINATORS
}
