package org.plenary.signons.proof;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came of holding something against a letter.
 *
 * @param verdict {@code matches}, {@code differs}, {@code broken} (the manifest's own hash is not
 *     its own), {@code another-letter}, {@code unreadable}
 * @param as what it was read: {@code hash}, {@code text} or {@code manifest}
 * @param sha256 what was computed from it
 * @param version the letter's text it is, 0 for none
 * @param present whether that is the text the letter binds now
 * @param listed how many signatories a manifest names
 * @param standing how many of them stand under the letter as it says
 * @param ended how many of them no longer do
 * @param unknown how many of them are not as we know them, or not for this reader to know
 */
@Schema(name = "Verification")
record Verification(
        @Schema(examples = "matches") String verdict,
        @Schema(examples = "manifest") String as,
        String sha256,
        int version,
        boolean present,
        long listed,
        long standing,
        long ended,
        long unknown) {
    static Verification unreadable() {
        return new Verification("unreadable", "manifest", "", 0, false, 0, 0, 0, 0);
    }

    public boolean good() {
        return verdict.equals("matches");
    }

    public boolean isManifest() {
        return as.equals("manifest");
    }

    public String messageKey() {
        return "proof.verdict." + verdict;
    }

    public String asKey() {
        return "proof.as." + as;
    }
}
