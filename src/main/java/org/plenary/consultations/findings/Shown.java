package org.plenary.consultations.findings;

/**
 * A finding as one reader may see it.
 *
 * @param content in the version they may see
 * @param version its number; 0 for what convenors are working on
 * @param convenor whether the reader looks after its consultation
 */
public record Shown(Finding finding, Content content, int version, boolean convenor) {
    /** Of what it says, as the version has it. */
    public String sha256() {
        return content.sha256();
    }
}
