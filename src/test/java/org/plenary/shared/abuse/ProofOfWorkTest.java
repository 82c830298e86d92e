package org.plenary.shared.abuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.plenary.shared.secrecy.Vault;
import org.plenary.support.PlenaryTest;

@PlenaryTest
class ProofOfWorkTest {
    @Inject ProofOfWork work;
    @Inject EntityManager database;
    @Inject Vault vault;
    @Inject Clock clock;

    @Test
    void workIsSpentOnce() {
        var challenge = work.ask("letter 1");
        String number = Solved.number(challenge.text());

        assertTrue(work.spend("letter 1", challenge.text(), number));
        assertFalse(work.spend("letter 1", challenge.text(), number));
    }

    @Test
    void workForOneLetterIsNoneForAnother() {
        var challenge = work.ask("letter 1");
        String number = Solved.number(challenge.text());

        assertFalse(work.spend("letter 2", challenge.text(), number));
        assertTrue(work.spend("letter 1", challenge.text(), number), "and is still there");
    }

    @Test
    void aChallengeOfOnesOwnIsNone() {
        String easy = work.ask("letter 1").text().replaceFirst("\\.8\\.", ".0.");

        assertFalse(work.spend("letter 1", easy, "1"));
        assertFalse(work.spend("letter 1", "", ""));
        assertFalse(work.spend("letter 1", null, null));
        assertFalse(work.spend("letter 1", work.ask("letter 1").text(), "9".repeat(5000)));
    }

    @Test
    void workThatWasNotDoneIsNone() {
        String challenge = work.ask("letter 1").text();
        String number = Solved.number(challenge);
        String wrong = number.equals("0") ? "not a number" : "0";

        assertFalse(work.spend("letter 1", challenge, wrong));
    }

    @Test
    void workThatComesTooLateIsNone() {
        var hasty = new ProofOfWork(database, vault, clock, 4, Duration.ofSeconds(-1));
        String challenge = hasty.ask("letter 1").text();

        assertFalse(hasty.spend("letter 1", challenge, Solved.number(challenge)));
    }

    @Test
    void zeroBitsAreCountedFromTheFirst() {
        assertEquals(0, ProofOfWork.zeroBits(new byte[] {(byte) 0x80}));
        assertEquals(7, ProofOfWork.zeroBits(new byte[] {1, 0}));
        assertEquals(11, ProofOfWork.zeroBits(new byte[] {0, 0x10}));
        assertEquals(16, ProofOfWork.zeroBits(new byte[] {0, 0}));
    }
}
