package org.plenary.shared.abuse;

import java.util.stream.LongStream;

/** Work that a browser would do. */
public final class Solved {
    private Solved() {}

    /** The number that answers a challenge. */
    public static String number(String challenge) {
        int bits = Integer.parseInt(challenge.split("\\.", -1)[1]);
        return Long.toString(
                LongStream.iterate(0, n -> n + 1)
                        .filter(n -> ProofOfWork.zeroBits(Sha256.of(challenge + ":" + n)) >= bits)
                        .findFirst()
                        .orElseThrow());
    }
}
