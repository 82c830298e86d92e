package org.plenary.signons.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignOnCsvTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49", "-1", "@SUM(A1)", "\tx", "\rx", "  =cmd", "＝1"})
    void whatASpreadsheetWouldComputeIsDisarmed(String cell) {
        assertEquals("'" + cell, SignOnCsv.safe(cell));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Alpha", "11.11.11", "a=b", "النيل"})
    void everythingElseStaysAsItIs(String cell) {
        assertEquals(cell, SignOnCsv.safe(cell));
    }
}
