package org.plenary;

import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * What one of the two processes of a whole test run does: the journeys, which keep a browser busy,
 * and the text engine's own tests, so that both take about as long.
 *
 * <p>Quarkus keeps an application only as long as the classes that were handed over together, and
 * Maven hands them one by one to more than one process; a suite counts as one.
 */
@Suite
@SelectPackages({"org.plenary.journeys", "org.plenary.text"})
class JourneysSuite {}
