package org.plenary.signons.webhooks;

/**
 * What came of one attempt.
 *
 * @param status of HTTP, 0 if there was no answer
 * @param error why there was none, null if there was one
 */
record Answer(int status, String error) {
    static Answer of(int status) {
        return new Answer(status, null);
    }

    static Answer none(String why) {
        return new Answer(0, why);
    }

    /** Any 2xx; a redirect is none. */
    boolean isSuccess() {
        return status / 100 == 2;
    }

    /** The receiver wants no more of it, for ever. */
    boolean isGone() {
        return status == 410;
    }
}
