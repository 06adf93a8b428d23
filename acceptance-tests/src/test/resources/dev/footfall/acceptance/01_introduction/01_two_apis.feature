# The introduction to the API, heading "Two APIs, three versions"
Feature: Two APIs

  Background:
    Given it is 2026-02-01 at 12:00
    And team A with the site "a.example" on "Enterprise(stats_api, sites_api, props, shared_links)"

  @intro-1 @intro-4
  Rule: Statistics are asked of one, sites are set up with the other

    Scenario: One key at both
      Given the key "of team A, p, owner"
      When asked for "v1 of a.example"
      Then the answer is "200"
      When asked for "the details of a.example"
      Then the answer is "200"
