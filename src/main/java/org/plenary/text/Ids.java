package org.plenary.text;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Where new block ids come from; tests pass one that counts. */
@FunctionalInterface
public interface Ids {
    /** A fresh id of letters, digits, {@code -} and {@code _}. */
    String next();

    /** Ten random characters of 64: 60 bits. */
    static Ids random() {
        return Random.IDS;
    }

    /** The prefix with 1, 2, 3 and so on behind it, for tests. */
    static Ids counting(String prefix) {
        var count = new AtomicInteger();
        return () -> prefix + count.incrementAndGet();
    }

    /** Holds the shared generator. */
    final class Random {
        private static final char[] ALPHABET =
                "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".toCharArray();
        private static final SecureRandom SECURE = new SecureRandom();
        private static final Ids IDS = Random::fresh;

        private Random() {}

        private static String fresh() {
            long bits = SECURE.nextLong();
            var id = new char[10];
            for (int i = 0; i < id.length; i++) {
                id[i] = ALPHABET[(int) (bits & 63)];
                bits >>>= 6;
            }
            return new String(id);
        }
    }
}
