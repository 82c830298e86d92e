package org.plenary.support;

/**
 * Told what a part does while it starts: which processes it opens, and what a waiting person may
 * want to know.
 */
interface Starting {
    void doing(String what);

    /**
     * The program is named because the process may still be the launcher that is about to become
     * it.
     */
    void opened(String part, ProcessHandle process, String program);
}
