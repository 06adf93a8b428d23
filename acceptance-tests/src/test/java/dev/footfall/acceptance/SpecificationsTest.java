package dev.footfall.acceptance;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Runs every feature file below this package. */
@Suite
@IncludeEngines("cucumber")
@SelectPackages("dev.footfall.acceptance")
@ConfigurationParameter(key = "cucumber.glue", value = "dev.footfall.acceptance")
@ConfigurationParameter(
        key = "cucumber.plugin",
        value =
                "dev.footfall.acceptance.SpecificationReport:target/specifications.html, json:target/specifications.json")
@ConfigurationParameter(key = "cucumber.publish.quiet", value = "true")
final class SpecificationsTest {}
