package org.plenary;

import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** What the other process does: every test that {@link JourneysSuite} does not. */
@Suite
@SelectPackages("org.plenary")
@ExcludePackages({"org.plenary.journeys", "org.plenary.text"})
class EverythingElseSuite {}
