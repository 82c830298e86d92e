package org.plenary.signons.lists;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plenary.signons.Signatory;

/**
 * What was found out about a row.
 *
 * @param number 1 for the first row under the header
 * @param reason nothing for a recognised row
 * @param signatory under which name and place it would be listed; for a doubtful country without
 *     one; null if the row cannot be taken over
 * @param organisation the organisation of the register that the name means, or null
 * @param countryWritten the country as it is written
 * @param suggestion the code of the country that may be meant, or null
 * @param cells the row as it came
 */
public record RowFinding(
        int number,
        Outcome outcome,
        Optional<Reason> reason,
        Signatory signatory,
        UUID organisation,
        String nameWritten,
        String countryWritten,
        String suggestion,
        List<String> cells) {}
