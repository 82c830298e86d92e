/**
 * How fast the text engine is, and against what: {@code ./mvnw -Pbench} starts {@link
 * org.plenary.bench.RunBenchmarks}.
 *
 * <p>A new benchmark is one class whose name ends in {@code Benchmark}, with a JMH method {@code
 * ours}; its other methods are baselines and appear in the same table as ratios. Where a parameter
 * begins with a number of words, the report shows growth as well. A baseline that might never end
 * runs within {@link org.plenary.bench.Patience}.
 */
package org.plenary.bench;
