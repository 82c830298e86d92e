package org.plenary.consultations.questions;

/** The grades of a scale, and what its two ends mean. */
public record Scale(int least, int most, String leastMeans, String mostMeans) {
    /** No more grades than fit beside each other on a phone. */
    static final int MOST_GRADES = 11;

    /** Whether a grade is on it. */
    public boolean includes(int grade) {
        return grade >= least && grade <= most;
    }
}
