package org.plenary.statements;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plenary.text.diff.Comparison;
import org.plenary.text.diff.ComparisonJson;
import org.plenary.text.diff.Summary;

/**
 * A comparison of two versions in the API.
 *
 * @param algorithm the version of the comparing algorithm
 * @param changes every block of both texts in reading order
 */
@Schema(name = "Comparison")
public record ComparedVersionsJson(
        SideJson from,
        SideJson to,
        int algorithm,
        Summary summary,
        List<ComparisonJson.ChangeJson> changes) {

    /** One of the two versions. */
    @Schema(name = "ComparedVersion")
    public record SideJson(int number, String label, String sha256) {}

    static ComparedVersionsJson of(Version from, Version to, Comparison comparison) {
        ComparisonJson json = comparison.json();
        return new ComparedVersionsJson(
                side(from), side(to), json.algorithm(), json.summary(), json.changes());
    }

    private static SideJson side(Version version) {
        return new SideJson(version.number(), version.label(), version.sha256());
    }
}
